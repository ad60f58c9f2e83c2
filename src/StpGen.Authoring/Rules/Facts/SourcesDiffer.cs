using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>A fact on which sources disagree is reported until someone resolves it; papers print the value in the plan.</summary>
internal sealed class SourcesDiffer : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP210", "sources-differ", "Sources disagree about a fact", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var alternative in PlanDifferences.Of(plan.Plan))
        {
            var fields = Words.Join([.. alternative.Fields.Select(f => $"'{f.Field}' as '{f.Says}'")]);
            yield return new Finding(Info, alternative.Span,
                $"Another source gives {fields}{(alternative.Source is { } source ? $" ({source})" : "")}.",
                "Find out which is right, correct the plan if necessary, and delete the entry from 'also:'.");
        }
    }
}
