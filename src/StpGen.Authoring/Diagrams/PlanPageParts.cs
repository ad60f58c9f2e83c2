using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates.Functions;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>What a plan on a page says round its priorities.</summary>
internal sealed class PlanPageParts(DiagramSource source)
{
    private readonly ProperNames _names = new(source.Plan);

    private const int MostFacts = 6, LongestNote = 90;

    public string Horizon() => source.Plan.Vision is { Horizon: { } horizon } vision ? source.Text(vision, "horizon", horizon) : "";

    public string Vision() => source.Plan.Vision is { } vision ? source.Text(vision, "text", vision.Text).TrimEnd('.') : "";

    public ImmutableArray<PageFact> Facts()
    {
        if (source.Plan.Footprint is not { } area) return [];
        var facts = ImmutableArray.CreateBuilder<PageFact>();
        if (area.Population is { } people) facts.Add(Fact(source.Read(area, "population", people), "people"));
        if (area.Area is { } size) facts.Add(Fact(source.Read(area, "area", size), ""));
        // A number of 1 is not worth large print.
        foreach (var count in area.Counts.Where(c => c.Value is { Low: > 1 }).Take(MostFacts - facts.Count))
            facts.Add(Fact(source.Read(count, "value", count.Value!), _names.Within(source.Text(count, "label", count.Label))));
        return facts.ToImmutable();
    }

    /// <summary>In the order of the round.</summary>
    public ImmutableArray<PageGap> Gaps() => [.. source.Round.Gaps.Select(Of)];

    public ImmutableArray<PageRemark> Outcomes() =>
        [.. source.Plan.NeededChanges.Select(c => new PageRemark(source.Text(c, "title", c.Title), Clause(c, c.Text)))];

    public ImmutableArray<PageRemark> Enablers() =>
        [.. source.Plan.Enablers.Select(e => new PageRemark(source.Text(e, "title", e.Title), Clause(e, e.Text)))];

    public ImmutableArray<PageRemark> Contact()
    {
        var lines = ImmutableArray.CreateBuilder<PageRemark>();
        var contact = source.Plan.Footprint?.Contact;
        if (contact?.Web is { } web) lines.Add(new("Find out more", Reached(source.Text(contact, "web", web))));
        else if (source.Paper.PublishedAt is { } at) lines.Add(new("Find out more", Reached(at.Value)));
        if (contact?.Address is { } address) lines.Add(new("Questions", Reached(source.Text(contact, "address", address))));
        else if (contact?.Telephone is { } telephone) lines.Add(new("Questions", Reached(source.Text(contact, "telephone", telephone))));
        return lines.ToImmutable();
    }

    /// <summary>An address as readers write it, without what a program puts before it.</summary>
    private static string Reached(string address)
    {
        foreach (var scheme in (string[])["mailto:", "tel:", "https://", "http://"])
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme == "tel:" ? Telephone.Print(address[scheme.Length..]) : address[scheme.Length..].TrimEnd('/');
        return address;
    }

    private PageGap Of(Gap gap)
    {
        var challenges = source.Plan.Challenges.Where(c => c.Gap?.Id == gap.Id)
            .Select(c => source.Short(c, "title", c.Title, c.Short).TrimEnd('.')).ToList();
        if (gap.Id == FinanceGap && source.Plan.Finance is { BaselineGap: { } amount } finance)
            challenges.Insert(0, $"A gap of {source.Read(finance, "baselineGap", amount)} if nothing changes");
        var standards = gap.Id == StandardsGap ? source.Plan.StandardsAtRisk : [];
        var counts = standards.GroupBy(s => s.Pathway?.Id ?? "").Select(g =>
        {
            foreach (var standard in g) source.Read(standard, "pathway", standard);
            return new PageCount(source.Round.Pathways.FirstOrDefault(p => p.Id == g.Key)?.Title?.Value ?? g.Key, g.Count());
        }).ToImmutableArray();
        var count = standards.Length;
        return new(gap.Name?.Value ?? gap.Id, [.. challenges], counts.IsEmpty ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{count} national {(count == 1 ? "standard" : "standards")} at risk"), counts);
    }

    /// <summary>The gaps of every round that finances and standards belong to.</summary>
    private const string FinanceGap = "finance-and-efficiency", StandardsGap = "care-and-quality";

    private string Clause(PlanRecord record, Prose? text) =>
        text is null ? "" : FirstClause.Of(source.Prose(record, "text", text), LongestNote);

    /// <summary>Its qualifier, its number and its unit apart.</summary>
    private static PageFact Fact(Quantity amount, string what)
    {
        var text = amount.ToString();
        var unit = amount.Unit;
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return new("", text, what);
        if (start > 0 && text[start - 1] is '£' or '−') start--;
        var number = text[start..];
        if (unit.Length > 0 && number.EndsWith('\u00A0' + unit, StringComparison.Ordinal))
            (number, what) = (number[..^(unit.Length + 1)], unit);
        return new(text[..start].Trim(), number, what);
    }
}
