using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>A table (ECMA-376 part 1, 17.4): fixed columns, a header row that repeats, rows that stay whole unless they are high.</summary>
/// <param name="writeCell">Writes the blocks of a cell, whose text has so many points of width.</param>
internal sealed class TableWriter(Ink ink, PaperContext paper, Action<TableCell, Place, double> writeCell)
{
    private readonly W.TableRow _row = new();
    private readonly W.TableCell _cell = new();
    private readonly W.TableRowProperties _header = new(new W.CantSplit(), new W.TableHeader());
    private readonly W.TableRowProperties _whole = new(new W.CantSplit());
    private readonly HeightEstimate _heights = new(paper.Widths);
    private BoxLook? _around;

    /// <param name="indent">From the margin, in points.</param>
    /// <param name="around">The box that it stands in, whose edge and fill it carries on; null: none.</param>
    public void Write(Table table, double width, double indent, double pageHeight, BoxLook? around)
    {
        var columns = paper.Widths.Of(table, width);
        _around = around;
        if (around is not null)
        {
            // From the box's edge to its right side; the text stays where it is in the box.
            columns = [.. columns.Select((w, i) => w + (i == 0 ? BeforeText(around) : 0) + (i == columns.Length - 1 ? around.Right : 0))];
            (width, indent) = (columns.Sum(), indent - BeforeText(around));
        }
        var grid = TableGrid.Of(table.Rows, columns.Length);
        var hasTies = around is not null || grid.Any(row => row.Any(place => place.RowSpan > 1));
        ink.Start(new W.Table());
        ink.Element(Properties(table, width, indent, hasTies));
        ink.Element(new W.TableGrid(columns.Select(column => new W.GridColumn { Width = Measure.Twips(column) })));
        foreach (var row in MergedCells.Of(TableGrid.Of([table.Header], columns.Length), columns.Length))
            Row(row, _header, table, columns, isHeader: true, null, keepsWithNext: false);
        var tint = hasTies ? Tints(grid) : [];
        var kept = RowKeeping.Of(table, grid, columns, _heights, pageHeight);
        foreach (var (i, row) in MergedCells.Of(grid, columns.Length).Index())
        {
            // As in layout, a row higher than a third of the page need not wait for the next.
            var isHigh = IsLong(grid[i]) && _heights.Row(grid[i], columns, TextRole.TableText) > pageHeight / 3;
            Row(row, isHigh ? null : _whole, table, columns, isHeader: false, hasTies && tint[i] ? paper.Theme.TableBandFill : around?.Fill,
                keepsWithNext: kept(i));
        }
        ink.End();
    }

    private W.TableProperties Properties(Table table, double width, double indent, bool hasTies) => new()
    {
        TableStyle = new() { Val = paper.Styles[StyleIds.Table] },
        TableWidth = new() { Width = Measure.Twips(width), Type = W.TableWidthUnitValues.Dxa },
        TableIndentation = indent > 0 ? new() { Width = Measure.WholeTwips(indent), Type = W.TableWidthUnitValues.Dxa } : null,
        TableBorders = _around is null ? null : new() { LeftBorder = (W.LeftBorder)_around.Copy().LeftBorder!.CloneNode(deep: true) },
        TableLayout = new() { Type = W.TableLayoutValues.Fixed },
        // First column as header column (17.4.55): what Word's own accessible export takes for row headers.
        TableLook = new()
        {
            Val = (table.HasRowHeaders, hasTies) switch { (true, false) => "04A0", (false, false) => "0420", (true, true) => "06A0", _ => "0620" },
            FirstRow = OnOff.Yes,
            LastRow = OnOff.No,
            FirstColumn = OnOff.Of(table.HasRowHeaders),
            LastColumn = OnOff.No,
            NoHorizontalBand = OnOff.Of(hasTies),
            NoVerticalBand = OnOff.Yes,
        },
        TableCaption = CaptionText.Titled(table.Label, PlainText.Of(table.Caption)) is { Length: > 0 } caption ? new() { Val = XmlText.Clean(caption) } : null,
    };

    private void Row(ImmutableArray<MergedCell> row, W.TableRowProperties? properties, Table table, ImmutableArray<double> columns, bool isHeader, Colour? fill, bool keepsWithNext)
    {
        ink.Start(_row);
        if (properties is not null) ink.Element(properties);
        foreach (var cell in row) Cell(cell, table, columns, isHeader, fill, keepsWithNext);
        ink.End();
    }

    private void Cell(MergedCell cell, Table table, ImmutableArray<double> columns, bool isHeader, Colour? fill, bool keepsWithNext)
    {
        var width = 0.0;
        for (var i = cell.Column; i < cell.Column + cell.Columns; i++) width += columns[i];
        ink.Start(_cell);
        ink.Element(new W.TableCellProperties
        {
            TableCellWidth = new() { Width = Measure.Twips(width), Type = W.TableWidthUnitValues.Dxa },
            GridSpan = cell.Columns > 1 ? new() { Val = cell.Columns } : null,
            VerticalMerge = cell.Merge switch
            {
                RowMerge.None => null,
                RowMerge.Starts => new() { Val = W.MergedCellValues.Restart },
                _ => new(),
            },
            Shading = fill is { } colour ? Paint.Fill(colour) : null,
            TableCellMargin = Margin(cell, columns.Length),
        });
        var (style, role) = isHeader ? (StyleIds.TableHeading, TextRole.TableHeading)
            : table.HasRowHeaders && cell.Column == 0 ? (StyleIds.TableRowHeading, TextRole.TableText)
            : (StyleIds.TableText, TextRole.TableText);
        writeCell(cell.Cell, new(style, role, IsTable: true, Alignment: table.Columns[cell.Column].Alignment) { KeepsRow = keepsWithNext }, width - 2 * paper.Theme.CellPaddingX - Beyond(cell, columns.Length));
        ink.End();
    }

    /// <summary>From a table's side to the text of its box, in points. Some readers draw a border on that side, some within it.</summary>
    private static double BeforeText(BoxLook around) => around.Left - BoxLook.EdgeWeight / 4;

    /// <summary>What a cell at a side of a box keeps from it beyond a cell's own padding.</summary>
    private W.TableCellMargin? Margin(MergedCell cell, int columns)
    {
        if (_around is null) return null;
        var (isFirst, isLast, own) = (cell.Column == 0, cell.Column + cell.Columns == columns, paper.Theme.CellPaddingX);
        return !isFirst && !isLast ? null : new()
        {
            LeftMargin = isFirst ? new() { Width = Measure.Twips(own + BeforeText(_around)), Type = W.TableWidthUnitValues.Dxa } : null,
            RightMargin = isLast ? new() { Width = Measure.Twips(own + _around.Right), Type = W.TableWidthUnitValues.Dxa } : null,
        };
    }

    private double Beyond(MergedCell cell, int columns) => _around is null ? 0
        : (cell.Column == 0 ? BeforeText(_around) : 0) + (cell.Column + cell.Columns == columns ? _around.Right : 0);

    /// <summary>Whether each row has the band's tint: rows that belong together have one, which Word's banding row by row would not give.</summary>
    private static bool[] Tints(ImmutableArray<ImmutableArray<GridPlace>> rows)
    {
        var tints = new bool[rows.Length];
        foreach (var (i, (start, count)) in TableGrid.Groups(rows).Index()) tints.AsSpan(start, count).Fill(i % 2 == 1);
        return tints;
    }

    /// <summary>Whether it is worth measuring a row: most are low.</summary>
    private static bool IsLong(ImmutableArray<GridPlace> row)
    {
        foreach (var place in row)
        {
            var length = 0;
            foreach (var block in place.Cell.Blocks) length += block is Paragraph paragraph ? 60 + PlainText.Of(paragraph.Content).Length : 400;
            if (length > 300) return true;
        }
        return false;
    }
}
