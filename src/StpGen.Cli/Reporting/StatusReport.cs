using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StpGen.Authoring.Readiness;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Reporting;

/// <summary>A form in which a status is written to a file.</summary>
internal sealed record StatusReport(string Name, Func<PlanStatus, string> Write)
{
    /// <summary>Of the form of the JSON: a field may be added in the same format, but none is removed or changes its meaning.</summary>
    private const int Format = 1;

    public static ImmutableArray<StatusReport> All { get; } = [new("json", Json), new("markdown", Markdown), new("csv", Csv)];

    /// <summary>Described by docs/status.schema.json.</summary>
    private static string Json(PlanStatus status) => JsonReport.Compose(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("tool", "stpgen");
        json.WriteString("version", ProgramVersion.Value);
        json.WriteString("plan", status.Plan);
        json.WriteString("footprint", status.Name);
        json.WriteString("stage", status.Stage);
        json.WriteString("at", Day(status.Day));
        if (status.Of is not null) Person(json, status.Of);
        if (status.Baseline is { } baseline) json.WriteString("baseline", baseline);
        json.WriteString("verdict", StatusWords.Verdict(status));
        json.WriteNumber("points", status.Points);
        json.WriteNumber("of", status.OfPoints);
        List(json, "missingSections", status.MissingSections, s => json.WriteStringValue(s));
        List(json, "deadlines", status.Deadlines, d => Object(json, () =>
        {
            json.WriteString("stage", d.Stage);
            json.WriteString("title", d.Title);
            json.WriteString("due", Day(d.Due.Last));
            json.WriteNumber("daysLeft", d.Days);
            json.WriteBoolean("own", d.IsOwn);
        }));
        List(json, "sections", status.Sections, s => Object(json, () => Section(json, s, status)));
        List(json, "papers", status.Papers, p => Object(json, () =>
        {
            json.WriteString("id", p.Id);
            json.WriteString("title", p.Title);
            json.WriteNumber("blockers", p.Blockers);
        }));
        List(json, "mustDos", status.MustDos, m => Object(json, () =>
        {
            json.WriteString("number", m.Number);
            json.WriteString("title", m.Title);
            json.WriteString("state", StatusWords.Of(m.State));
            json.WriteString("why", m.Why);
        }));
        List(json, "posts", status.Posts, p => Object(json, () =>
        {
            json.WriteString("title", p.Title);
            Person(json, p.Owner);
            if (p.Due is { } due) json.WriteString("due", Day(due.Last));
            json.WriteBoolean("late", p.IsLate);
        }));
        List(json, "items", status.Items, i => Object(json, () =>
        {
            json.WriteString("kind", i.Kind);
            json.WriteString("title", i.Title);
            json.WriteString("state", StatusWords.Of(i.State));
            Person(json, i.Owner);
            json.WriteString("due", Day(i.Date.Last));
            Place(json, i.Span, status);
        }));
        foreach (var (name, findings) in new[] { ("open", status.Open), ("known", status.Known), ("accepted", status.Settled) })
            List(json, name, findings, f => Object(json, () => Finding(json, f, status)));
        json.WriteEndObject();
    });

    private static void Section(Utf8JsonWriter json, SectionReadiness section, PlanStatus status)
    {
        json.WriteString("label", section.Label);
        json.WriteString("field", section.Field);
        json.WriteNumber("points", section.Points);
        json.WriteNumber("of", section.Of);
        List(json, "lost", section.Lost, l => Object(json, () =>
        {
            json.WriteString("why", l.Why);
            if (l.What.Length > 0) json.WriteString("what", l.What);
            Person(json, l.Owner);
            if (l.Span is { } span) Place(json, span, status);
        }));
    }

    private static void Finding(Utf8JsonWriter json, StatusFinding finding, PlanStatus status)
    {
        json.WriteString("rule", finding.Finding.Rule.Id);
        json.WriteString("name", finding.Finding.Rule.Slug);
        json.WriteString("severity", FindingOrder.NameOf(finding.Finding.Severity));
        json.WriteString("message", finding.Finding.Message);
        if (finding.Finding.Span is { } span) Place(json, span, status);
        json.WriteString("fingerprint", finding.Finding.Fingerprint);
        List(json, "papers", finding.Finding.Papers, p => json.WriteStringValue(p));
        Person(json, finding.Owner);
        if (finding.Finding.Settled is { } settled) json.WriteString("reason", settled.Reason);
    }

    private static void Person(Utf8JsonWriter json, Owner? owner)
    {
        if (owner is null) return;
        json.WriteStartObject("owner");
        if (owner.Id.Length > 0) json.WriteString("id", owner.Id);
        json.WriteString("name", owner.Name);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Core.Text.SourceSpan span, PlanStatus status)
    {
        json.WriteString("path", status.Paths.Of(span.Path));
        json.WriteNumber("line", span.Line);
    }

    private static void Object(Utf8JsonWriter json, Action fields)
    {
        json.WriteStartObject();
        fields();
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Markdown(PlanStatus status)
    {
        var text = new StringBuilder("# ").Append(MarkdownReport.Cell(StatusWords.Title(status))).Append("\n\n")
            .Append(MarkdownReport.Cell(StatusWords.Verdict(status)));
        if (status.Stage.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" {status.Points} of {status.OfPoints} points for the ")
                .Append(MarkdownReport.Cell(status.Stage)).Append('.');
        text.Append('\n');
        foreach (var part in StatusRow.Of(status).GroupBy(r => r.Part))
        {
            text.Append("\n## ").Append(Core.Text.Words.Capital(part.Key)).Append("\n\n| Item | State | Owner | Due | Detail | Where |\n")
                .Append("|---|---|---|---|---|---|\n");
            foreach (var row in part)
                text.Append("| ").AppendJoin(" | ", row.Cells.Skip(1).Select(MarkdownReport.Cell)).Append(" |\n");
        }
        return text.ToString();
    }

    private static string Csv(PlanStatus status)
    {
        var text = new StringBuilder();
        foreach (var row in StatusRow.Of(status).Select(r => r.Cells).Prepend(StatusRow.Heads))
            text.AppendJoin(',', row.Select(CsvCell)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>In quotation marks where needed (RFC 4180); what a spreadsheet would take for a formula is text.</summary>
    private static string CsvCell(string text)
    {
        text = TerminalText.Sanitise(text.ReplaceLineEndings(" ").Replace('\u00A0', ' '));
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@') text = "'" + text;
        return text.AsSpan().ContainsAny(',', '"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
