using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>The figures of the plan's tables of beds, units, activity and staff, by what they count and for which year.</summary>
internal sealed class TableFigures
{
    /// <summary>Words that say nothing of what is counted.</summary>
    private static readonly HashSet<string> General = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "in", "at", "a", "an", "and", "with", "unit", "function", "department", "number", "total", "each", "every", "per",
        "year", "all", "for", "our", "annual", "whole-time", "equivalent", "wte",
    };

    private const string Now = "baseline";

    private readonly Dictionary<(string Subject, string Year), List<TableRow>> _rows = [];
    private readonly Dictionary<int, string> _years = [];
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);

    public TableFigures(Plan plan, Round round)
    {
        foreach (var year in round.Years)
        {
            _titles[year.Id] = year.Title?.Value ?? year.Id;
            if (FinancialYear.Of(_titles[year.Id]) is { } april) _years[april] = year.Id;
        }
        var beds = round.BedTypes.ToDictionary(t => t.Id, t => (t.Plural ?? t.Title)?.Value ?? t.Id, StringComparer.Ordinal);
        var groups = round.StaffGroups.ToDictionary(t => t.Id, t => t.Title?.Value ?? t.Id, StringComparer.Ordinal);
        foreach (var row in plan.Capacity?.Beds ?? [])
            if (row is { Type: { } type, Year: { } year, Kind: { } kind, Beds: { } amount })
                Add(beds.GetValueOrDefault(type.Id, type.Id), year.Id, kind, amount, row.Site?.Value);
        foreach (var row in plan.Capacity?.Activity ?? [])
            if (row is { Pod: { } pod, Year: { } year, Kind: { } kind, Amount: { } amount }) Add(pod.Value, year.Id, kind, amount);
        foreach (var row in plan.Workforce?.Positions ?? [])
            if (row is { Organisation: null, Group: { } group, Year: { } year, Kind: { } kind, Wte: { } amount })
                Add(groups.GetValueOrDefault(group.Id, group.Id), year.Id, kind, amount);
        foreach (var group in (plan.Capacity?.Units ?? []).Where(u => u is { Kind: not null, Count: not null })
            .GroupBy(u => (Subject: Subject(u.Kind!.Value), Year: Year(u.By) ?? "")))
        {
            // A row for the whole, or one for each place.
            var whole = group.Where(u => u.Place is null).ToList();
            if (whole.Count > 1) continue;
            foreach (var row in whole.Count == 1 ? whole : [.. group]) Add(row.Kind!.Value, group.Key.Year, "planned", row.Count!);
        }
    }

    /// <summary>What a label counts: its words without numbers, places and what it was before.</summary>
    public static string Subject(string label)
    {
        var end = label.IndexOfAny([',', '(', ';', ':']);
        var words = (end > 0 ? label[..end] : label).Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.EndsWith('s') && w.Length > 3 ? w[..^1] : w).Where(w => !General.Contains(w)).Select(w => w.ToLowerInvariant());
        return string.Join(' ', words.Order(StringComparer.Ordinal));
    }

    /// <summary>The financial year of a date; null: there is none, or it is longer than a year.</summary>
    public string? Year(PlanDate? date) => date is { First: var first } && date.Last <= first.AddYears(1)
        && first.AddMonths(-3).Year == date.Last.AddMonths(-3).Year ? _years.GetValueOrDefault(first.AddMonths(-3).Year) : null;

    /// <summary>The rows of a subject that a plan is about in a year.</summary>
    /// <param name="isOpen">Whether a subject that has no year at all may be meant.</param>
    /// <param name="places">If there are any: the sites whose names have one of these names.</param>
    public Tabled? Planned(string subject, string? year, bool isOpen, IReadOnlyList<string>? places = null)
    {
        if (subject.Length == 0 || (year is null && !isOpen)) return null;
        var planned = (_rows.GetValueOrDefault((subject, year ?? "")) ?? []).Where(r => r.Kind == "planned").ToList();
        // A site that the year leaves out may be as it was.
        if (planned.Select(r => r.Site).ToHashSet() is var sites
            && _rows.Where(r => r.Key.Subject == subject).SelectMany(r => r.Value).Any(r => !sites.Contains(r.Site))) return null;
        return Tabled.Of(year is null ? "the table" : $"the table for {_titles[year]}", Of(planned, places));
    }

    /// <summary>The rows of a subject as it is now: those of the baseline, or the first year of several.</summary>
    public Tabled? Baseline(string subject, IReadOnlyList<string>? places = null)
    {
        if (subject.Length == 0) return null;
        var years = _years.OrderBy(y => y.Key).Select(y => y.Value).Where(y => _rows.ContainsKey((subject, y))).ToList();
        foreach (var year in years)
            if (_rows[(subject, year)].Where(r => r.Kind == Now).ToList() is { Count: > 0 } rows)
                return Tabled.Of($"the table for {_titles[year]}", Of(rows, places));
        return years.Count < 2 || _rows[(subject, years[0])].Any(r => r.Kind != "planned") ? null
            : Tabled.Of($"the table for {_titles[years[0]]}", _rows[(subject, years[0])].Select(r => r.Amount));
    }

    private static IEnumerable<Quantity> Of(IEnumerable<TableRow> rows, IReadOnlyList<string>? places) => rows
        .Where(r => places is null || r.Site is { } site && places.Any(p => site.Contains(p, StringComparison.OrdinalIgnoreCase)))
        .Select(r => r.Amount);

    private void Add(string label, string year, string kind, Quantity amount, string? site = null)
    {
        var key = (Subject(label), year);
        if (!_rows.TryGetValue(key, out var rows)) _rows[key] = rows = [];
        rows.Add(new(kind, amount, site));
    }

    private sealed record TableRow(string Kind, Quantity Amount, string? Site);
}
