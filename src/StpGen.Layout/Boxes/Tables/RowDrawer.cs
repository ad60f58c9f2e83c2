using System.Collections.Immutable;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Boxes.Tables;

/// <summary>Draws rows: tint, rules, cells.</summary>
internal static class RowDrawer
{
    public static Frame Draw(LaidCells cells, double[] heights, ImmutableArray<double> columns, RowLook look)
    {
        var (height, width) = (heights.Sum(), columns.Sum());
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        if (look.Fill is { } fill)
            parts.Add(new FramePart(0, 0, new ItemContent(new FilledRectangle(null, 0, 0, width, height, fill))));
        // The rule of the row above again: a tint that adjoins a thin rule would cover it on some screens.
        if (look.HasRuleAbove) parts.Add(Rule(look, 0, -RowLook.RuleWidth, width));
        foreach (var (cell, frame) in cells)
            parts.Add(new FramePart(Sum(columns.AsSpan()[..cell.Column]) + look.PaddingX, Sum(heights.AsSpan(0, cell.Row)) + look.PaddingY,
                frame));
        var y = 0.0;
        for (var row = 0; row < heights.Length; row++)
        {
            y += heights[row];
            foreach (var (x, length) in Open(cells, row + 1 < heights.Length ? row + 1 : -1, columns))
                parts.Add(Rule(look, x, y - RowLook.RuleWidth, length));
        }
        return new Frame(height, parts.ToImmutable());
    }

    // Where no cell crosses into a row from above; -1: the end, which nothing crosses.
    private static IEnumerable<(double X, double Length)> Open(LaidCells cells, int row, ImmutableArray<double> columns)
    {
        var (x, start) = (0.0, 0.0);
        for (var column = 0; column < columns.Length; column++)
        {
            if (IsCrossed(cells, row, column))
            {
                if (x > start) yield return (start, x - start);
                start = x + columns[column];
            }
            x += columns[column];
        }
        if (x > start) yield return (start, x - start);
    }

    private static bool IsCrossed(LaidCells cells, int row, int column)
    {
        foreach (var (cell, _) in cells)
            if (cell.Row < row && cell.EndRow > row && cell.Column <= column && cell.EndColumn > column) return true;
        return false;
    }

    private static double Sum(ReadOnlySpan<double> lengths)
    {
        var sum = 0.0;
        foreach (var length in lengths) sum += length;
        return sum;
    }

    private static FramePart Rule(RowLook look, double x, double y, double width) =>
        new(0, 0, new ItemContent(new FilledRectangle(null, x, y, width, RowLook.RuleWidth, look.Rule)));
}
