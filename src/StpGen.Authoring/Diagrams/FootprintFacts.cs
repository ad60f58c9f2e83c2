using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The figures of a footprint: people, size, and counts, of which those of one kind add up.</summary>
internal sealed class FootprintFacts(DiagramSource source)
{
    /// <summary>Counts of some types of organisation that are one figure together, and its name for 1 and for many.</summary>
    private static readonly (string[] Ends, string One, string Many)[] Kinds =
        [(["ccg", "-trust"], "NHS organisation", "NHS organisations"), (["-council"], "council", "councils")];

    /// <summary><c>6 NHS organisations and 5 councils</c>; empty: no counts add up.</summary>
    public string Served { get; private set; } = "";

    /// <summary>The most telling first.</summary>
    public List<FootprintFact> Of(Footprint footprint)
    {
        var facts = new List<FootprintFact>();
        if (footprint.Population is { } people)
            facts.Add(Fact(People(source.Read(footprint, "population", people)), "", string.Join("; ", new[]
            {
                people.AsAt is { } day ? $"in {day}" : "", Names.Small(source.Text(footprint, "populationRank", footprint.PopulationRank)),
            }.Where(t => t.Length > 0))));
        if (footprint.Area is { } area) facts.Add(Fact(source.Read(footprint, "area", area), "in area", ""));
        if (footprint.Extent is { } extent)
        {
            var across = Fact(source.Read(footprint, "extent", extent), "", "");
            facts.Add(across with { After = $"{across.After} across".Trim() });
        }

        var counts = footprint.Counts.Where(c => c is { Label.Value.Length: > 0, Value: not null }).ToList();
        var served = new List<string>();
        foreach (var (ends, one, many) in Kinds)
        {
            var like = counts.Where(c => c.Type is { } type && ends.Any(e => type.Id.EndsWith(e, StringComparison.Ordinal))
                && c.Value is { IsPlain: true, IsRange: false, Unit: "" }).ToList();
            if (like.Count < 2) continue;
            counts.RemoveAll(like.Contains);
            var sum = like.Sum(c => c.Value!.Low);
            var total = new FootprintFact("", CountRange.Number(sum), sum == 1 ? one : many,
                Words.Join([.. like.Select(c => Counted(Count(c)))]));
            facts.Add(total);
            served.Add($"{total.Figure} {total.After}");
        }
        Served = Words.Join(served);
        // Larger counts say more.
        facts.AddRange(counts.OrderByDescending(c => c.Value!.High).Select(Count));
        return facts;
    }

    /// <summary>With a unit for people.</summary>
    public static Quantity People(Quantity people) => people.Unit switch
    {
        "" => people with { Unit = "people" },
        "million" => people with { Unit = "million people" },
        _ => people,
    };

    /// <summary><c>more than 750,000 people: the smallest in its region</c>.</summary>
    public static string Said(FootprintFact fact) => Words.Capital(Counted(fact)) + (fact.Detail.Length == 0 ? "" : $": {fact.Detail}");

    /// <summary><c>2 Healthwatch bodies</c>.</summary>
    public static string Counted(FootprintFact fact) =>
        string.Join(' ', new[] { fact.Before, fact.Figure, fact.After }.Where(t => t.Length > 0));

    private FootprintFact Count(Count count)
    {
        var label = source.Read(count, "label", count.Label!).Value.Trim();
        var value = source.Read(count, "value", count.Value!);
        if (value is { Low: 1, High: 1 })
            label = count.Singular is { } singular ? source.Read(count, "singular", singular).Value.Trim()
                : source.Round.OrganisationTypes.FirstOrDefault(t =>
                    string.Equals(t.Plural?.Value, label, StringComparison.OrdinalIgnoreCase))?.Title?.Value ?? SingularText.Of(label);
        return Fact(value with { Unit = "" }, Kept(label), "");
    }

    /// <summary>With a small letter, unless a name of several words with capitals starts it.</summary>
    private static string Kept(string label) => label.Split(' ') is [var first, ..]
        && (first == "Healthwatch" || label.StartsWith("Members of Parliament", StringComparison.Ordinal)
            || label.StartsWith("Member of Parliament", StringComparison.Ordinal)) ? label : Names.Small(label);

    private static FootprintFact Fact(Quantity value, string otherwise, string detail)
    {
        var bare = value with { Unit = value.Unit.StartsWith('£') || value.Unit is "%" or "p" ? value.Unit : "" };
        var text = bare.ToString();
        var number = text.IndexOfAny([.. "£\u22120123456789"]);
        // Words of a fraction are the figure.
        var (before, figure) = number <= 0 ? ("", text) : (text[..number].Trim(), text[number..]);
        return new(before, figure, bare.Unit.Length == 0 && value.Unit.Length > 0 ? value.Unit : otherwise, detail);
    }
}
