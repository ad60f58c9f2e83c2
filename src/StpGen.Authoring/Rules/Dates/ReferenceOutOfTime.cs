using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Engagement;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>A record refers only to records that apply for as long as it does.</summary>
internal sealed class ReferenceOutOfTime : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP211", "reference-out-of-time", "A record refers to another that is not in the plan at the time", RuleStage.Plan,
            RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var start = plan.Plan.Documents.Select(d => d.Date?.First).Min() ?? DateOnly.MinValue;
        var found = new OutOfTime(plan.Index, start);
        Plan.Schema.Visit(plan.Plan, found);
        foreach (var (reference, target, day) in found.Found)
        {
            var date = new PlanDate(day, day, DatePrecision.Day, "", default);
            var who = reference.Kind == "person" ? "who" : "which";
            var state = target.From is { } from && day < from.First ? "not yet" : "no longer";
            yield return new Finding(Info, reference.Span,
                $"This refers to the {Words.OfCamelCase(reference.Kind)} '{reference.Id}', {who} is {state} in the plan on {date}.",
                "Add a change that names another from that date, or correct 'from' and 'until'.")
            {
                Related = [new(target.Span with { EndLine = target.Span.Line, EndColumn = target.Span.Column }, "the record it refers to")],
            };
        }
    }

    /// <summary>Compares periods of time, so that a plan of any size is searched only once.</summary>
    private sealed class OutOfTime(PlanIndex index, DateOnly start) : PlanVisitor
    {
        private readonly Stack<(DateOnly From, DateOnly Until)> _stretches = new([(start, DateOnly.MaxValue)]);
        private readonly HashSet<SourceSpan> _known = [];

        public List<(Ref Reference, Entity Target, DateOnly Day)> Found { get; } = [];

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            var (outerFrom, outerUntil) = _stretches.Peek();
            if (MomentOf(record.Record!) is { } day)
                _stretches.Push((day.First, record.Record!.Moment is not null || day.First == day.Last ? day.First.AddDays(1) : day.First));
            else if (record.Record is Milestone { Status: "done" or "missed" } milestone && milestone.LatestDate is { } past)
                _stretches.Push((from > outerFrom ? from.Value : outerFrom, until < past.Last ? until.Value : past.Last.AddDays(1)));
            else
                _stretches.Push((from > outerFrom ? from.Value : outerFrom, until < outerUntil ? until.Value : outerUntil));
        }

        public override void Leave() => _stretches.Pop();

        /// <summary>An event or approval is of its day. If that is not known, what it refers to cannot be out of time.</summary>
        private static PlanDate? MomentOf(PlanRecord record) => record.Moment ?? record switch
        {
            EngagementEvent held => held.When,
            Approval approval => approval.Date,
            _ => null,
        };

        public override void Reference(Ref reference)
        {
            var (from, until) = _stretches.Peek();
            if (from >= until || index.Find(reference.Kind, reference.Id) is not { } target) return;
            DateOnly? wrong = !target.HoldsAt(from) ? from : target.Until is { } end && end.First < until ? end.First : null;
            if (wrong is { } day && _known.Add(reference.Span)) Found.Add((reference, target, day));
        }
    }
}
