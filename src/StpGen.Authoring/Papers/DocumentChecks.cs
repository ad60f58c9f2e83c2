using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>What must hold of a whole paper: headings do not skip levels, links within it lead somewhere.</summary>
internal static class DocumentChecks
{
    public static void Check(ImmutableArray<Block> blocks, string template, Action<Finding> report)
    {
        var level = 0;
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in All(blocks).OfType<Heading>())
        {
            if (heading.Level > level + 1)
                report(new Finding(TemplateRules.Heading, heading.Span ?? SourceSpan.StartOf(template),
                    $"This heading of level {heading.Level} follows one of level {level}, so that readers of screens miss a step.", $"Use {new string('#', level + 1)} here."));
            level = heading.Level;
            anchors.Add(heading.Anchor);
        }
        foreach (var numbered in All(blocks))
            if (numbered is Table { Anchor.Length: > 0 } table) anchors.Add(table.Anchor);
            else if (numbered is Figure { Anchor.Length: > 0 } figure) anchors.Add(figure.Anchor);
        foreach (var link in blocks.SelectMany(Links).Where(l => l.Anchor is { } anchor && !anchors.Contains(anchor)))
            report(new Finding(TemplateRules.BadAnchor, link.Span ?? SourceSpan.StartOf(template), $"No heading of this paper has the anchor '{link.Anchor}'.",
                Nearest.To(link.Anchor!, anchors) is { } near ? $"Did you mean '#{near}'?" : "An anchor is a heading's words in lower case, joined by hyphens."));
    }

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Section section => All(section.Blocks),
        Columns columns => All(columns.Items.SelectMany(c => c.Blocks)),
        _ => [block],
    });

    private static IEnumerable<Link> Links(Block block) => block switch
    {
        Heading heading => Links(heading.Content),
        Paragraph paragraph => Links(paragraph.Content),
        ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(Links),
        Table table => table.Rows.Prepend(table.Header).SelectMany(r => r.Cells).SelectMany(c => c.Blocks).SelectMany(Links).Concat(Links(table.Caption)),
        Callout callout => callout.Blocks.SelectMany(Links),
        Quote quote => quote.Blocks.SelectMany(Links),
        Cover cover => cover.Blocks.SelectMany(Links),
        Section section => section.Blocks.SelectMany(Links),
        Columns columns => columns.Items.SelectMany(c => c.Blocks).SelectMany(Links),
        Tiles tiles => tiles.Items.SelectMany(t => Links(t.Value).Concat(Links(t.Label))),
        Figure figure => Links(figure.Caption),
        _ => [],
    };

    private static IEnumerable<Link> Links(ImmutableArray<Inline> content) => content.SelectMany(inline => inline switch
    {
        Link link => Links(link.Content).Prepend(link),
        Strong strong => Links(strong.Content),
        Emphasis emphasis => Links(emphasis.Content),
        Footnote note => note.Blocks.SelectMany(Links),
        CrossReference reference => [new Link("#" + reference.Anchor, [], reference.Span)],
        _ => [],
    });
}
