
namespace StpGen.Writers.Word.Plan;

/// <summary>
/// Blocks of one column of a spread: kept on one page, for what is left of a column at a page's end would continue in its
/// neighbour's; and, but for the first, at the start of their column.
/// </summary>
internal static class KeptColumn
{
    /// <param name="drafts">Those of the column are from <paramref name="start"/> on.</param>
    public static void Settle(List<Draft> drafts, int start, bool isFirst)
    {
        var last = drafts.FindLastIndex(d => d is DraftParagraph or DraftBlock or DraftContents);
        for (var i = start; i < drafts.Count; i++)
            drafts[i] = drafts[i] switch
            {
                DraftParagraph paragraph => paragraph with { Format = Kept(paragraph.Format, isLast: i == last) },
                DraftBlock block => block with { Block = Kept(block.Block, isLast: i == last) },
                DraftContents contents =>
                    contents with { Title = contents.Title with { Format = Kept(contents.Title.Format, isLast: false) } },
                var other => other,
            };
        if (isFirst) return;
        var first = drafts.FindIndex(start, d => d is DraftParagraph or DraftBlock or DraftContents);
        // The top of a column is that of its section: nothing above pushes it down.
        drafts.Insert(first < 0 ? drafts.Count : first, new DraftColumnStart());
        if (first < 0) drafts.Add(new DraftBlock(PartPlanner.Carrier.InNextColumn()));
        else Begin(drafts, first + 1);
    }

    private static void Begin(List<Draft> drafts, int first)
    {
        var columnBreak = new WordColumnBreak();
        switch (drafts[first])
        {
            case DraftParagraph { HasLabel: false } paragraph:
                drafts[first] = paragraph with { Content = paragraph.Content.Insert(0, columnBreak) };
                break;
            case DraftContents contents:
                drafts[first] = contents with { Title = contents.Title with { Content = contents.Title.Content.Insert(0, columnBreak) } };
                break;
            default:
                drafts.Insert(first, new DraftBlock(PartPlanner.Carrier.InNextColumn()));
                break;
        }
    }

    private static WordBlock Kept(WordBlock block, bool isLast) => block switch
    {
        WordParagraph paragraph => paragraph with { Format = Kept(paragraph.Format, isLast) },
        WordTable table => table with
        {
            Rows = [.. table.Rows.Select(row => row with
            {
                Cells = [.. row.Cells.Select(cell => cell with { Blocks = [.. cell.Blocks.Select(inner => Kept(inner, isLast: false))] })],
            })],
        },
        _ => block,
    };

    private static ParagraphFormat Kept(ParagraphFormat format, bool isLast) =>
        format with { KeepLines = true, KeepNext = isLast ? format.KeepNext : format.KeepNext ?? true };
}
