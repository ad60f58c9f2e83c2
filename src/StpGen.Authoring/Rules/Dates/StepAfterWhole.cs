using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>The steps of a step are due by the day on which it is due itself.</summary>
internal sealed class StepAfterWhole : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP271", "step-after-whole", "A step is due after the step that it is part of", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) =>
        plan.Plan.NextSteps.SelectMany(step => Within(step, OutsideRound.Of(plan)));

    private IEnumerable<Finding> Within(NextStep whole, OutsideRound outside)
    {
        foreach (var step in whole.Steps)
        {
            if (step.Due is { } due && whole.Due is { } end && due.First > end.Last
                && !outside.Has(due) && !outside.Has(end))
                yield return new Finding(Info, due.Span, $"This step is due {due}, after the step that it is part of ({end}).",
                    "Correct one of the two dates.")
                {
                    Related = [new(end.Span, "the due date of the whole step")],
                };
            foreach (var finding in Within(step, outside)) yield return finding;
        }
    }
}
