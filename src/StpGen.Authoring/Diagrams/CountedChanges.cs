using System.Collections.Immutable;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The beds or staff of a plan in its first year and the last that it plans.</summary>
/// <param name="Rows">Of each kind, in the order of the plan.</param>
/// <param name="LeftOut">What is not counted because one of its figures is missing; empty: nothing.</param>
internal sealed record CountedChanges(ImmutableArray<CountedChange> Rows, string Now, string Planned, string LeftOut, bool IsBeds)
{
    /// <summary>A figure of a place or an organisation.</summary>
    private sealed record PartCount(string Row, string Part, string Year, string Kind, Quantity Amount, PlanRecord Record, string Field);

    public string Scope => (IsBeds ? "Beds" : "Staff in whole-time equivalents") + $". Dots: change from {Now} to {Planned} in per cent.";

    public CountedChange Total => new(IsBeds ? "All beds" : "All staff", Sum(r => r.Now), Sum(r => r.Planned),
        Rows.All(r => r.Otherwise is not null) ? Sum(r => r.Otherwise!.Value) : null);

    public string Kinds(int count) => (IsBeds, count) switch
    {
        (true, 1) => "type of bed",
        (true, _) => "types of beds",
        (_, 1) => "group of staff",
        _ => "groups of staff",
    };

    /// <summary>What changes in all, without its full stop.</summary>
    public string Message(string what)
    {
        var (name, row) = Rows.Length == 1 ? (Rows[0].Name, Rows[0]) : (what, Total);
        // Names of types and groups are plural, and so are beds; staff are many.
        if (!row.IsChanged) return $"{name} stay at {row.Now.Text} until {Planned}";
        var verb = row.Difference < 0 ? "fall" : row.Difference > 0 ? "grow" : "change";
        return $"{name} {verb} from {row.Now.Said} in {Now} to {row.Planned.Said} in {Planned}"
            + (row.Share is { } share and not 0 ? $", {Math.Abs(share)}% {(share < 0 ? "fewer" : "more")}" : "");
    }

    public static CountedChanges? OfBeds(DiagramSource source)
    {
        var titles = source.Round.BedTypes.ToDictionary(t => t.Id, t => (t.Plural ?? t.Title)?.Value ?? t.Id, StringComparer.Ordinal);
        var beds = (source.Plan.Capacity?.Beds ?? []).Where(b => b is { Site: not null, Year: not null, Beds: not null });
        return Of(source, isBeds: true, beds.Select(b => new PartCount(b.Type is { } type ? titles.GetValueOrDefault(type.Id, type.Id)
            : "Beds of all types", b.Site!.Value, b.Year!.Id, b.Kind ?? "", b.Beds!, b, "beds")));
    }

    public static CountedChanges? OfStaff(DiagramSource source)
    {
        var titles = source.Round.StaffGroups.ToDictionary(t => t.Id, t => t.Title?.Value ?? t.Id, StringComparer.Ordinal);
        var positions = (source.Plan.Workforce?.Positions ?? []).Where(p => p is { Group: not null, Year: not null, Wte: not null })
            .ToList();
        // A row without an organisation is the whole; only where there is none do organisations make it up.
        var whole = positions.Where(p => p.Organisation is null).Select(p => p.Group!.Id).ToHashSet(StringComparer.Ordinal);
        return Of(source, isBeds: false, positions.Where(p => p.Organisation is null || !whole.Contains(p.Group!.Id))
            .Select(p => new PartCount(titles.GetValueOrDefault(p.Group!.Id, p.Group.Id), p.Organisation?.Id ?? "", p.Year!.Id,
                p.Kind ?? "", p.Wte!, p, "wte")));
    }

    private static CountedChanges? Of(DiagramSource source, bool isBeds, IEnumerable<PartCount> all)
    {
        var figures = all.ToList();
        var years = source.Round.Years.Select(y => y.Id).ToList();
        if (Last("baseline") is not { } now || Last("planned") is not { } planned) return null;
        var (rows, missing) = (ImmutableArray.CreateBuilder<CountedChange>(), new List<string>());
        foreach (var row in figures.GroupBy(f => f.Row))
        {
            var parts = row.GroupBy(f => f.Part).Select(p => (p.Key, Now: In(p, "baseline", now), Planned: In(p, "planned", planned),
                Otherwise: In(p, "do-nothing", planned))).ToList();
            missing.AddRange(parts.Where(p => p.Now is null || p.Planned is null)
                .Select(p => p.Key.Length == 0 || !isBeds ? row.Key : p.Key));
            var whole = parts.Where(p => p.Now is not null && p.Planned is not null).ToList();
            if (whole.Count == 0) continue;
            rows.Add(new(row.Key, Sum(whole.Select(p => Read(p.Now!))), Sum(whole.Select(p => Read(p.Planned!))),
                whole.All(p => p.Otherwise is not null) ? Sum(whole.Select(p => Read(p.Otherwise!))) : null));
        }
        if (rows.Count == 0) return null;
        var leftOut = missing.Distinct().ToList();
        return new(rows.ToImmutable(), Title(now), Title(planned), leftOut.Count == 0 ? ""
            : $"Not counted, because figures are missing: {Words.Join(leftOut)}.", isBeds);

        string? Last(string kind) => years.LastOrDefault(y => figures.Exists(f => f.Kind == kind && f.Year == y));

        PartCount? In(IEnumerable<PartCount> part, string kind, string year) => part.FirstOrDefault(f => f.Kind == kind && f.Year == year);

        CountRange Read(PartCount figure) => CountRange.Of(source.Read(figure.Record, figure.Field, figure.Amount));

        string Title(string year) => source.Round.Years.First(y => y.Id == year).Title?.Value ?? year;
    }

    private CountRange Sum(Func<CountedChange, CountRange> of) => Sum(Rows.Select(of));

    private static CountRange Sum(IEnumerable<CountRange> counts) => CountRange.Sum([.. counts]);
}
