using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StpGen.Core.Documents;
using MarkdigCell = Markdig.Extensions.Tables.TableCell;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Cells over several columns or rows: in a pipe table, a cell with only <c>&lt;&lt;</c> is part of the cell to its left, and one
/// with only <c>^^</c> is part of the cell above.
/// </summary>
/// <param name="columns">The number of cells in each row, before any are joined.</param>
internal sealed class SpannedCells(int columns)
{
    private const string FromLeft = "<<";
    private const string FromAbove = "^^";

    /// <summary>For each column: the cell of the previous row in it, its row and its index in that row.</summary>
    private readonly (int Row, int Index)?[] _above = new (int, int)?[columns];
    private readonly List<ImmutableArray<TableCell>.Builder> _rows = [];

    public ImmutableArray<ImmutableArray<TableCell>> Rows => [.. _rows.Select(r => r.ToImmutable())];

    /// <summary>Adds a row; false if a cell is joined to one that does not exist, and is kept as it is.</summary>
    /// <param name="convert">Makes a cell that is not joined to another.</param>
    public bool Add(IReadOnlyList<MarkdigCell?> cells, Func<MarkdigCell?, TableCell> convert)
    {
        var (row, isRight) = (ImmutableArray.CreateBuilder<TableCell>(columns), true);
        _rows.Add(row);
        for (var column = 0; column < columns; column++)
        {
            var mark = column < cells.Count ? MarkOf(cells[column]) : null;
            if (mark == FromAbove && _above[column] is var (top, index))
            {
                // A cell over several columns is marked in each of them, and continues only once.
                if (column == 0 || _above[column - 1] != (top, index) || MarkOf(cells[column - 1]) != FromAbove)
                    Grow(top, index, rows: 1, columns: 0);
            }
            else if (mark == FromLeft && column > 0 && _above[column - 1] is var (left, at))
            {
                if (left == _rows.Count - 1) Grow(left, at, rows: 0, columns: 1);
                _above[column] = (left, at);
            }
            else
            {
                isRight &= mark is null;
                _above[column] = (_rows.Count - 1, row.Count);
                row.Add(convert(column < cells.Count ? cells[column] : null));
            }
        }
        return isRight;
    }

    private void Grow(int row, int index, int rows, int columns)
    {
        var cell = _rows[row][index];
        _rows[row][index] = cell with { RowSpan = cell.RowSpan + rows, ColumnSpan = cell.ColumnSpan + columns };
    }

    private static string? MarkOf(MarkdigCell? cell) =>
        cell is [ParagraphBlock { Inline: { FirstChild: LiteralInline { NextSibling: null } only } }] && only.Content.ToString()
            .Trim() is FromLeft or FromAbove
            ? only.Content.ToString().Trim() : null;
}
