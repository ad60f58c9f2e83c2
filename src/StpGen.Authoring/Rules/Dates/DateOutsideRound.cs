using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>
/// No date is long after the round, and what the plan does is not before the round began. What was before, such as a post or a
/// figure, can be of any earlier day.
/// </summary>
internal sealed class DateOutsideRound : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP275", "date-outside-round", "A date is outside the planning round", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var outside = OutsideRound.Of(plan);
        foreach (var date in outside.Early)
            yield return new Finding(Info, date.Span, $"This date, {date}, is before the planning round began ({plan.Round.Begins}).",
                "Correct the year.");
        foreach (var date in outside.Late)
            yield return new Finding(Info, date.Span,
                $"This date, {date}, is long after the planning round ends ({OutsideRound.EndOf(plan)}).", "Correct the year.");
    }
}
