using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>Facts that prose cites by name are in the plan.</summary>
internal sealed class CitedFactMissing : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP212", "cited-fact", "A text cites a fact that the plan does not have", RuleStage.Plan, RuleEffect.DraftOnly)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var cited = new Cited();
        Plan.Schema.Visit(plan.Plan, cited);
        foreach (var (path, place) in cited.Found)
        {
            if (plan.Cite(path) is not null || plan.IsMisread(path)) continue;
            var (span, near) = (Exact(plan, path, place), plan.Suggest(path));
            yield return new Finding(Info, span, $"This text cites '[@{path}]', which the plan does not have.",
                near is not null ? $"Did you mean [@{near}]?" : plan.Expects(path) ? $"Add '{path}' to the plan, or delete the reference."
                    : "Write the path of a single fact, such as [@footprint.population].")
            {
                Fix = near is null ? null
                    : Fix.InText(plan.Loaded.Sources.GetValueOrDefault(span.Path), span, $"[@{path}]", $"[@{near}]"),
            };
        }
    }

    /// <summary>Where the citation itself is, if its text goes over several lines.</summary>
    private static SourceSpan Exact(PlanUnderCheck plan, string path, SourceSpan place) =>
        place.Line != place.EndLine && plan.Loaded.Sources.GetValueOrDefault(place.Path) is { } source
            && SourceSearch.Find(source, place, $"[@{path}]", "") is { } found ? found : place.Start;

    private sealed class Cited : PlanVisitor
    {
        public List<(string Path, SourceSpan Span)> Found { get; } = [];

        public override void Text(PlanText text) => Found.AddRange(Citations.In(text));

        public override void Prose(Prose prose) => Found.AddRange(Citations.In(prose));
    }
}
