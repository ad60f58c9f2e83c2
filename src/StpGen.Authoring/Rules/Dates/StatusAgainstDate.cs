using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>What a paper calls planned is still to come on its day, and what it calls done is past.</summary>
internal sealed class StatusAgainstDate : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP276", "status-against-date", "A status does not fit the date", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (PlanDays.Of(plan.Plan) is not { } days) yield break;
        var outside = OutsideRound.Of(plan);
        var late = MilestoneAfterDue.LateOnes(plan).Select(l => l.Date.Span).ToHashSet();
        foreach (var (status, date) in Statuses(On(days.OfStage, plan.Plan)))
            if (status is "planned" or "proposed" or "on-track" or "at-risk" && date.Last < days.OfStage && !outside.Has(date))
                yield return Of(date, $"The status is '{status}', but the date, {date}, is before the paper of {Day(days.OfStage)}.",
                    "Correct the date, say how it ended, or end the record with 'until'.");
        foreach (var (status, date) in Statuses(On(days.Last, plan.Plan)))
            if (status is "done" or "missed" or "held" && date.First > days.Last && !outside.Has(date) && !late.Contains(date.Span))
                yield return Of(date, $"The status is '{status}', but the date, {date}, is after the last paper ({Day(days.Last)}).",
                    "Correct the date or the status.");
    }

    private static Plan On(DateOnly day, Plan plan) => new Viewpoint(day, null, "").See(Plan.Schema, plan) ?? new Plan();

    private static IEnumerable<(string? Status, PlanDate Date)> Statuses(Plan plan) =>
        plan.Milestones.Where(m => m.LatestDate is not null).Select(m => (m.Status, m.LatestDate!))
            .Concat((plan.Engagement?.Events ?? []).Where(e => e.When is not null).Select(e => (e.Status, e.When!)));

    private Finding Of(PlanDate date, string message, string hint) => new(Info, date.Span, message, hint);

    private static PlanDate Day(DateOnly day) => new(day, day, DatePrecision.Day, "", default);
}
