using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>The text of a link says where it leads, also to those who have the links of a page read out in a list.</summary>
internal sealed partial class LinkText : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP262", "link-without-words", "The text of a link does not say where it leads", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var links = new Links();
        Plan.Schema.Visit(plan.Plan, links);
        foreach (var (link, whole) in links.Found)
        {
            var text = PlainText.Of(link.Content).Trim(' ', '.', ',', ':', '>', '»', '(', ')');
            if (Empty().IsMatch(text))
                yield return new Finding(Info, link.Content.Descendants().FirstOrDefault(i => i.Span is not null)?.Span ?? link.Span
                    ?? whole,
                    $"A link with the text '{text}' does not say where it leads.", "Name the page or paper that it leads to.");
        }
    }

    private sealed class Links : PlanVisitor
    {
        public List<(Link Link, SourceSpan Whole)> Found { get; } = [];

        public override void Prose(Prose prose) =>
            Found.AddRange(prose.Blocks.AllInlines().OfType<Link>().Select(l => (l, prose.Span)));
    }

    [GeneratedRegex("""
        ^(?:please[ ])?(?:click|tap|press|see|go|read|look|find[ ]out|download|follow)?[ ]?(?:on[ ])?(?:more[ ])?
        (?:here|this|this[ ](?:link|page|website|site|document|paper)|link|the[ ]link|more|read[ ]more|find[ ]out[ ]more|learn[ ]more
        |more[ ]information|further[ ]information|website|web[ ]page|page|click|click[ ]here[ ]for[ ]more(?:[ ]information)?|details)?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Empty();
}
