using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Boxes.Tables;

/// <summary>How rows are drawn. Lengths in points.</summary>
internal sealed record RowLook(Colour? Fill, Colour Rule, double PaddingX, double PaddingY, double LineHeight)
{
    public const double RuleWidth = 0.5;

    public bool HasRuleAbove { get; init; }
}

/// <summary>A cell at its place in its group of rows; all 0-based.</summary>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box)
{
    public int EndRow => Row + RowSpan;

    public int EndColumn => Column + ColumnSpan;
}

/// <summary>
/// Rows that cells reaching down tie together, most often one; or what is left of them after a page end. Immutable.
/// </summary>
internal sealed class RowGroupBox(RowLook look, int rows, ImmutableArray<GridCell> cells)
{
    public ImmutableArray<GridCell> Cells => cells;

    public int Rows => rows;

    /// <summary>What a cell would like, padding included.</summary>
    public Widths WishOf(GridCell cell) =>
        new(cell.Box.Widths.MinContent + 2 * look.PaddingX, cell.Box.Widths.MaxContent + 2 * look.PaddingX);

    /// <summary>All of it, however high.</summary>
    public Frame Whole(ImmutableArray<double> columns)
    {
        var all = new LaidCells(cells.Length);
        foreach (var cell in cells) Place(cell, columns, double.PositiveInfinity, isFresh: true, all);
        return Draw(all, rows, columns);
    }

    /// <summary>As much of it as a height allows, and the rest, which continues in the same cells.</summary>
    /// <param name="isFresh">Something must be placed, of each cell that begins here; else null is an answer.</param>
    public (Frame Frame, RowGroupBox? Remainder)? Split(ImmutableArray<double> columns, double height, bool isFresh)
    {
        var heights = Heights(columns);
        var (fits, used) = (0, 0.0);
        while (fits < rows && Room.Fits(used + heights[fits], height)) used += heights[fits++];
        if (fits == rows) fits--;
        // Between two rows, if nothing that ends above is too tall for its rows; else within a row.
        if (fits > 0 && Cut(columns, heights, height, fits, isWithin: false, isFresh) is { } between) return between;
        return Cut(columns, heights, height, Math.Max(0, fits - 1), isWithin: true, isFresh)
            ?? (isFresh ? throw new InvalidOperationException("Refused a fresh room.") : null);
    }

    // Before row `at`, or within it.
    private (Frame, RowGroupBox?)? Cut(
        ImmutableArray<double> columns, double[] heights, double height, int at, bool isWithin, bool isFresh)
    {
        var count = isWithin ? at + 1 : at;
        var first = new LaidCells(cells.Length);
        var rests = ImmutableArray.CreateBuilder<GridCell>();
        var isRowDone = true;
        foreach (var cell in cells.Where(c => c.Row < count))
        {
            var isCut = cell.EndRow > at;
            var room = isCut ? height - heights.Take(cell.Row).Sum() : double.PositiveInfinity;
            if (Place(cell, columns, room, isFresh, first) is not { } rest) return null;
            if (!isCut) continue;
            rests.Add(new GridCell(0, cell.Column, cell.EndRow - at, cell.ColumnSpan, rest));
            isRowDone &= cell.EndRow > at + 1 || rest == FlowBox.Empty;
        }
        var frame = Draw(first, count, columns);
        if (!isWithin && !Room.Fits(frame.Height, height)) return null;
        // Within a row of which nothing is left: the next row begins the rest.
        var start = isWithin && isRowDone ? at + 1 : at;
        if (start == rows) return (frame, null);
        var going = rests.Where(c => c.RowSpan > start - at).Select(c => c with { RowSpan = c.RowSpan - (start - at) });
        var coming = cells.Where(c => c.Row >= count).Select(c => c with { Row = c.Row - start });
        return (frame, new RowGroupBox(look, rows - start, [.. going, .. coming]));
    }

    // What is left of a cell; null when it refuses.
    private Box? Place(GridCell cell, ImmutableArray<double> columns, double height, bool isFresh, LaidCells laid)
    {
        var width = 0.0;
        for (var i = cell.Column; i < cell.EndColumn; i++) width += columns[i];
        var room = new Room(Math.Max(1, width - 2 * look.PaddingX), height - 2 * look.PaddingY,
            isFresh || double.IsPositiveInfinity(height));
        var (frame, rest) = cell.Box.Place(room) switch
        {
            Complete c => (c.Frame, FlowBox.Empty),
            Partial p => (p.Frame, p.Rest),
            _ => ((Frame?)null, (Box?)null),
        };
        if (frame is not null) laid.Add((cell, frame));
        return rest;
    }

    // Of each row by the cells of that row alone.
    private double[] Heights(ImmutableArray<double> columns)
    {
        var single = new LaidCells(cells.Length);
        foreach (var cell in cells.Where(c => c.RowSpan == 1)) Place(cell, columns, double.PositiveInfinity, isFresh: true, single);
        return single.RowHeights(rows, look);
    }

    private Frame Draw(LaidCells laid, int count, ImmutableArray<double> columns) =>
        RowDrawer.Draw(laid, laid.RowHeights(count, look), columns, look);
}
