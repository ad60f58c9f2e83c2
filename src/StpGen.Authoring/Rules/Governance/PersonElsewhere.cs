using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Governance;

/// <summary>A person who is named for an organisation works there at that time.</summary>
internal sealed class PersonElsewhere : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP297", "person-elsewhere", "A person is named for an organisation where they do not work", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var jobs = States<Person>.Of(plan.Plan).SelectMany(p => p.Record.Jobs.SelectMany(job => job.Organisations.Select(organisation =>
            (Person: p.Record.Id, Organisation: organisation.Id, Days: new Period(job.From?.First, job.Until?.First).Within(p.Period)))))
            .ToLookup(j => j.Person, StringComparer.Ordinal);
        foreach (var seat in States<Seat>.Of(plan.Plan))
            if (seat.Record is { Person: { } person, Kind: not "nominee" }
                && Elsewhere(plan, person, seat.Record.Organisations, seat.Period) is { } found) yield return found;
        foreach (var lead in States<PlaceLead>.Of(plan.Plan))
            if (lead.Record is { Person: { } person, Organisation: { } organisation }
                && Elsewhere(plan, person, [organisation], lead.Period) is { } found) yield return found;

        Finding? Elsewhere(PlanUnderCheck plan, Ref person, ImmutableArray<Ref> organisations, Period days)
        {
            // Nothing is known of someone without a post at that time.
            var then = jobs[person.Id].Where(j => j.Days.Overlaps(days)).ToList();
            if (organisations.IsEmpty || then.Count == 0 || then.Any(j => organisations.Any(o => o.Id == j.Organisation))) return null;
            var at = Core.Text.Words.Join([.. then.Select(j => plan.NameOf(new Ref("organisation", j.Organisation, default))).Distinct()]);
            return new Finding(Info, person.Span,
                $"{plan.NameOf(person)} is named for {plan.NameOf(organisations[0])}, but works for {at}.",
                "Correct the person or the organisation, or add the post to the person's 'jobs'.")
            {
                Related = [new(organisations[0].Span, "the organisation")],
            };
        }
    }
}
