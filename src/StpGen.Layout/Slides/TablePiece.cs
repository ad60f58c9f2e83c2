using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Layout.Boxes.Tables;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Slides;

/// <summary>Rows of a table that belong together, with the texts of their cells.</summary>
internal sealed record PieceRows(ImmutableArray<ImmutableArray<PieceCell>> Rows);

/// <summary>A cell and its place.</summary>
internal sealed record PieceCell(ImmutableArray<SlideParagraph> Text, int Column, int ColumnSpan, int RowSpan, bool IsHeader);

/// <summary>
/// A table. It continues by whole rows, its header row repeated; a row that is higher than a slide continues by whole paragraphs, the
/// cell that names it repeated.
/// </summary>
internal sealed class TablePiece(SlideMeasure measure, Table table, string title, ImmutableArray<PieceCell> header,
    ImmutableArray<PieceRows> rows) : SlidePiece(table.Span)
{
    private const double Size = SlideFormat.Least;

    public ImmutableArray<PieceRows> Rows => rows;

    public static TablePiece Of(SlideMeasure measure, Table table, string title)
    {
        var header = Cells(table, CellGrid.Of([table.Header], table.Columns.Length)[0], isHeader: true);
        var grid = CellGrid.Of(table.Rows, table.Columns.Length);
        return new(measure, table, title, header,
        [
            .. CellGrid.Groups(grid).Select(group =>
                new PieceRows([.. grid[group.Start..(group.Start + group.Count)].Select(row => Cells(table, row, isHeader: false))])),
        ]);
    }

    public override double Height(double width)
    {
        var widths = WidthsIn(width);
        return RowHeights(new([header]), widths)[0] + rows.Sum(r => RowHeights(r, widths).Sum());
    }

    public override (SlidePiece? Fits, SlidePiece? Left) Split(double width, double height, bool isFresh)
    {
        var widths = WidthsIn(width);
        var left = height - RowHeights(new([header]), widths)[0];
        var count = 0;
        for (; count < rows.Length && RowHeights(rows[count], widths).Sum() is var high && high <= left; count++) left -= high;
        if (count == rows.Length) return (this, null);
        if (count > 0) return (With(rows[..count]), With(rows[count..]));
        if (!isFresh) return (null, this);
        var heights = RowHeights(rows[0], widths);
        var whole = 1;
        while (whole < heights.Length && heights[..(whole + 1)].Sum() <= left) whole++;
        var (first, rest) = TableRowParts.Split(rows[0], whole, (cell, text) =>
            measure.Height(text, TextWidth(cell, widths), Size, cell.IsHeader) + 2 * SlideFormat.CellY <= left);
        var others = rest is null ? rows[1..] : rows[1..].Insert(0, rest);
        return (With([first]), others.IsEmpty ? null : With(others));
    }

    public override IEnumerable<SlidePart> Place(SlideArea area)
    {
        var widths = WidthsIn(area.Width);
        var all = rows.Insert(0, new([header]));
        ImmutableArray<SlideRow> placed =
        [
            .. all.SelectMany(group => RowHeights(group, widths).Zip(TableRowParts.Filled(group, table))
                .Select(row => new SlideRow(row.First, row.Second))),
        ];
        yield return new SlideTable(area with { Height = placed.Sum(r => r.Height) }, title, widths, placed, table.HasRowHeaders);
    }

    private TablePiece With(ImmutableArray<PieceRows> some) => new(measure, table, title, header, some);

    private static ImmutableArray<PieceCell> Cells(Table table, ImmutableArray<GridPlace> row, bool isHeader) =>
        [.. row.Select(p => new PieceCell(SlideParagraphs.Of(p.Cell.Blocks), p.Column, p.ColumnSpan, p.RowSpan,
            isHeader || (p.Column == 0 && table.HasRowHeaders)))];

    /// <summary>From all rows, so that each slide of the table has the same columns.</summary>
    private ImmutableArray<double> WidthsIn(double width)
    {
        var grid = CellGrid.Of([table.Header, .. table.Rows], table.Columns.Length);
        var wishes = new Widths[table.Columns.Length];
        foreach (var (i, row) in grid.Index())
            foreach (var place in row.Where(p => p.ColumnSpan == 1))
            {
                var isHeader = i == 0 || (place.Column == 0 && table.HasRowHeaders);
                var widths = measure.Widths(SlideParagraphs.Of(place.Cell.Blocks), Size, isHeader);
                var before = wishes[place.Column];
                wishes[place.Column] = new(Math.Max(before.MinContent, widths.MinContent + 2 * SlideFormat.CellX),
                    Math.Max(before.MaxContent, widths.MaxContent + 2 * SlideFormat.CellX));
            }
        return ColumnWidths.Share([.. wishes], [.. table.Columns.Select(c => c.Share)], width);
    }

    private static double TextWidth(PieceCell cell, ImmutableArray<double> widths) =>
        Enumerable.Range(cell.Column, cell.ColumnSpan).Sum(c => widths[c]) - 2 * SlideFormat.CellX;

    private double[] RowHeights(PieceRows group, ImmutableArray<double> widths)
    {
        var heights = new double[group.Rows.Length];
        Array.Fill(heights, Size * measure.Frame.Leading + 2 * SlideFormat.CellY);
        // What reaches over several rows makes the last of them higher, if it must.
        foreach (var (i, cell) in group.Rows.Index().SelectMany(row => row.Item.Select(cell => (row.Index, Cell: cell)))
            .OrderBy(c => c.Cell.RowSpan))
        {
            var needs = measure.Height(cell.Text, TextWidth(cell, widths), Size, cell.IsHeader) + 2 * SlideFormat.CellY;
            var last = Math.Min(heights.Length, i + cell.RowSpan);
            heights[last - 1] += Math.Max(0, needs - heights[i..last].Sum());
        }
        return heights;
    }
}
