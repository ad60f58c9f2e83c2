using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>Dates of what became known are in their order: one revision after the other, a result before it is judged.</summary>
internal sealed class KnownTooEarly : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP238", "known-too-early", "Something became known before it could", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) => Revisions(plan).Concat(Results(plan));

    private IEnumerable<Finding> Revisions(PlanUnderCheck plan) =>
        from milestone in plan.Plan.Milestones
        from pair in milestone.Revisions.Zip(milestone.Revisions.Skip(1))
        where pair is { First.From: { } before, Second.From: { } after } && after.Last < before.First
        select new Finding(Info, pair.Second.From!.Span,
            $"This revision became known on {pair.Second.From}, before the one above it ({pair.First.From}).",
            "Correct one of the two dates, or put the revisions in their order.")
        {
            Related = [new(pair.First.From!.Span, "the revision above")],
        };

    private IEnumerable<Finding> Results(PlanUnderCheck plan) =>
        from standard in plan.Plan.StandardsAtRisk
        where standard.AsAt is not null
        from result in standard.Results
        where result.Period is { } period && period.First > standard.AsAt!.Last
        select new Finding(Info, result.Period!.Span,
            $"This result is of {result.Period}, after the day on which the standard was judged ({standard.AsAt}).",
            "Correct one of the two dates.")
        {
            Related = [new(standard.AsAt!.Span, "the day of the assessment")],
        };
}
