using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Xml;

/// <summary>What a table, its rows and its cells say (ECMA-376 part 1, 17.4.60, 17.4.82, 17.4.70).</summary>
internal static class TableXml
{
    public static TableProperties Of(WordTable table) => table.Style.Length == 0 ? OfColumns(table) : new()
    {
        TableStyle = new() { Val = table.Style },
        TableWidth = new() { Width = Measure.Twips(table.Width), Type = TableWidthUnitValues.Dxa },
        TableIndentation = table.Indent > 0 ? new() { Width = Measure.WholeTwips(table.Indent), Type = TableWidthUnitValues.Dxa } : null,
        TableBorders = table.LeftBorder is { } edge ? new() { LeftBorder = EdgeXml.Of<LeftBorder>(edge) } : null,
        TableLayout = new() { Type = TableLayoutValues.Fixed },
        // First column as header column (17.4.55): what Word's own accessible export takes for row headers.
        TableLook = new()
        {
            Val = (table.HasRowHeaders, table.TintsCells) switch
            {
                (true, false) => "04A0",
                (false, false) => "0420",
                (true, true) => "06A0",
                _ => "0620"
            },
            FirstRow = OnOff.Yes,
            LastRow = OnOff.No,
            FirstColumn = OnOff.Of(table.HasRowHeaders),
            LastColumn = OnOff.No,
            NoHorizontalBand = OnOff.Of(table.TintsCells),
            NoVerticalBand = OnOff.Yes,
        },
        TableCaption = table.Caption.Length > 0 ? new() { Val = XmlText.Clean(table.Caption) } : null,
    };

    /// <summary>Of a table that only sets columns beside each other: no style, no edges.</summary>
    private static TableProperties OfColumns(WordTable table) => new()
    {
        TableWidth = new() { Width = Measure.Twips(table.Width), Type = TableWidthUnitValues.Dxa },
        TableIndentation = table.Indent > 0 ? new() { Width = Measure.WholeTwips(table.Indent), Type = TableWidthUnitValues.Dxa } : null,
        TableBorders = table.LeftBorder is { } edge ? new() { LeftBorder = EdgeXml.Of<LeftBorder>(edge) } : null,
        TableLayout = new() { Type = TableLayoutValues.Fixed },
        TableLook = new() { Val = "0000" },
    };

    public static TableGrid Grid(WordTable table) => new(table.Columns.Select(column => new GridColumn { Width = Measure.Twips(column) }));

    /// <summary>Null where a row says nothing.</summary>
    public static TableRowProperties? Of(WordRow row) => (row.IsHeader, row.IsWhole) switch
    {
        (true, _) => new(new CantSplit(), new TableHeader()),
        (false, true) => new(new CantSplit()),
        _ => null,
    };

    public static TableCellProperties Of(WordCell cell) => new()
    {
        TableCellWidth = new() { Width = Measure.Twips(cell.Width), Type = TableWidthUnitValues.Dxa },
        GridSpan = cell.Columns > 1 ? new() { Val = cell.Columns } : null,
        VerticalMerge = cell.Merge switch
        {
            RowMerge.None => null,
            RowMerge.Starts => new() { Val = MergedCellValues.Restart },
            _ => new(),
        },
        Shading = cell.Fill is { } colour ? EdgeXml.Fill(colour) : null,
        TableCellMargin = cell.MarginLeft is null && cell.MarginRight is null ? null : new()
        {
            LeftMargin = cell.MarginLeft is { } left ? new() { Width = Measure.Twips(left), Type = TableWidthUnitValues.Dxa } : null,
            RightMargin = cell.MarginRight is { } right ? new() { Width = Measure.Twips(right), Type = TableWidthUnitValues.Dxa } : null,
        },
    };
}
