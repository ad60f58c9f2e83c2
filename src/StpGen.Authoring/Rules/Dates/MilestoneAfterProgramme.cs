using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>The milestones of a programme come before it ends, and before the last of its benefits is due.</summary>
internal sealed class MilestoneAfterProgramme : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP273", "milestone-after-programme", "A milestone comes after its programme has ended or its benefits are due", RuleStage.Plan,
        RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var outside = OutsideRound.Of(plan);
        foreach (var programme in plan.Plan.Programmes)
        {
            var benefits = programme.Benefits.Where(b => b.By is not null && !outside.Has(b.By)).Select(b => b.By!).ToList();
            var last = benefits.Count > 0 && benefits.Count == programme.Benefits.Length ? benefits.MaxBy(b => b.Last) : null;
            foreach (var reference in programme.Milestones)
                if ((plan.Index.Find(reference.Kind, reference.Id) as Milestone)?.LatestDate is { } date && !outside.Has(date))
                {
                    if (programme.Until is { } until && date.First >= until.First)
                        yield return At(date, $"when the programme '{programme.Id}' has ended ({until})", until,
                            "the end of the programme");
                    else if (last is not null && date.First > last.Last)
                        yield return At(date, $"after the last benefit of the programme '{programme.Id}' is due ({last})", last,
                            "the due date of the benefit");
                }
        }
    }

    private Finding At(PlanDate date, string when, PlanDate other, string what) =>
        new(Info, date.Span, $"This milestone is {date}, {when}.", "Correct one of the two dates.")
        {
            Related = [new(other.Span, what)],
        };
}
