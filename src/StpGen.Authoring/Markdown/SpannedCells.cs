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

    private readonly List<IReadOnlyList<MarkdigCell?>> _rows = [];

    public void Add(IReadOnlyList<MarkdigCell?> row) => _rows.Add(row);

    /// <summary>The cells of each row; one that is joined to no cell, or would not leave a rectangle, is kept as it is.</summary>
    /// <param name="convert">Makes a cell that is not joined to another.</param>
    /// <param name="wrong">Told of each row with a cell that cannot be joined.</param>
    public ImmutableArray<ImmutableArray<TableCell>> Join(Func<int, MarkdigCell?, TableCell> convert, Action<int> wrong)
    {
        var owners = Owners();
        var areas = Enumerable.Range(0, owners.Length).GroupBy(place => owners[place]).ToDictionary(g => g.Key, AreaOf);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<TableCell>>(_rows.Count);
        for (var row = 0; row < _rows.Count; row++)
        {
            var (cells, isRight) = (ImmutableArray.CreateBuilder<TableCell>(columns), true);
            for (var column = 0; column < columns; column++)
            {
                var place = row * columns + column;
                var area = areas[owners[place]];
                if (area.IsRectangle && owners[place] != place) continue;
                isRight &= MarkAt(row, column) is null;
                var cell = convert(row, CellAt(row, column));
                cells.Add(area.IsRectangle ? cell with { RowSpan = area.Rows, ColumnSpan = area.Columns } : cell);
            }
            rows.Add(cells.ToImmutable());
            if (!isRight) wrong(row);
        }
        return rows.ToImmutable();
    }

    /// <summary>For each place, row by row, the place of the cell that it is part of.</summary>
    private int[] Owners()
    {
        var owners = new int[_rows.Count * columns];
        for (var place = 0; place < owners.Length; place++)
        {
            var (row, column) = (place / columns, place % columns);
            owners[place] = MarkAt(row, column) switch
            {
                FromAbove when row > 0 => owners[place - columns],
                FromLeft when column > 0 => owners[place - 1],
                _ => place,
            };
        }
        return owners;
    }

    private MarkdigCell? CellAt(int row, int column) => column < _rows[row].Count ? _rows[row][column] : null;

    private string? MarkAt(int row, int column) =>
        CellAt(row, column) is [ParagraphBlock { Inline: { FirstChild: LiteralInline { NextSibling: null } only } }]
            ? only.Content.ToString().Trim() switch
            {
                FromLeft => FromLeft,
                FromAbove => FromAbove,
                _ => null,
            }
            : null;

    /// <summary>How far one cell reaches, and whether its places fill that.</summary>
    private sealed record Area(int Rows, int Columns, bool IsRectangle);

    private Area AreaOf(IEnumerable<int> places)
    {
        var all = places.ToList();
        var (rows, across) = (all.ConvertAll(p => p / columns), all.ConvertAll(p => p % columns));
        var (height, width) = (rows.Max() - rows.Min() + 1, across.Max() - across.Min() + 1);
        return new Area(height, width, height * width == all.Count);
    }
}
