using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>About how many pages blocks take, from the number of their letters. Lengths in points, for A4 and text of 12 points.</summary>
internal static class PaperLength
{
    private const double PageHeight = 660;
    private const double PageWidth = 472;
    private const double LetterWidth = 5.6;
    private const double LineHeight = 16.5;
    private const double RowLineHeight = 14.5;
    private const double RowSpace = 6.5;
    private const double BesideTiles = 75;

    public static double Pages(IEnumerable<Block> blocks) => Height(blocks, PageWidth) / PageHeight;

    private static double Height(IEnumerable<Block> blocks, double width) => blocks.Sum(block => block switch
    {
        Heading { Level: 1 } => 62,
        Heading { Level: 2 } => 44,
        Heading => 32,
        Paragraph paragraph => Lines(paragraph, width) * LineHeight + 8,
        ListBlock list => list.Items.Sum(item => Height(item.Blocks, width - 18) - 4) + 4,
        Table table => table.AllRows.Sum(row => Row(table, row, width)) + (table.IsCaptionPrinted ? 28 : 10),
        Columns columns => columns.Items.Max(column => Height(column.Blocks, width * column.Share - 12)),
        Tiles tiles => (tiles.Items.Length + 2) / 3 * BesideTiles,
        Figure => PageHeight / 3,
        Callout or Quote => Height(block.Children, width - 40) + 24,
        Section section => Math.Ceiling(Height(section.Blocks, width * 1.5) / (PageHeight / 1.5)) * PageHeight,
        PageBreak => PageHeight / 3,
        _ => Height(block.Children, width),
    });

    private static double Row(Table table, TableRow row, double width)
    {
        var equal = 1.0 / Math.Max(1, table.Columns.Length);
        return row.Cells.Select((cell, i) => cell.Blocks.Descendants()
            .Where(b => b is Paragraph)
            .Sum(b => Lines(b, width * (i < table.Columns.Length ? table.Columns[i].Share ?? equal : equal) * cell.ColumnSpan - 12)))
            .DefaultIfEmpty(1).Max() * RowLineHeight + RowSpace;
    }

    private static double Lines(Block block, double width) =>
        Math.Max(1, Math.Ceiling(PlainText.Of([.. block.Inlines]).Length * LetterWidth / Math.Max(40, width)));
}
