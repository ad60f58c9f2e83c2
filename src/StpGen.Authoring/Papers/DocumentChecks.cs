using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>Checks a whole paper: headings do not skip levels, and links inside it lead somewhere.</summary>
internal static class DocumentChecks
{
    public static void Check(ImmutableArray<Block> blocks, string template, Action<Finding> report)
    {
        CheckLevels(blocks, template, report);
        var anchors = CheckAnchors(blocks, template, report);
        CheckAmbiguous(blocks, template, report);
        LinkTexts.Check(blocks, template, report);
        new PlaceChecks(template, report).Check(blocks, []);
        foreach (var (anchor, span) in blocks.AllInlines().Select(Target).Where(t => t.Anchor is not null && !anchors.Contains(t.Anchor)))
            report(new Finding(TemplateRules.BadAnchor, span ?? SourceSpan.StartOf(template),
                $"Nothing in this paper has the anchor '{anchor}'.",
                Nearest.To(anchor!, anchors) is { } near
                    ? $"Did you mean '#{near}'?" : "Use a heading's words in lower case, joined by hyphens."));
    }

    private static void CheckLevels(ImmutableArray<Block> blocks, string template, Action<Finding> report)
    {
        var level = 0;
        foreach (var heading in blocks.Descendants().OfType<Heading>())
        {
            if (heading.Level > level + 1)
                report(new Finding(TemplateRules.Heading, heading.Span ?? SourceSpan.StartOf(template),
                    $"This heading of level {heading.Level} follows one of level {level}, so screen-reader users lose their place.",
                    $"Use {new string('#', level + 1)} here."));
            level = heading.Level;
        }
    }

    /// <summary>The anchors that links in the paper can lead to. Two places with the same one would make a reference ambiguous.</summary>
    private static HashSet<string> CheckAnchors(ImmutableArray<Block> blocks, string template, Action<Finding> report)
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (anchor, span) in blocks.DescendantsWithNotes().Select(Anchor).Where(a => a.Anchor.Length > 0))
            if (!first.TryAdd(anchor, span ?? SourceSpan.StartOf(template)))
                report(new Finding(TemplateRules.DuplicateAnchor, span ?? SourceSpan.StartOf(template),
                    $"There is already an anchor '{anchor}' in this paper, so references lead there.",
                    "Choose another name for one of the two.")
                {
                    Related = [new(first[anchor], "the first one")],
                });
        return [.. first.Keys];
    }

    /// <summary>A reference to words that several headings have leads to the first of them.</summary>
    private static void CheckAmbiguous(ImmutableArray<Block> blocks, string template, Action<Finding> report)
    {
        var headings = blocks.DescendantsWithNotes().OfType<Heading>().GroupBy(h => AnchorNames.Stem(PlainText.Of(h.Content)))
            .Where(same => same.Count() > 1).ToDictionary(same => same.Key, same => same.ToList());
        if (headings.Count == 0) return;
        foreach (var (anchor, span) in blocks.AllInlines().Select(Target))
            if (anchor is not null && headings.TryGetValue(anchor, out var same))
                report(new Finding(TemplateRules.BadAnchor, Severity.Warning, span ?? SourceSpan.StartOf(template),
                    $"There are {same.Count} headings for '#{anchor}', and this leads to the first.")
                {
                    Hints = [$"Write '#{same[1].Anchor}' for the second, or give the headings different words."],
                    Related = [.. same.Skip(1).Select(h => h.Span).OfType<SourceSpan>().Select(s => new RelatedSpan(s, "the same words"))],
                });
    }

    /// <summary>The anchor of a block, empty if it has none.</summary>
    private static (string Anchor, SourceSpan? Span) Anchor(Block block) => block switch
    {
        Heading heading => (heading.Anchor, heading.Span),
        Table table => (table.Anchor, table.Span),
        Figure figure => (figure.Anchor, figure.Span),
        _ => ("", null),
    };

    /// <summary>The anchor that an inline leads to; null if it does not link to this paper.</summary>
    private static (string? Anchor, SourceSpan? Span) Target(Inline inline) => inline switch
    {
        Link link => (link.Anchor, link.Span),
        CrossReference reference => (reference.Anchor, reference.Span),
        _ => default,
    };
}
