using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

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
        var spans = (plan.Plan.Engagement?.Phases ?? []).Select(p => (p.Starts, p.Ends)).ToList();
        var periods = new Periods();
        Plan.Schema.Visit(plan.Plan, periods);
        foreach (var (starts, ends) in periods.Found)
            if (starts.First == ends.First)
                yield return new Finding(Info, ends.Span, $"This starts and ends on the same day ({ends}), so that no paper ever shows it.",
                    "Correct one of the two dates: 'until' is the first day on which it no longer applies.")
                {
                    Related = [new(starts.Span, "the start")],
                };
            else spans.Add((starts, ends));
        foreach (var (starts, ends) in spans)
            if (starts is PlanDate start && ends is PlanDate end && end.Last < start.First)
                yield return new Finding(Info, end.Span, $"This ends ({end}) before it starts ({start}).", "Correct one of the two dates.")
                {
                    Related = [new(start.Span, "the start")],
                };
    }

    /// <summary>Collects the days from and until which records apply.</summary>
    private sealed class Periods : PlanVisitor
    {
        private readonly HashSet<SourceSpan> _known = [];

        public List<(PlanDate From, PlanDate Until)> Found { get; } = [];

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            if (record.Record is { From: { } start, Until: { } end } && _known.Add(end.Span)) Found.Add((start, end));
        }
    }
}
