using StpGen.Core.Documents;

namespace StpGen.Writers.Html;

/// <summary>
/// How narrow a table can be on a screen: as wide as the longest words of its columns. Near enough to tell whether it has to be moved
/// sideways on a telephone, which its reader is then told.
/// </summary>
internal static class TableRoom
{
    /// <summary>The width of text on the narrowest telephones, in rem: a wider table is moved sideways there.</summary>
    private const double Narrowest = 20;

    /// <summary>The width of a letter of table text, in rem, between that of a narrow and a wide one.</summary>
    private const double Letter = 0.46;

    /// <summary>Of a cell on both sides, in rem.</summary>
    private const double Padding = 1;

    public static bool IsWide(Table table)
    {
        var least = new double[table.Columns.Length];
        foreach (var row in CellGrid.Of([table.Header], least.Length).Concat(CellGrid.Of(table.Rows, least.Length)))
            foreach (var place in row.Where(p => p.ColumnSpan == 1))
                least[place.Column] = Math.Max(least[place.Column], LongestOf(place.Cell, table.Columns[place.Column].Alignment));
        return least.Sum(letters => letters * Letter + Padding) > Narrowest;
    }

    /// <summary>The letters of the longest stretch that is not broken: a word, or a whole figure.</summary>
    private static int LongestOf(TableCell cell, ColumnAlignment alignment)
    {
        char[] ends = alignment == ColumnAlignment.Right ? ['\n'] : [' ', '\n', '-', '/'];
        return cell.Blocks.Descendants().SelectMany(b => PlainText.Of([.. b.Inlines]).Split(ends)).Select(word => word.Length)
            .DefaultIfEmpty().Max();
    }
}
