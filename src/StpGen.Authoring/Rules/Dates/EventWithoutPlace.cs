using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>An event that is near has a place.</summary>
internal sealed class EventWithoutPlace : PlanRule
{
    private const int DaysBefore = 28;

    public override RuleInfo Info { get; } = new(
        "STP289", "event-without-place", "An event is near and has no place", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (PlanDays.Of(plan.Plan) is not { } days) yield break;
        foreach (var e in plan.Plan.Engagement?.Events ?? [])
            if (e is { When: { } when, Status: "planned", Where: null } && !e.Misread.Contains("where") && when.First == when.Last
                && e.HoldsAt(days.OfStage) && when.First >= days.OfStage && when.First <= days.OfStage.AddDays(DaysBefore))
                yield return new Finding(Info, when.Span, $"This event is planned for {when}, and the plan does not say where.",
                    "Add 'where:' to the event.");
    }
}
