using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Layout.Building;
using StpGen.Layout.Pages;

namespace StpGen.Tests.LayoutTests;

/// <summary>The words that a document says, in order, as a listener expects them; labels and contents included.</summary>
internal static class SpokenWords
{
    public static IEnumerable<string> Of(Document document, PagedDocument paged)
    {
        ImmutableArray<Heading> headings = [.. document.Blocks.OfType<Heading>()];
        return document.Blocks.SelectMany(b => Of(b, 0)).Where(w => w.Length > 0);

        IEnumerable<string> Of(Block block, int depth) => block switch
        {
            Heading h => Split(h.Content),
            Paragraph p => Split(p.Content),
            Callout c => c.Blocks.SelectMany(b => Of(b, 0)),
            Quote q => q.Blocks.SelectMany(b => Of(b, 0)),
            Cover c => c.Blocks.SelectMany(b => Of(b, 0)),
            ListBlock l => l.Items.SelectMany((item, i) => item.Blocks.SelectMany(b => Of(b, depth + 1)).Prepend(ListLabels.Of(l, i, depth))),
            // A list in a cell starts at the first bullet again.
            Table t => [.. Split(t.Caption), .. t.Rows.Prepend(t.Header).SelectMany(r => r.Cells).SelectMany(c => c.Blocks).SelectMany(b => Of(b, 0))],
            Contents c => [.. c.Title.Split(' '), .. headings.Where(h => h.Level <= c.Depth).SelectMany(h =>
                Split(h.Content).Append((paged.Destinations[h.Anchor].Page + 1).ToString(CultureInfo.InvariantCulture)))],
            _ => [],
        };
    }

    private static string[] Split(ImmutableArray<Inline> content) => PlainText.Of(content).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
