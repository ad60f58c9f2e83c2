using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>A stage's milestones come before the stage is due.</summary>
internal sealed class MilestoneAfterDue : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP215", "milestone-after-due", "A milestone comes after the due date of its stage", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) => LateOnes(plan).Select(late => new Finding(Info, late.Date.Span,
        $"This milestone is {late.Date}, but its stage is due {late.Due}.", "Correct the date or the stage."));

    /// <summary>The dates of milestones after their stage is due, and when it is.</summary>
    public static IEnumerable<(PlanDate Date, PlanDate Due)> LateOnes(PlanUnderCheck plan)
    {
        foreach (var milestone in plan.Plan.Milestones.Where(m => m.Stage is not null && m.Date is not null))
        {
            var date = milestone.LatestDate!;
            if (plan.Round.Stages.FirstOrDefault(s => s.Id == milestone.Stage!.Id)?.Due is { } due && date.First > due.Last
                && !OutsideRound.Of(plan).Has(date))
                yield return (date, due);
        }
    }
}
