using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Readiness;

/// <summary>A post of a role, a workstream or a chair that is to be confirmed.</summary>
/// <param name="Of">The record that has the post, and the field that names it.</param>
public sealed record OpenPost(string Title, ToBeConfirmed Post, PlanRecord Of, string Field)
{
    /// <summary>Every one, in the order of the plan.</summary>
    public static ImmutableArray<OpenPost> In(Plan plan)
    {
        var places = (plan.Footprint?.Places ?? []).GroupBy(p => p.Id)
            .ToDictionary(g => g.Key, g => g.First().Name?.Value ?? g.Key, StringComparer.Ordinal);
        var posts = ImmutableArray.CreateBuilder<OpenPost>();
        foreach (var role in plan.Roles) Add(role.Title?.Value ?? role.Id, role.Holder?.Tbc, role, "title");
        foreach (var body in plan.Bodies) Add($"Chair of the {body.Name}", body.Chair?.Tbc, body, "name");
        foreach (var stream in plan.Workstreams)
        {
            foreach (var lead in stream.Leads)
                Add($"Workstream lead: {stream.Name}"
                    + (lead.Place is { } place && places.TryGetValue(place.Id, out var name) ? $", for {name}" : ""),
                    lead.Tbc, stream, "name");
            Add($"Workstream sponsor: {stream.Name}", stream.Sponsor?.Tbc, stream, "name");
        }
        return posts.ToImmutable();

        void Add(string title, ToBeConfirmed? post, PlanRecord of, string field)
        {
            if (post is not null) posts.Add(new(title, post, of, field));
        }
    }
}
