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
        var index = DocumentIndex.Of(document);
        return document.Blocks.SelectMany(b => Of(b, 0)).Where(w => w.Length > 0);

        IEnumerable<string> Of(Block block, int depth) => block switch
        {
            Heading h => Split(h.Content),
            Paragraph p => Split(p.Content),
            Callout c => c.Blocks.SelectMany(b => Of(b, 0)),
            Quote q => q.Blocks.SelectMany(b => Of(b, 0)),
            Cover c => c.Blocks.SelectMany(b => Of(b, 0)),
            Section s => s.Blocks.SelectMany(b => Of(b, 0)),
            Columns c => c.Items.SelectMany(i => i.Blocks).SelectMany(b => Of(b, 0)),
            Tiles t => t.Items.SelectMany(i => Split(i.Value).Concat(Split(i.Label))),
            Figure f => Split(CaptionText.Titled(f.Label, f.Caption)),
            ListBlock l =>
                l.Items.SelectMany((item, i) => item.Blocks.SelectMany(b => Of(b, depth + 1)).Prepend(ListLabels.Of(l, i, depth))),
            // A list in a cell starts at the first bullet again.
            Table t => [.. Split(CaptionText.Titled(t.Label, t.Caption)), .. t.Rows.Prepend(t.Header).SelectMany(r => r.Cells)
                .SelectMany(c => c.Blocks).SelectMany(b => Of(b, 0))],
            Contents c =>
                [.. c.Title.Split(' '), .. index.Headings.Where(h => h.Level <= c.Depth)
                    .SelectMany(h => Split(h.Content).Append(PageOf(h.Anchor)))],
            CaptionList l =>
                [.. l.Title.Split(' '), .. index.Captions.Where(c => c.Kind == l.Kind)
                    .SelectMany(c => Split([new TextRun(c.Title)]).Append(PageOf(c.Anchor)))],
            _ => [],
        };

        string PageOf(string anchor) => (paged.Destinations[anchor].Page + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string[] Split(ImmutableArray<Inline> content) => string.Concat(content.Select(Text)).Replace('\u00A0', ' ')
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // A note is told where its mark stands: the mark, its label, its paragraphs one after the other.
    private static string Text(Inline inline) => inline switch
    {
        Footnote note =>
            $"{note.Number}{note.Number} {string.Concat(note.Blocks.OfType<Paragraph>().SelectMany(p => p.Content).Select(Text))}",
        _ => PlainText.Of([inline]),
    };
}
