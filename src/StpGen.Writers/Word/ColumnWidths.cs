using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Building;
using Shares = StpGen.Layout.Boxes.Tables.ColumnWidths;

namespace StpGen.Writers.Word;

/// <summary>
/// Column widths in points that fill a table's width: what a template states, else what the text asks for, between its
/// longest word and its whole length. The same rules as in layout, so that a table looks alike on paper and in Word.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>For rounding to twentieths of a point, and for a hyphen at the end of a part of a word.</summary>
    private const double Slack = 2;

    public static ImmutableArray<double> Of(Table table, Theme theme, double width)
    {
        var wishes = new Widths[table.Columns.Length];
        // A cell over several columns asks nothing of any one of them.
        foreach (var place in TableGrid.Of([table.Header], wishes.Length)[0].Where(p => p.ColumnSpan == 1))
            Widen(wishes, place, theme[TextRole.TableHeading], theme);
        foreach (var place in TableGrid.Of(table.Rows, wishes.Length).SelectMany(row => row).Where(p => p.ColumnSpan == 1))
            Widen(wishes, place, theme[TextRole.TableText] with { Bold = table.HasRowHeaders && place.Column == 0 }, theme);
        return Shares.Share([.. wishes], [.. table.Columns.Select(c => c.Share)], width);
    }

    private static void Widen(Widths[] wishes, GridPlace place, TextStyle style, Theme theme)
    {
        var (word, line) = (0.0, 0.0);
        foreach (var block in place.Cell.Blocks) Block(block, 0);
        var padding = 2 * theme.CellPaddingX + Slack;
        var before = wishes[place.Column];
        wishes[place.Column] = new(Math.Max(before.Least, word + padding), Math.Max(before.Most, Math.Max(word, line) + padding));

        void Block(Block block, double indent)
        {
            if (block is ListBlock list)
                foreach (var inner in list.Items.SelectMany(item => item.Blocks)) Block(inner, indent + theme.ListIndent);
            if (block is not Paragraph paragraph) return;
            var text = PlainText.Of(paragraph.Content);
            line = Math.Max(line, indent + TextWidth.Of(text, style));
            foreach (var range in text.AsSpan().SplitAny(" -–—"))
                word = Math.Max(word, indent + TextWidth.Of(text.AsSpan(range), style));
        }
    }
}

/// <summary>How wide text is in Arial, near enough to choose columns by; layout measures for itself.</summary>
internal static class TextWidth
{
    /// <summary>Advance widths of U+0020 to U+007E in thousandths of the type size (Arial's hmtx).</summary>
    private static ReadOnlySpan<short> Advances =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    public static double Of(ReadOnlySpan<char> text, TextStyle style)
    {
        var width = 0;
        foreach (var c in text) width += c is >= ' ' and <= '~' ? Advances[c - ' '] : 600;
        return width * style.Size / 1000 * (style.Bold ? 1.08 : 1);
    }
}
