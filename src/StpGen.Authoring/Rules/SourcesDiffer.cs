using StpGen.Authoring.Plans;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules;

/// <summary>What sources state differently at one date stays reported until somebody resolves it; papers print the one that the plan uses.</summary>
internal sealed class SourcesDiffer : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP210", "sources-differ", "Sources state a fact differently", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var alternative in PlanDifferences.Of(plan.Plan))
            yield return new Finding(Info, alternative.Span with { EndLine = alternative.Span.Line, EndColumn = alternative.Span.Column },
                $"Another source states {Words.Join([.. alternative.Fields.Select(f => $"{Words.OfCamelCase(f.Field)} as '{f.Says}'")])}{(alternative.Source is { } source ? $" ({source})" : "")}.",
                "Find out which is right, correct the plan if need be, and delete the other from 'also:'.");
    }
}
