using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
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
        Row(table.Header, table, columns, isHeader: true);
        foreach (var row in table.Rows) Row(row, table, columns, isHeader: false);
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

    private void Row(TableRow row, Table table, ImmutableArray<double> columns, bool isHeader)
    {
        xml.WriteStartElement(new W.TableRow());
        xml.WriteElement(isHeader ? new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()) : new(new W.CantSplit()));
        for (var i = 0; i < columns.Length; i++)
        {
            xml.WriteStartElement(new W.TableCell());
            xml.WriteElement(new W.TableCellProperties { TableCellWidth = new() { Width = Measure.Twips(columns[i]), Type = W.TableWidthUnitValues.Dxa } });
            var (style, role) = isHeader ? (StyleIds.TableHeading, TextRole.TableHeading)
                : table.HasRowHeaders && i == 0 ? (StyleIds.TableRowHeading, TextRole.TableText)
                : (StyleIds.TableText, TextRole.TableText);
            var cell = i < row.Cells.Length ? row.Cells[i] : new TableCell([]);
            writeCell(cell, new(style, role, IsTable: true, Alignment: table.Columns[i].Alignment));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
