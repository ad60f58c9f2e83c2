using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>A table (ECMA-376 part 1, 17.4): fixed columns, a header row that repeats, rows that stay whole.</summary>
/// <param name="writeCell">Writes the blocks of a cell.</param>
internal sealed class TableWriter(WordXml xml, Theme theme, Action<TableCell, Place> writeCell)
{
    public void Write(Table table, double width)
    {
        var columns = ColumnWidths.Of(table, theme, width);
        using var element = xml.Open("tbl");
        Properties(table, width);
        using (xml.Open("tblGrid"))
            foreach (var column in columns)
                xml.Empty("gridCol", ("w", WordXml.Twips(column)));
        Row(table.Header, table, columns, isHeader: true);
        foreach (var row in table.Rows) Row(row, table, columns, isHeader: false);
    }

    private void Properties(Table table, double width)
    {
        using var properties = xml.Open("tblPr");
        xml.Value("tblStyle", Styles.Table);
        xml.Empty("tblW", ("w", WordXml.Twips(width)), ("type", "dxa"));
        xml.Empty("tblLayout", ("type", "fixed"));
        // First column as header column (17.4.55): what Word's own accessible export takes for row headers.
        xml.Empty("tblLook", ("val", table.HasRowHeaders ? "04A0" : "0420"), ("firstRow", "1"), ("lastRow", "0"),
            ("firstColumn", table.HasRowHeaders ? "1" : "0"), ("lastColumn", "0"), ("noHBand", "0"), ("noVBand", "1"));
        xml.Value("tblCaption", PlainText.Of(table.Caption));
    }

    private void Row(TableRow row, Table table, ImmutableArray<double> columns, bool isHeader)
    {
        using var element = xml.Open("tr");
        using (xml.Open("trPr"))
        {
            xml.Empty("cantSplit");
            if (isHeader) xml.Empty("tblHeader");
        }
        for (var i = 0; i < columns.Length; i++)
            using (xml.Open("tc"))
            {
                using (xml.Open("tcPr")) xml.Empty("tcW", ("w", WordXml.Twips(columns[i])), ("type", "dxa"));
                var (style, role) = isHeader ? (Styles.TableHeading, TextRole.TableHeading)
                    : table.HasRowHeaders && i == 0 ? (Styles.TableRowHeading, TextRole.TableText)
                    : (Styles.TableText, TextRole.TableText);
                var cell = i < row.Cells.Length ? row.Cells[i] : new TableCell([]);
                writeCell(cell, new(style, role, IsTable: true, Alignment: table.Columns[i].Alignment));
            }
    }
}
