using System.Collections.Immutable;

namespace StpGen.Core.Documents;

/// <summary>A cell and its first column, 0-based, with spans cut to what the table has.</summary>
public readonly record struct GridPlace(TableCell Cell, int Column, int ColumnSpan, int RowSpan);

/// <summary>Finds the columns of cells: each takes the first that no cell from above or from its left covers.</summary>
public static class CellGrid
{
    public static ImmutableArray<ImmutableArray<GridPlace>> Of(ImmutableArray<TableRow> rows, int columns)
    {
        // How many more rows each column is covered by a cell from above.
        var covered = new int[columns];
        var places = ImmutableArray.CreateBuilder<ImmutableArray<GridPlace>>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var inRow = ImmutableArray.CreateBuilder<GridPlace>();
            var next = new int[columns];
            for (var i = 0; i < columns; i++) next[i] = Math.Max(0, covered[i] - 1);
            var column = 0;
            foreach (var cell in rows[row].Cells)
            {
                while (column < columns && covered[column] > 0) column++;
                if (column == columns)
                {
                    // More cells than the table has columns: the last takes what they say, or it would be lost.
                    if (inRow.Count > 0)
                        inRow[^1] = inRow[^1] with { Cell = inRow[^1].Cell with { Blocks = [.. inRow[^1].Cell.Blocks, .. cell.Blocks] } };
                    continue;
                }
                var width = 1;
                while (width < cell.ColumnSpan && column + width < columns && covered[column + width] == 0) width++;
                var height = Math.Clamp(cell.RowSpan, 1, rows.Length - row);
                inRow.Add(new GridPlace(cell, column, width, height));
                next.AsSpan(column, width).Fill(height - 1);
                column += width;
            }
            places.Add(inRow.ToImmutable());
            covered = next;
        }
        return places.ToImmutable();
    }

    /// <summary>Where groups of rows begin that row spans tie together, and how many rows each has.</summary>
    public static IEnumerable<(int Start, int Count)> Groups(ImmutableArray<ImmutableArray<GridPlace>> rows)
    {
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            for (var row = start; row < end; row++)
                foreach (var place in rows[row]) end = Math.Max(end, row + place.RowSpan);
            yield return (start, end - start);
            start = end;
        }
    }
}
