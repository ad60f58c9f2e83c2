using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Slides;

/// <summary>Rows of tables, split and with the cells that others cover.</summary>
internal static class TableRowParts
{
    /// <summary>
    /// A row that is too high for a slide: as many paragraphs of each cell as fit, and the rest, with the cell that names the row again.
    /// Rows that cells tie together are split between rows, those cells repeated.
    /// </summary>
    /// <param name="whole">How many rows fit; at least one.</param>
    public static (PieceRows First, PieceRows? Left) Split(
        PieceRows group, int whole, Func<PieceCell, ImmutableArray<SlideParagraph>, bool> fits)
    {
        if (group.Rows is not [var row]) return Cut(group, whole);
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

    private static (PieceRows First, PieceRows? Left) Cut(PieceRows group, int count)
    {
        if (count >= group.Rows.Length) return (group, null);
        var over = group.Rows[..count].Index().SelectMany(r => r.Item.Where(c => r.Index + c.RowSpan > count)
            .Select(c => c with { RowSpan = r.Index + c.RowSpan - count }));
        return (new([.. group.Rows[..count].Select((row, i) => row.Select(c => c with { RowSpan = Math.Min(c.RowSpan, count - i) })
                .ToImmutableArray())]),
            new(group.Rows[count..].SetItem(0, [.. group.Rows[count].Concat(over).OrderBy(c => c.Column)])));
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
