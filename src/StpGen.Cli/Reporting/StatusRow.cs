using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Readiness;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Reporting;

/// <summary>A line of a status as a table has it, one kind of thing after the other.</summary>
/// <param name="Part">The part of the status.</param>
/// <param name="Item">What it is about.</param>
/// <param name="Due">As <c>2016-10-21</c>, the last day; empty: it has no date.</param>
/// <param name="Where">A file and line; empty: nowhere in the plan.</param>
internal sealed record StatusRow(string Part, string Item, string State, string Owner, string Due, string Detail, string Where)
{
    public static readonly ImmutableArray<string> Heads = ["part", "item", "state", "owner", "due", "detail", "where"];

    public ImmutableArray<string> Cells => [Part, Item, State, Owner, Due, Detail, Where];

    public static IEnumerable<StatusRow> Of(PlanStatus status) =>
    [
        .. status.Deadlines.Select(d => new StatusRow("deadline", d.Title, StatusWords.Days(d.Days), "", Day(d.Due.Last), "", "")),
        .. status.Sections.Select(s => new StatusRow("section", s.Label, status.Of is null
            ? $"{s.Points} of {s.Of}" : "", "", "", "", "")),
        .. status.Sections.SelectMany(s => s.Lost.Select(l => new StatusRow("lost point", s.Label, "", Name(l.Owner), "",
            l.What.Length > 0 ? $"{l.Why}: {l.What}" : l.Why, PlaceOf(l.Span, status)))),
        .. status.MustDos.Select(m => new StatusRow("must-do", $"{m.Number} {m.Title}".Trim(), StatusWords.Of(m.State), "", "", m.Why,
            PlaceOf(m.Place, status))),
        .. status.Papers.Select(p => new StatusRow("paper", p.Id, StatusWords.Papers(p.Blockers), "", "", p.Title, "")),
        .. status.Posts.Select(p => new StatusRow("post", p.Title, p.IsLate ? "late" : "open", Name(p.Owner),
            p.Due is { } due ? Day(due.Last) : "", "", "")),
        .. status.Items.Select(i => new StatusRow(i.Kind, i.Title, StatusWords.Of(i.State), Name(i.Owner), Day(i.Date.Last), "",
            PlaceOf(i.Span, status))),
        .. Findings("open finding", status.Open, status), .. Findings("finding in the baseline", status.Known, status),
        .. Findings("accepted finding", status.Settled, status),
    ];

    private static IEnumerable<StatusRow> Findings(string part, IEnumerable<StatusFinding> findings, PlanStatus status) =>
        findings.Select(f => new StatusRow(part, $"{f.Finding.Rule.Id} {f.Finding.Rule.Slug}", FindingOrder.NameOf(f.Finding.Severity),
            Name(f.Owner), "", f.Finding.Settled is { } settled ? $"{f.Finding.Message} ({settled.Reason})" : f.Finding.Message,
            PlaceOf(f.Finding.Span, status)));

    private static string Name(Owner? owner) => owner?.Name ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string PlaceOf(Core.Text.SourceSpan? span, PlanStatus status) =>
        span is { } place ? string.Create(CultureInfo.InvariantCulture, $"{status.Paths.Of(place.Path)}:{place.Line}") : "";
}
