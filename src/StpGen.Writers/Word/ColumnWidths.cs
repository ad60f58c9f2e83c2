using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

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
        ImmutableArray<(double Least, double Most)> wishes = [.. table.Columns.Select((_, i) => Measure(table, i, theme))];
        var columns = table.Columns.Zip(wishes, (column, wish) => (column.Share, wish.Least, wish.Most)).ToList();
        var stated = columns.Sum(c => c.Share ?? 0);
        var least = columns.Sum(c => c.Least);
        if (!(stated > 0) || least > width) return Fit(wishes, width);
        // Shares are of the whole, and give way where they would break a word, their own column's or another's.
        var others = columns.Where(c => c.Share is null).ToList();
        var othersLeast = others.Sum(c => c.Least);
        var left = others.Count == 0 ? 0 : Math.Max(othersLeast, Math.Min(width * (1 - stated), width - (least - othersLeast)));
        var rest = new Queue<double>(Fit([.. others.Select(c => (c.Least, c.Most))], left));
        var shared = new Queue<double>(Level(width - left, level => columns.Where(c => c.Share is not null).Select(c => Math.Max(c.Least, level * c.Share!.Value))));
        return [.. columns.Select(c => (c.Share is null ? rest : shared).Dequeue())];
    }

    private static ImmutableArray<double> Fit(ImmutableArray<(double Least, double Most)> wishes, double width)
    {
        var (least, most) = (wishes.Sum(w => w.Least), wishes.Sum(w => w.Most));
        if (most <= width) return [.. wishes.Select(w => width * w.Most / most)];
        // Words must be broken: the columns with the longest words give way.
        if (least > width) return Level(width, level => wishes.Select(w => Math.Min(level, w.Least)));
        // Short columns stay on one line; long ones get more, but less than in proportion, or one would squeeze all others.
        return Level(width, level => wishes.Select(w => Math.Clamp(level * Math.Sqrt(w.Most), w.Least, w.Most)));
    }

    /// <summary>The widths at the level at which they add up to the total; they grow with the level.</summary>
    private static ImmutableArray<double> Level(double total, Func<double, IEnumerable<double>> widthsAt)
    {
        var (low, high) = (0.0, 1.0);
        while (widthsAt(high).Sum() < total && high < 1e9) high *= 2;
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            if (widthsAt(middle).Sum() < total) low = middle;
            else high = middle;
        }
        return [.. widthsAt(high)];
    }

    private static (double Least, double Most) Measure(Table table, int column, Theme theme)
    {
        var (word, line) = (0.0, 0.0);
        Cell(table.Header.Cells[column], theme[TextRole.TableHeading], 0);
        foreach (var row in table.Rows)
            if (column < row.Cells.Length) Cell(row.Cells[column], theme[TextRole.TableText] with { Bold = table.HasRowHeaders && column == 0 }, 0);
        var padding = 2 * theme.CellPaddingX + Slack;
        return (word + padding, Math.Max(word, line) + padding);

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
