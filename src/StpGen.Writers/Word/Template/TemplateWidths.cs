using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Template;

/// <summary>
/// Fits a page header or footer of a house to pages of another width: what ends at the right margin ends there again, what is in the
/// middle is in the middle, and a table over the whole width stays one.
/// </summary>
internal static class TemplateWidths
{
    /// <summary>How far from the middle or the right margin a tab stop still is for it, as a part of the width.</summary>
    private const double Near = 0.1;

    /// <param name="own">The width that it is made for, in points; <paramref name="width"/>: the one that it gets.</param>
    public static void Fit(OpenXmlPartRootElement root, TemplateStyles styles, double own, double width)
    {
        var (from, to) = (Measure.WholeTwips(own), Measure.WholeTwips(width));
        if (Math.Abs(from - to) < 2 || from <= 0) return;
        foreach (var paragraph in root.Descendants<Paragraph>().Where(p => !p.Ancestors<TableCell>().Any()))
            Fit(paragraph, styles, from, to);
        foreach (var table in root.Descendants<Table>().Where(t => !t.Ancestors<TableCell>().Any())) Fit(table, from, to);
    }

    private static void Fit(Paragraph paragraph, TemplateStyles styles, int from, int to)
    {
        var direct = paragraph.ParagraphProperties?.Tabs;
        var known = direct?.Elements<TabStop>().Select(PositionOf).ToHashSet() ?? [];
        var moved = new List<TabStop>();
        foreach (var tab in styles.TabsOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).DistinctBy(PositionOf))
            if (!known.Contains(PositionOf(tab)) && Moved(tab, from, to) is { } at)
            {
                moved.Add(new() { Val = TabStopValues.Clear, Position = PositionOf(tab) });
                var copy = (TabStop)tab.CloneNode(deep: true);
                copy.Position = at;
                moved.Add(copy);
            }
        foreach (var tab in direct?.Elements<TabStop>() ?? [])
            if (Moved(tab, from, to) is { } at) tab.Position = at;
        if (moved.Count == 0) return;
        paragraph.ParagraphProperties ??= new();
        paragraph.ParagraphProperties.Tabs ??= new();
        List<TabStop> all = [.. paragraph.ParagraphProperties.Tabs.Elements<TabStop>(), .. moved];
        paragraph.ParagraphProperties.Tabs.RemoveAllChildren();
        foreach (var tab in all.OrderBy(PositionOf)) paragraph.ParagraphProperties.Tabs.AppendChild(tab);
    }

    /// <summary>Where a tab stop is on the other pages; null: where it was.</summary>
    private static int? Moved(TabStop tab, int from, int to)
    {
        if (tab.Val?.Value == TabStopValues.Clear) return null;
        var at = PositionOf(tab);
        return Math.Abs(at - from) <= Near * from ? at + to - from
            : Math.Abs((2 * at) - from) <= Near * from && tab.Val?.Value == TabStopValues.Center ? to / 2 : null;
    }

    private static int PositionOf(TabStop tab) => tab.Position?.Value ?? 0;

    private static void Fit(Table table, int from, int to)
    {
        var columns = table.GetFirstChild<TableGrid>()?.Elements<GridColumn>().ToList() ?? [];
        var total = columns.Sum(c => Number(c.Width?.Value));
        if (Math.Abs(total - from) > 2 * Near * from) return;
        var ratio = (double)to / from;
        foreach (var column in columns) column.Width = Scaled(column.Width?.Value, ratio);
        if (table.GetFirstChild<TableProperties>()?.TableWidth is { } width && IsLength(width))
            width.Width = Scaled(width.Width?.Value, ratio);
        foreach (var cell in table.Descendants<TableCellWidth>().Where(IsLength)) cell.Width = Scaled(cell.Width?.Value, ratio);
    }

    private static bool IsLength(TableWidthType width) => width.Type is null || width.Type.Value == TableWidthUnitValues.Dxa;

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Scaled(string? text, double ratio) =>
        Math.Round(Number(text) * ratio).ToString("0", CultureInfo.InvariantCulture);
}
