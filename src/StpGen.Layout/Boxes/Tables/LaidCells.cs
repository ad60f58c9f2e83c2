using StpGen.Layout.Frames;

namespace StpGen.Layout.Boxes.Tables;

/// <summary>Cells and what is placed of each.</summary>
internal sealed class LaidCells(int capacity) : List<(GridCell Cell, Frame Frame)>(capacity)
{
    /// <summary>
    /// Of each row, in points: as high as its highest cell, and where a cell over several rows needs more, the last of them gives it.
    /// A row of empty cells is still a row.
    /// </summary>
    public double[] RowHeights(int rows, RowLook look)
    {
        var heights = new double[rows];
        Array.Fill(heights, look.LineHeight + 2 * look.PaddingY);
        foreach (var (cell, frame) in this)
            if (cell.RowSpan == 1) heights[cell.Row] = Math.Max(heights[cell.Row], frame.Height + 2 * look.PaddingY);
        foreach (var (cell, frame) in this.Where(c => c.Cell.RowSpan > 1).OrderBy(c => c.Cell.EndRow))
        {
            var end = Math.Min(rows, cell.EndRow);
            heights[end - 1] += Math.Max(0, frame.Height + 2 * look.PaddingY - heights[cell.Row..end].Sum());
        }
        return heights;
    }
}
