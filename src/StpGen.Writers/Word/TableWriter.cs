using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>A table (ECMA-376 part 1, 17.4): fixed columns, a header row that repeats, rows that stay whole.</summary>
/// <param name="writeCell">Writes the blocks of a cell.</param>
internal sealed class TableWriter(OpenXmlWriter xml, Theme theme, Action<TableCell, Place> writeCell)
{
    public void Write(Table table, double width)
    {
        var columns = ColumnWidths.Of(table, theme, width);
        xml.WriteStartElement(new W.Table());
        xml.WriteElement(Properties(table, width));
        xml.WriteElement(new W.TableGrid(columns.Select(column => new W.GridColumn { Width = Measure.Twips(column) })));
        Rows([table.Header], table, columns, isHeader: true);
        Rows(table.Rows, table, columns, isHeader: false);
        xml.WriteEndElement();
    }

    private static W.TableProperties Properties(Table table, double width) => new()
    {
        TableStyle = new() { Val = StyleIds.Table },
        TableWidth = new() { Width = Measure.Twips(width), Type = W.TableWidthUnitValues.Dxa },
        TableLayout = new() { Type = W.TableLayoutValues.Fixed },
        // First column as header column (17.4.55): what Word's own accessible export takes for row headers.
        TableLook = new()
        {
            Val = table.HasRowHeaders ? "04A0" : "0420",
            FirstRow = OnOff.Yes,
            LastRow = OnOff.No,
            FirstColumn = OnOff.Of(table.HasRowHeaders),
            LastColumn = OnOff.No,
            NoHorizontalBand = OnOff.No,
            NoVerticalBand = OnOff.Yes,
        },
        TableCaption = new() { Val = XmlText.Clean(PlainText.Of(table.Caption)) },
    };

    private void Rows(ImmutableArray<TableRow> rows, Table table, ImmutableArray<double> columns, bool isHeader)
    {
        foreach (var row in MergedCells.Of(TableGrid.Of(rows, columns.Length), columns.Length))
        {
            xml.WriteStartElement(new W.TableRow());
            xml.WriteElement(isHeader ? new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()) : new(new W.CantSplit()));
            foreach (var cell in row) Cell(cell, table, columns, isHeader);
            xml.WriteEndElement();
        }
    }

    private void Cell(MergedCell cell, Table table, ImmutableArray<double> columns, bool isHeader)
    {
        xml.WriteStartElement(new W.TableCell());
        xml.WriteElement(new W.TableCellProperties
        {
            TableCellWidth = new() { Width = Measure.Twips(columns.AsSpan().Slice(cell.Column, cell.Columns).ToArray().Sum()), Type = W.TableWidthUnitValues.Dxa },
            GridSpan = cell.Columns > 1 ? new() { Val = cell.Columns } : null,
            VerticalMerge = cell.Merge switch
            {
                RowMerge.None => null,
                RowMerge.Starts => new() { Val = W.MergedCellValues.Restart },
                _ => new(),
            },
        });
        var (style, role) = isHeader ? (StyleIds.TableHeading, TextRole.TableHeading)
            : table.HasRowHeaders && cell.Column == 0 ? (StyleIds.TableRowHeading, TextRole.TableText)
            : (StyleIds.TableText, TextRole.TableText);
        writeCell(cell.Cell, new(style, role, IsTable: true, Alignment: table.Columns[cell.Column].Alignment));
        xml.WriteEndElement();
    }
}
