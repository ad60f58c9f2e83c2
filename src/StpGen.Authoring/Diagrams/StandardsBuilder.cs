using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Markdown;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Governance;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>
/// National standards at high risk by pathway, with a column for each organisation: a table, which every format has as one.
/// </summary>
internal sealed class StandardsBuilder : DiagramBuilder
{
    /// <summary>More organisations are named in a column of their own; fewer standards are a sentence.</summary>
    private const int MostColumns = 6, Fewest = 3;

    public override string Name => "standards";

    public override DiagramAnswer Build(DiagramSource source)
    {
        var pathways = source.Round.Pathways.Select(p => p.Id).ToList();
        var rows = source.Plan.StandardsAtRisk.OrderBy(r => pathways.IndexOf(r.Pathway?.Id ?? "") is >= 0 and var at ? at : int.MaxValue)
            .ToList();
        if (rows.Count == 0) return DiagramAnswer.Nothing;
        var organisations = rows.SelectMany(r => r.Organisations.Concat(r.Results.Select(v => v.Organisation!)))
            .Select(source.Find<Organisation>).OfType<Organisation>()
            .DistinctBy(o => o.Id).OrderBy(source.Plan.Organisations.IndexOf).ToList();
        var hasColumns = organisations.Count <= MostColumns;
        var risks = rows.Select(r => RiskOfStandard.Of(source, r, !hasColumns || rows.Count < Fewest)).ToImmutableArray();
        var days = risks.Select(r => r.AsAt).Distinct().ToList();
        if (risks.Length < Fewest)
            return source.Said((risks.Length == 1 ? "1 national standard is" : Invariant($"{risks.Length} national standards are"))
                + " at high risk: " + string.Join("; ", risks.Select(r => r.Sentence)) + ".");

        var message = Message(risks) + (days.Count == 1 && days[0].Length > 0 ? $", as at {days[0]}" : "");
        var table = new StandardsTable(source, organisations, hasColumns, days.Count > 1);
        var names = string.Join("; ", table.ShortNames.Select(n => $"{n.Short} is {n.Whole}"));
        return source.Printed(table.Of(risks), message, names.Length == 0 ? "" : names + ".");
    }

    /// <summary>The pathway that has most of them, if one has more than the others.</summary>
    private static string Message(ImmutableArray<RiskOfStandard> risks)
    {
        var counts = risks.CountBy(r => r.Pathway).OrderByDescending(c => c.Value).ToList();
        var name = Names.Small(counts[0].Key);
        return counts.Count == 1 ? Invariant($"{risks.Length} national standards for {name} are at high risk")
            : counts[0].Value > counts[1].Value
                ? Invariant($"{risks.Length} national standards are at high risk, {counts[0].Value} of them in {name}")
                : Invariant($"{risks.Length} national standards in {counts.Count} pathways are at high risk");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A national standard at high risk.</summary>
/// <param name="Threshold">Empty: it has no published source.</param>
/// <param name="Where">The ids of the organisations; empty: all of them.</param>
/// <param name="Names">Of the organisations, if they have no columns.</param>
internal sealed record RiskOfStandard(
    string Pathway, string Title, string Threshold, ImmutableArray<string> Where, ImmutableArray<string> Names, string Note, string AsAt)
{
    /// <summary>What each organisation achieves.</summary>
    public ImmutableArray<(string Id, string Value)> Results { get; init; } = [];

    /// <summary>When, if all were measured at one time.</summary>
    public string Period { get; init; } = "";

    /// <summary>What is behind it: <c>results of August 2016; orthopaedics</c>.</summary>
    public string Why => string.Join("; ", new[] { Results.IsEmpty || Period.Length == 0 ? "" : $"results of {Period}", Note }
        .Where(t => t.Length > 0));

    /// <summary>All that is known of it.</summary>
    public string Sentence => Title + (Threshold.Length > 0 ? $" ({Threshold})" : "") + (Where.IsEmpty ? ", across the footprint"
        : $", at {Words.Join(Names)}") + (AsAt.Length > 0 ? $", as at {AsAt}" : "") + (Results.IsEmpty
        ? "" : $" ({Words.Join([.. Results.Select(r => r.Value)])})") + (Why.Length > 0 ? $": {Why}" : "");

    public static RiskOfStandard Of(DiagramSource source, StandardAtRisk risk, bool hasNames)
    {
        var standard = source.Find<Rounds.Standard>(risk.Standard);
        var organisations = risk.Organisations.Select(source.Find<Organisation>).OfType<Organisation>().ToList();
        source.Read(risk, "standard", risk);
        if (risk.AsAt is { } day) source.Read(risk, "asAt", day);
        var periods = risk.Results.Select(r => r.Period is { } period ? source.Read(r, "period", period).ToString() : "").Distinct()
            .ToList();
        var isOne = periods.Count == 1 && periods[0].Length > 0;
        return new(source.Find<Rounds.Term>(risk.Pathway)?.Title?.Value ?? "", standard?.Title?.Value ?? risk.Standard?.Id ?? "",
            standard is { Unverified: false, Threshold: { } threshold } ? threshold.Value : "", [.. organisations.Select(o => o.Id)],
            hasNames ? [.. organisations.Select(o => source.Text(o, "name", o.Name))] : [], source.Text(risk, "note", risk.Note)
                .TrimEnd('.'),
            risk.AsAt?.ToString() ?? "")
        {
            Results =
            [
                .. risk.Results.Where(r => r is { Organisation: not null, Value: not null })
                    .Select(r => (r.Organisation!.Id, With(r, source.Read(r, "value", r.Value!).ToString()))),
            ],
            Period = isOne ? periods[0] : "",
        };

        // Results of several times each say of which.
        string With(StandardResult result, string value) =>
            isOne || result.Period is null ? value : $"{value} in {result.Period}";
    }
}
