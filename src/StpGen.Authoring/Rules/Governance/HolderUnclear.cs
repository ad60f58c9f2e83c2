using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Governance;

/// <summary>Each role has one holder: a person, an organisation, or 'to be confirmed', which needs an owner and a due date.</summary>
internal sealed class HolderUnclear : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP207", "holder-unclear", "A role without a clear holder", RuleStage.Plan, RuleEffect.DraftOnly)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var holders = new Holders();
        Plan.Schema.Visit(plan.Plan, holders);
        foreach (var holder in holders.Found)
        {
            var place = holder.Span.Start;
            var named = (holder.Person is null ? 0 : 1) + (holder.Organisation is null ? 0 : 1);
            if (named > 1 || (named == 0 && holder.Tbc is null) || holder is { Person: not null, Tbc: not null })
                yield return new Finding(Info, place, named == 0 ? "No one is named here." : "More than one holder is named here.",
                    "Use exactly one of 'person:', 'organisation:' and 'tbc:'.");
            else if (!holder.IsPast && holder.Tbc is { Owner: null } or { Due: null })
                yield return new Finding(Info, plan.AtGate, holder.Tbc.Span.Start,
                    "This post is 'to be confirmed' but has no owner or due date.")
                {
                    Hints = ["Add 'owner:' and 'due:' to 'tbc:'."],
                };
        }
    }

    /// <summary>Collects holders and leads from the whole plan.</summary>
    private sealed class Holders : PlanVisitor
    {
        private readonly HashSet<SourceSpan> _known = [];

        public List<(SourceSpan Span, Ref? Person, Ref? Organisation, ToBeConfirmed? Tbc, bool IsPast)> Found { get; } = [];

        private readonly Stack<bool> _ended = new();

        /// <summary>A post that was confirmed, or is no longer needed, does not need an owner.</summary>
        public override void Leave() => _ended.Pop();

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            _ended.Push(until is not null);
            var isPast = _ended.Contains(true);
            var holder = record.Record switch
            {
                Holder h => (h.Span, h.Person, h.Organisation, h.Tbc, isPast),
                Lead l => (l.Span, l.Person, l.Organisation, l.Tbc, isPast),
                _ => ((SourceSpan, Ref?, Ref?, ToBeConfirmed?, bool)?)null,
            };
            if (holder is { } found && _known.Add(found.Item1)) Found.Add(found);
        }
    }
}
