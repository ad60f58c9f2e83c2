using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Governance;

/// <summary>A role is held by one person at a time, wherever the plan says who it is: in the role, or in a seat of its title.</summary>
internal sealed class RoleHeldTwice : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP296", "role-held-twice", "Two people in one post", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var roles = States<Role>.Of(plan.Plan).Where(r => r.Record.Holder?.Person is not null).ToList();
        foreach (var seat in States<Seat>.Of(plan.Plan))
            foreach (var role in roles)
                if (seat.Record.Person is { } person && seat.Record.Organisations.IsEmpty && role.Record.Holder!.Person!.Id != person.Id
                    && Same(seat.Record.Title, role.Record.Title) && seat.Period.Contradicts(role.Period))
                    yield return Differ(person, role.Record.Holder.Person, $"{role.Record.Title}", plan);
        for (var i = 1; i < roles.Count; i++)
            if (roles[..i].FirstOrDefault(r => r.Record.Id != roles[i].Record.Id && Same(r.Record.Title, roles[i].Record.Title)
                && r.Record.Holder!.Person!.Id != roles[i].Record.Holder!.Person!.Id && r.Period.Contradicts(roles[i].Period)) is { } first)
                yield return Differ(roles[i].Record.Holder!.Person!, first.Record.Holder!.Person!, $"{first.Record.Title}", plan);
        foreach (var finding in SharedPosts(plan)) yield return finding;
    }

    /// <summary>Two people with the same single post in one organisation, of which neither ends before the other begins.</summary>
    private IEnumerable<Finding> SharedPosts(PlanUnderCheck plan)
    {
        var known = new Dictionary<(string Title, string Organisation), List<(Person Person, Job Job, Period Days)>>();
        foreach (var person in States<Person>.Of(plan.Plan).DistinctBy(p => p.Record.Id))
            foreach (var job in person.Record.Jobs)
                foreach (var organisation in job.Organisations)
                {
                    if (job.Title is not { } title || !SinglePosts.Contains(title.Value) || !job.Changes.IsEmpty) continue;
                    var key = (title.Value.ToUpperInvariant(), organisation.Id);
                    if (!known.TryGetValue(key, out var holders)) known[key] = holders = [];
                    var days = new Period(job.From?.First, job.Until?.First).Within(person.Period);
                    if (holders.FirstOrDefault(h => h.Person.Id != person.Record.Id && h.Days.Contradicts(days))
                        is { Person: { } other } first)
                        yield return new Finding(Info, title.Span,
                            $"{person.Record.Name} and {other.Name} are both {title} of {plan.NameOf(organisation)} at the same time.",
                            "Correct one of the posts, or give each the days on which it was held.")
                        {
                            Related = [new(first.Job.Title!.Span, $"the post of {other.Name}")],
                        };
                    holders.Add((person.Record, job, days));
                }
    }

    private Finding Differ(Ref person, Ref other, string title, PlanUnderCheck plan) =>
        new(Info, person.Span, $"The {title} is {plan.NameOf(person)} here and {plan.NameOf(other)} elsewhere.",
            "Name the same person in both places, or give each the days on which it applies.")
        {
            Related = [new(other.Span, $"the {title} elsewhere")],
        };

    private static bool Same(PlanText? one, PlanText? other) =>
        one is not null && string.Equals(one.Value, other?.Value, StringComparison.OrdinalIgnoreCase);
}
