using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>A stage's milestones come before the stage is due.</summary>
internal sealed class MilestoneAfterDue : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP215", "milestone-after-due", "A milestone comes after the due date of its stage", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var milestone in plan.Plan.Milestones.Where(m => m.Stage is not null && m.Date is not null))
        {
            var date = milestone.Revisions.LastOrDefault(r => r.Date is not null)?.Date ?? milestone.Date!;
            if (plan.Round.Stages.FirstOrDefault(s => s.Id == milestone.Stage!.Id)?.Due is { } due && date.First > due.Last)
                yield return new Finding(Info, date.Span, $"This milestone is {date}, but its stage is due {due}.",
                    "Correct the date or the stage.");
        }
    }
}
