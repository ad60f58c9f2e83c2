using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>What a stage needs happens before the stage is due.</summary>
internal sealed class MilestoneAfterDue : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP215", "milestone-after-due", "A milestone of a stage comes after the stage is due", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var milestone in plan.Plan.Milestones.Where(m => m.Stage is not null && m.Date is not null))
        {
            var date = milestone.Revisions.LastOrDefault(r => r.Date is not null)?.Date ?? milestone.Date!;
            if (plan.Round.Stages.FirstOrDefault(s => s.Id == milestone.Stage!.Id)?.Due is { } due && date.First > due.Last)
                yield return new Finding(Info, date.Span, $"This is {date}, but its stage is due {due}.", "Correct the date, or the stage that it is for.");
        }
    }
}
