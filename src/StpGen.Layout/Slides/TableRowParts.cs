using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Slides;

/// <summary>Rows of tables, split and with the cells that others cover.</summary>
internal static class TableRowParts
{
    /// <summary>
    /// A row that is too high for a slide: as many paragraphs of each cell as fit, and the rest, with the cell that names the row again.
    /// Rows that cells tie together are not split.
    /// </summary>
    public static (PieceRows First, PieceRows? Left) Split(PieceRows group, Func<PieceCell, ImmutableArray<SlideParagraph>, bool> fits)
    {
        if (group.Rows is not [var row]) return (group, null);
        var (first, rest) = (ImmutableArray.CreateBuilder<PieceCell>(), ImmutableArray.CreateBuilder<PieceCell>());
        var isMore = false;
        foreach (var cell in row)
        {
            var count = cell.Text.Length;
            if (!cell.IsHeader)
                while (count > 1 && !fits(cell, cell.Text[..count])) count--;
            isMore |= count < cell.Text.Length;
            first.Add(cell with { Text = cell.Text[..count] });
            rest.Add(cell.IsHeader ? cell : cell with { Text = cell.Text[count..] });
        }
        return isMore ? (new([first.ToImmutable()]), new([rest.ToImmutable()])) : (group, null);
    }

    /// <summary>A cell for each column of each row.</summary>
    public static IEnumerable<ImmutableArray<SlideCell>> Filled(PieceRows group, Table table)
    {
        var columns = table.Columns.Length;
        var grid = new SlideCell?[group.Rows.Length, columns];
        foreach (var (i, row) in group.Rows.Index())
            foreach (var cell in row)
                for (var y = i; y < Math.Min(group.Rows.Length, i + cell.RowSpan); y++)
                    for (var x = cell.Column; x < Math.Min(columns, cell.Column + cell.ColumnSpan); x++)
                        grid[y, x] = y == i && x == cell.Column
                            ? new(cell.Text, table.Columns[x].Alignment, cell.ColumnSpan, cell.RowSpan)
                            : new([], table.Columns[x].Alignment, IsCovered: true) { IsCoveredFromLeft = x > cell.Column };
        for (var y = 0; y < group.Rows.Length; y++)
            yield return [.. Enumerable.Range(0, columns).Select(x => grid[y, x] ?? new([], table.Columns[x].Alignment))];
    }
}
