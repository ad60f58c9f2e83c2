using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>Everything ends after it starts.</summary>
internal sealed class DatesOutOfOrder : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP208", "dates-out-of-order", "Something ends before it starts", RuleStage.Plan, RuleEffect.DraftOnly)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var spans = (plan.Plan.Engagement?.Phases ?? []).Select(p => (p.Starts, p.Ends))
            .Concat(plan.Plan.People.SelectMany(p => p.Jobs).Select(j => (Starts: j.From, Ends: j.Until)))
            .Concat(plan.Plan.Organisations.SelectMany(o => o.Statuses).Select(s => (Starts: s.From, Ends: s.Until)));
        foreach (var (starts, ends) in spans)
            if (starts is PlanDate start && ends is PlanDate end && end.Last < start.First)
                yield return new Finding(Info, end.Span, $"This ends ({end}) before it starts ({start}).", "Correct one of the two dates.")
                {
                    Related = [new(start.Span, "the start")],
                };
    }
}
