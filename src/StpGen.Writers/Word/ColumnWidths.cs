using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// Column widths in points that fill a table's width: what a template states, else what the text asks for, between its
/// longest word and its whole length, as CSS 2.2 (17.5.2.2) lays tables out.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Text longer than this share of the table says no more about the width it needs.</summary>
    private const double LongText = 1.2;

    public static ImmutableArray<double> Of(Table table, Theme theme, double width)
    {
        var count = table.Columns.Length;
        var stated = table.Columns.Sum(c => c.Share ?? 0);
        // Shares are of the whole; where they say more than that, they are of each other.
        var scale = stated > 1 || table.Columns.All(c => c.Share is not null) ? width / stated : width;
        var free = width - table.Columns.Sum(c => (c.Share ?? 0) * scale);

        var (least, most) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            if (table.Columns[i].Share is not null) continue;
            Measure(table, i, theme, out least[i], out most[i]);
            most[i] = Math.Max(least[i], Math.Min(most[i], width * LongText));
        }
        var widths = Fit(least, most, free);
        return [.. table.Columns.Select((column, i) => column.Share is { } share ? share * scale : widths[i])];
    }

    private static double[] Fit(double[] least, double[] most, double width)
    {
        var (leastSum, mostSum) = (least.Sum(), most.Sum());
        if (mostSum <= 0) return least;
        if (leastSum >= width) return [.. least.Select(l => l * width / leastSum)];
        if (mostSum <= width) return [.. most.Select(m => m * width / mostSum)];
        return [.. least.Zip(most, (l, m) => l + (m - l) * (width - leastSum) / (mostSum - leastSum))];
    }

    private static void Measure(Table table, int column, Theme theme, out double least, out double most)
    {
        var (word, line) = (0.0, 0.0);
        Cell(table.Header.Cells[column], theme[TextRole.TableHeading], 0);
        foreach (var row in table.Rows)
            if (column < row.Cells.Length) Cell(row.Cells[column], theme[TextRole.TableText] with { Bold = table.HasRowHeaders && column == 0 }, 0);
        least = word + 2 * theme.CellPaddingX + 1;
        most = line + 2 * theme.CellPaddingX + 1;

        void Cell(TableCell cell, TextStyle style, double indent)
        {
            foreach (var block in cell.Blocks) Block(block, style, indent);
        }

        void Block(Block block, TextStyle style, double indent)
        {
            if (block is ListBlock list)
                foreach (var inner in list.Items.SelectMany(item => item.Blocks)) Block(inner, style, indent + theme.ListIndent);
            if (block is not Paragraph paragraph) return;
            var text = PlainText.Of(paragraph.Content);
            line = Math.Max(line, indent + TextWidth.Of(text, style));
            foreach (var range in text.AsSpan().SplitAny(" -–—/"))
                word = Math.Max(word, indent + TextWidth.Of(text.AsSpan(range), style) + TextWidth.Of("-", style));
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
