using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>A phase of engagement starts after the milestone that it follows.</summary>
internal sealed class PhaseBeforeMilestone : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP272", "phase-before-milestone", "A phase starts before the milestone that it follows", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var phase in plan.Plan.Engagement?.Phases ?? [])
            if (phase is { Starts: { } starts, After: { } after }
                && (plan.Index.Find(after.Kind, after.Id) as Milestone)?.LatestDate is { } date && starts.Last < date.First
                && !OutsideRound.Of(plan).Has(starts) && !OutsideRound.Of(plan).Has(date))
                yield return new Finding(Info, starts.Span,
                    $"This phase starts {starts}, before the milestone '{after.Id}' that it follows ({date}).",
                    "Correct the start of the phase or the date of the milestone.")
                {
                    Related = [new(date.Span, "the date of the milestone")],
                };
    }
}
