using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Writers.Word.Plan;

/// <summary>How a cell continues over rows (ECMA-376 part 1, 17.4.84, vMerge).</summary>
internal enum RowMerge
{
    None,
    Starts,
    GoesOn,
}

/// <summary>A cell as a row of WordprocessingML has it: also where a cell from a row above continues, and where the row has none.</summary>
/// <param name="Columns">How many columns of the grid it covers.</param>
internal readonly record struct MergedCell(TableCell Cell, int Column, int Columns, RowMerge Merge);

/// <summary>Cells with their spans as rows that each fill the whole grid.</summary>
internal static class MergedCells
{
    private static readonly TableCell Empty = new([]);

    public static IEnumerable<ImmutableArray<MergedCell>> Of(ImmutableArray<ImmutableArray<GridPlace>> rows, int columns)
    {
        // What reaches down into a column from above, and into how many more rows.
        var above = new (GridPlace Place, int Left)[columns];
        foreach (var row in rows)
        {
            var cells = ImmutableArray.CreateBuilder<MergedCell>(columns);
            for (int column = 0, next = 0; column < columns;)
            {
                if (above[column] is { Left: > 0 } merged)
                {
                    cells.Add(new(Empty, column, merged.Place.ColumnSpan, RowMerge.GoesOn));
                    above[column].Left--;
                    column += merged.Place.ColumnSpan;
                }
                else if (next < row.Length && row[next].Column == column)
                {
                    var place = row[next++];
                    cells.Add(new(place.Cell, column, place.ColumnSpan, place.RowSpan > 1 ? RowMerge.Starts : RowMerge.None));
                    if (place.RowSpan > 1) above[column] = (place, place.RowSpan - 1);
                    column += place.ColumnSpan;
                }
                else cells.Add(new(Empty, column++, 1, RowMerge.None));
            }
            yield return cells.ToImmutable();
        }
    }
}
