using StpGen.Authoring.Plans;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules;

/// <summary>
/// A role is held by a person, by an organisation, or is to be confirmed: one of the three, and somebody sees to the last.
/// A workstream's lead may be an organisation that has yet to say who.
/// </summary>
internal sealed class HolderUnclear : PlanRule
{
    public override RuleInfo Info { get; } = new("STP207", "holder-unclear", "It is not clear who holds a role");

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var others = plan.Plan.Responses.Select(r => r.Lead).Concat(plan.Plan.NextSteps.SelectMany(s => s.Steps.Prepend(s)).Select(s => s.Owner));
        foreach (var (holder, isPast) in plan.Plan.Roles.SelectMany(Turns).Concat(others.Select(h => (h, false))))
        {
            if (holder is null) continue;
            var place = SourceSpan.At(holder.Span.Path, holder.Span.Line, holder.Span.Column);
            var said = (holder.Person is null ? 0 : 1) + (holder.Organisation is null ? 0 : 1) + (holder.Tbc is null ? 0 : 1);
            if (said != 1)
                yield return new Finding(Info, place, said == 0 ? "Nobody is named here." : "More than one holder is named here.", "Write one of 'person:', 'organisation:' and 'tbc:'.");
            else if (!isPast && holder.Tbc is { Owner: null } or { Due: null })
                yield return Unattended(plan, place);
        }
        foreach (var lead in plan.Plan.Workstreams.Select(Now).Where(w => w.Until is null).SelectMany(w => w.Leads).Where(l => l.Until is null))
        {
            var place = SourceSpan.At(lead.Span.Path, lead.Span.Line, lead.Span.Column);
            if (lead is { Person: null, Organisation: null, Tbc: null })
                yield return new Finding(Info, place, "Nobody is named here.", "Write one of 'person:', 'organisation:' and 'tbc:'.");
            else if (lead.Tbc is { Owner: null } or { Due: null })
                yield return Unattended(plan, place);
        }
    }

    private Finding Unattended(PlanUnderCheck plan, SourceSpan place) =>
        new(Info, plan.AtGate, place, "Somebody is to be confirmed here, but nobody sees to it by a day.") { Hints = ["Add 'owner:' and 'due:' to 'tbc:'."] };

    private static Workstream Now(Workstream stream) => stream.Changes.Aggregate(stream, (current, change) => (Workstream)change.Apply(current));

    /// <summary>Who holds a role in turn; what was to be confirmed and then was needs nobody to see to it.</summary>
    private static IEnumerable<(Holder? Holder, bool IsPast)> Turns(Role role)
    {
        foreach (var change in role.Changes)
        {
            var next = (Role)change.Apply(role);
            if (!ReferenceEquals(next.Holder, role.Holder)) yield return (role.Holder, true);
            role = next;
        }
        yield return (role.Holder, role.Until is not null);
    }
}
