using System.Collections.Immutable;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The names of people, organisations, places and tiers that a diagram refers to; empty: its readers may not see them.</summary>
internal sealed class PlanNames(DiagramSource source)
{
    private readonly List<(string Short, string Name)> _spelt = [];

    /// <summary>What short names stand for: <c>HCCG: Herefordshire Clinical Commissioning Group.</c> Empty: there are none.</summary>
    public string Spelt => _spelt.Count == 0 ? "" : string.Join("; ", _spelt.Select(s => $"{s.Short}: {s.Name}")) + ".";

    public string Organisation(Ref? reference) =>
        source.Find<Organisation>(reference) is { } organisation ? Name(organisation, organisation.Name) : "";

    /// <summary>Its short name, or else its name.</summary>
    public string ShortOrganisation(Ref? reference)
    {
        var name = Organisation(reference);
        if (source.Find<Organisation>(reference) is not { ShortName.Value.Length: > 0 } organisation) return name;
        var text = Name(organisation, organisation.ShortName, "shortName");
        if (!name.Contains(text, StringComparison.Ordinal) && !_spelt.Contains((text, name))) _spelt.Add((text, name));
        return text;
    }

    public string Organisations(ImmutableArray<Ref> references) => Joined(references.Select(Organisation));

    public string ShortOrganisations(ImmutableArray<Ref> references) => Joined(references.Select(ShortOrganisation));

    public string Person(Ref? reference) => source.Find<Person>(reference) is { } person ? Name(person, person.Name) : "";

    public string Tier(Ref? reference) => source.Find<Tier>(reference) is { } tier ? Tier(tier) : "";

    public string Tier(Tier tier) => Name(tier, tier.Name);

    public string Place(Place place) => Name(place, place.Name);

    /// <summary>A person or an organisation.</summary>
    public string Holder(Holder? holder) => holder is null ? ""
        : Person(holder.Person) is { Length: > 0 } person ? person : Organisation(holder.Organisation);

    /// <summary>The main post of a person: its title, and the organisations that it is with.</summary>
    public (string Title, string With) Post(Ref? reference)
    {
        if (source.Find<Person>(reference)?.Jobs is not [var job, ..]) return ("", "");
        var title = Name(job, job.Title, "title");
        if (source.Named(job, "interim", job.Interim) && !title.StartsWith("Interim", StringComparison.OrdinalIgnoreCase))
            title = "Interim " + title;
        return (title, Organisations(job.Organisations));
    }

    /// <summary>The place that has no other around it: the county of a locality.</summary>
    public Place? County(Ref? reference)
    {
        var place = source.Find<Place>(reference);
        var all = source.Plan.Footprint?.Places.Length ?? 0;
        for (var steps = 0; steps < all && place?.Parent is { } parent && source.Find<Place>(parent) is { } around; steps++) place = around;
        return place;
    }

    /// <summary>The county of all of some organisations; null: they are of several, or one is for the whole area.</summary>
    public Place? CountyOf(ImmutableArray<Ref> organisations)
    {
        var counties = organisations.Select(o => County(source.Find<Organisation>(o)?.Place)).Distinct().ToList();
        return counties is [{ } one] ? one : null;
    }

    private static string Joined(IEnumerable<string> names) => Words.Join([.. names.Where(n => n.Length > 0).Distinct()]);

    private string Name(PlanRecord record, PlanText? name, string field = "name") =>
        name is { Value.Length: > 0 } text ? source.Named(record, field, text).Value.Trim() : "";
}
