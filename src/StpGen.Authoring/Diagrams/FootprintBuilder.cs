using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The footprint at a glance: its places with their partners, and at most 5 facts.</summary>
internal sealed class FootprintBuilder : DiagramBuilder
{
    private const int MostFacts = 5, MostNamed = 4;

    public override string Name => "footprint";

    public override DiagramAnswer Build(DiagramSource source)
    {
        if (source.Plan.Footprint is not { } footprint) return DiagramAnswer.Nothing;
        var names = new PlanNames(source);
        var counties = footprint.Places.Where(p => p.Name is { Value.Length: > 0 } && source.Find<Place>(p.Parent) is null).ToList();
        var partners = source.Plan.Organisations.Where(o => !o.Outside && o.Name is { Value.Length: > 0 })
            .Select(o => (Name: Partner(o, source), Place: names.County(o.Place))).ToList();
        // One place is the whole area.
        var places = counties.Count < 2 ? [] : counties.Select(p => new FootprintPlace(names.Place(p), p.Population is { } people
            ? source.Read(p, "population", people).ToString() : "", In(p))).ToImmutableArray();
        var across = partners.Where(p => places.IsEmpty || p.Place is null).Select(p => p.Name).Distinct().ToImmutableArray();
        var facts = new FootprintFacts(source);
        var told = facts.Of(footprint);
        // One of a kind has no tile.
        var (many, single) = (told.Where(f => f.Figure != "1").ToList(), told.Where(f => f.Figure == "1").ToList());
        var (shown, rest) = (many.Take(MostFacts).ToImmutableArray(), many.Skip(MostFacts).Concat(single).ToList());

        var message = Message(footprint, counties, facts, source, names);
        if (shown.Length + places.Length + (across.IsEmpty ? 0 : 1) < 2)
            return message.Length == 0 ? DiagramAnswer.Nothing : source.Said(message + ".");
        return source.Drawn(new FootprintChart(places, across, shown)
        {
            Alternative = AlternativeText.Of("The places of the area, their partners and the main figures.", message),
            Description = DescriptionList.Of(
            [
                .. places.Select(p => new DescriptionLine(p.Name + (p.People.Length > 0 ? $": {p.People}" : ""),
                    [.. p.Partners.Select(n => new DescriptionLine(n))])),
                .. across.IsEmpty ? (IEnumerable<DescriptionLine>)[]
                    : [new(places.IsEmpty ? "Partners" : "Across the area", [.. across.Select(n => new DescriptionLine(n))])],
                .. shown.Select(f => new DescriptionLine(FootprintFacts.Said(f))),
            ]),
            Note = string.Join(' ', new[]
            {
                rest.Count == 0 ? "" : $"Also: {Words.Join([.. rest.Select(FootprintFacts.Counted)])}.", source.Sources,
            }.Where(t => t.Length > 0)),
        }, message);

        ImmutableArray<string> In(Place place) => [.. partners.Where(p => p.Place?.Id == place.Id).Select(p => p.Name).Distinct()];
    }

    /// <summary><c>NHS Vale CCG</c>, or <c>43 GP practices</c>.</summary>
    private static string Partner(Organisation organisation, DiagramSource source)
    {
        var name = source.Named(organisation, "name", organisation.Name!).Value.Trim();
        return organisation.Count is not { } count ? name
            : $"{source.Named(organisation, "count", count) with { Unit = "" }} "
                + Names.Small(count is { Low: 1, High: 1 } ? SingularText.Of(name) : name);
    }

    /// <summary>How many live where, and who serves them; without a full stop; empty: nothing is known.</summary>
    private static string Message(
        Footprint footprint, List<Place> counties, FootprintFacts facts, DiagramSource source, PlanNames names)
    {
        var where = counties.Count is > 0 and <= MostNamed ? Words.Join([.. counties.Select(names.Place)])
            : counties.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"{counties.Count} places")
            : footprint.Name is { } name ? source.Read(footprint, "name", name).Value : "";
        var served = facts.Served.Length == 0 ? "" : $", served by {facts.Served}";
        if (where.Length == 0) return "";
        return footprint.Population is { } people
            ? Words.Capital($"{FootprintFacts.People(people)} live in {where}{served}")
            : $"The area is {where}{served}";
    }
}
