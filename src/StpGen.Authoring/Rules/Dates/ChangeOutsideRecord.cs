using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>A record changes on days on which it applies, and what is within another applies on some day of that.</summary>
internal sealed class ChangeOutsideRecord : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP270", "change-outside-record", "A change or part of a record is outside the days of the record", RuleStage.Plan,
        RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var outside = new Outside(Info);
        Plan.Schema.Visit(plan.Plan, outside);
        return outside.Found;
    }

    private sealed class Outside(RuleInfo info) : PlanVisitor
    {
        private readonly HashSet<SourceSpan> _known = [];
        private readonly Stack<PlanRecord> _open = new();

        public List<Finding> Found { get; } = [];

        public override void Enter(RecordValue value, DateOnly? from, DateOnly? until)
        {
            var record = value.Record!;
            if (_known.Add(record.Span))
            {
                Changes(record);
                if (_open.TryPeek(out var outer)) Within(record, outer);
            }
            _open.Push(record);
        }

        public override void Leave() => _open.Pop();

        private void Changes(PlanRecord record)
        {
            foreach (var change in record.Changes)
                if (record.From is { } from && change.From.First < from.First)
                    Add(change.From, $"This change is from {change.From}, but the record only starts {from}.", from, "the start");
                else if (record.Until is { } until && change.From.First >= until.First)
                    Add(change.From, $"This change is from {change.From}, but the record has ended by then ({until}).", until, "the end");
        }

        /// <summary>The days of the part and of the whole have none in common.</summary>
        private void Within(PlanRecord record, PlanRecord outer)
        {
            if (record.Until is { } until && outer.From is { } from && until.First <= from.First)
                Add(until, $"This ends {until}, before what it is part of starts ({from}).", from, "the start of the whole");
            else if (record.From is { } start && outer.Until is { } end && start.First >= end.First)
                Add(start, $"This starts {start}, when what it is part of has ended ({end}).", end, "the end of the whole");
        }

        private void Add(PlanDate date, string message, PlanDate other, string what) =>
            Found.Add(new Finding(info, date.Span, message, "Correct one of the two dates.") { Related = [new(other.Span, what)] });
    }
}
