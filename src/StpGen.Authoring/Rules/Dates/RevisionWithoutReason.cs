using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>A milestone that moved says why.</summary>
internal sealed class RevisionWithoutReason : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP278", "revision-without-reason", "A milestone moved without a reason", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) =>
        from milestone in plan.Plan.Milestones
        from revision in milestone.Revisions
        let date = revision.Date
        where date is not null && string.IsNullOrWhiteSpace(revision.Reason?.Value) && !revision.Misread.Contains("reason")
        select new Finding(Info, date.Span, $"The milestone '{milestone.Id}' moved to {date}, and the plan does not say why.",
            "Add 'reason:' to the revision.");
}
