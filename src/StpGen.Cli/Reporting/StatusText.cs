using System.Text;
using StpGen.Authoring.Readiness;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>A status as a page for the terminal.</summary>
internal sealed class StatusText
{
    /// <summary>How many lines of a list anyone reads.</summary>
    private const int Most = 20;

    private readonly PlanStatus _status;
    private readonly Palette _palette;
    private readonly int _width;
    private readonly StringBuilder _text = new();

    private StatusText(PlanStatus status, Palette palette, int width) =>
        (_status, _palette, _width) = (status, palette, Math.Clamp(width, 40, 80));

    public static string Write(PlanStatus status, Palette palette, int width)
    {
        var page = new StatusText(status, palette, width);
        page.Write();
        return page._text.ToString();
    }

    private void Write()
    {
        Head(StatusWords.Title(_status));
        Line("", StatusWords.Verdict(_status), 0);
        Deadlines();
        Readiness();
        MustDos();
        Final();
        Posts();
        Items();
        Findings();
    }

    private void Deadlines()
    {
        if (_status.Deadlines.IsEmpty) return;
        Section("Deadlines");
        Columns(_status.Deadlines, d => [StatusWords.Days(d.Days), $"{d.Due}"],
            d => d.Title + (d.IsOwn ? " (this plan)" : ""));
    }

    private void Readiness()
    {
        if (_status.Stage.Length == 0) return;
        Section($"Readiness for the {_status.Stage}: {_status.Points} of {StatusWords.Count(_status.OfPoints, "point", "points")}");
        var widest = _status.Sections.Select(s => Score(s).Length).DefaultIfEmpty(0).Max();
        foreach (var section in _status.Sections)
        {
            Line(Score(section).PadLeft(widest) + "  ", section.Label, 2);
            foreach (var lost in StatusWords.Lost(section)) Line("- ", lost, widest + 4);
        }
        if (_status.Sections.IsEmpty) Line("", "No point is lost.", 2);
    }

    private string Score(SectionReadiness section) =>
        _status.Of is null ? $"{section.Points} of {section.Of}" : $"-{section.Lost.Length}";

    private void MustDos()
    {
        if (_status.MustDos.IsEmpty) return;
        var counts = Enum.GetValues<MustDoState>().Select(s => (State: s, Count: _status.MustDos.Count(m => m.State == s)))
            .Where(s => s.Count > 0).Select(s => $"{s.Count} {StatusWords.Of(s.State)}");
        Section($"Must-dos: {string.Join(", ", counts)}");
        Columns(_status.MustDos.Where(m => m.State != MustDoState.Covered), m => [StatusWords.Of(m.State)],
            m => $"{m.Number} {m.Title}".Trim() + (m.Why.Length > 0 ? $": {m.Why}" : ""));
    }

    private void Final()
    {
        var blockers = _status.Blockers.ToList();
        Section(blockers.Count == 0 ? "What blocks the final papers: nothing"
            : $"What blocks the final papers: {StatusWords.Count(blockers.Count, "error", "errors")}");
        Columns(_status.Papers.Where(p => p.Blockers > 0), p => [StatusWords.Papers(p.Blockers)], p => p.Id);
        if (blockers.Count > 0) _text.Append('\n');
        List(blockers);
    }

    private void Posts()
    {
        Section($"Posts to be filled: {NoneOr(_status.Posts.Length)}");
        foreach (var (owner, posts) in StatusWords.ByOwner(_status.Posts.OrderBy(p => p.Due?.Last ?? DateOnly.MaxValue), p => p.Owner))
        {
            Line("", owner, 2);
            Columns(posts, p => [p.IsLate ? "late" : "", p.Due is { } due ? $"{due}" : "no date"], p => p.Title, 4);
        }
    }

    private void Items()
    {
        var listed = _status.Items.Where(i => StatusWords.IsListed(i, _status)).ToList();
        Section($"Actions and milestones late, or due by {StatusWords.Date(_status.Horizon)}: {NoneOr(listed.Count)}");
        foreach (var (owner, items) in StatusWords.ByOwner(listed, i => i.Owner))
        {
            Line("", owner, 2);
            Columns(items, i => [StatusWords.Of(i.State), StatusWords.When(i), i.Kind], i => i.Title, 4);
        }
        var later = _status.Items.Count(i => i.State == DueState.Due && !StatusWords.IsListed(i, _status));
        if (later > 0) Line("", $"{StatusWords.Count(later, "more is", "more are")} due later.", 2);
        var unreported = _status.Items.Count(i => i.State == DueState.Unreported);
        if (unreported > 0)
            Line("", $"{StatusWords.Count(unreported, "milestone of the past does", "milestones of the past do")} not say how "
                + $"{(unreported == 1 ? "it" : "they")} ended: add 'status'.", 2);
    }

    private void Findings()
    {
        var others = _status.Open.Where(f => f.Finding.Severity != Severity.Error).ToList();
        var parts = new List<string> { $"{_status.Open.Length} {(_status.Baseline is null ? "open" : "new")}" };
        if (_status.Baseline is not null) parts.Add($"{_status.Known.Length} in the baseline");
        parts.Add($"{_status.Settled.Length} accepted");
        Section($"Findings: {string.Join(", ", parts)}");
        var errors = _status.Open.Length - others.Count;
        if (errors > 0) Line("", $"{StatusWords.Count(errors, "error is", "errors are")} listed above.", 2);
        List(others);
    }

    private void List(List<StatusFinding> findings)
    {
        foreach (var (owner, ones) in StatusWords.ByOwner(findings.Take(Most), f => f.Owner))
        {
            Line("", owner, 2);
            foreach (var finding in ones.Select(f => f.Finding))
            {
                var place = finding.Span is { } span ? $"{FileOf(span.Path)}:{span.Line}: " : "";
                var prefix = $"{FindingOrder.NameOf(finding.Severity)} {finding.Rule.Id}";
                _text.Append("    ").Append(_palette.Of(finding.Severity, prefix)).Append(' ').Append(
                    Wrapped(place + finding.Message, 6, prefix.Length + 5)).Append('\n');
            }
        }
        if (findings.Count > Most) Line("", $"{findings.Count - Most} more: run 'stpgen validate --final', or write a report.", 2);
    }

    /// <summary>A file as the plan names it, to keep lines short.</summary>
    private string FileOf(string path) =>
        _status.Paths.Of(path) is var file && file.StartsWith(_status.Plan + "/", StringComparison.Ordinal)
            ? file[(_status.Plan.Length + 1)..] : file;

    private static string NoneOr(int count) => count == 0 ? "none" : StatusWords.Count(count, "", "").TrimEnd();

    private void Head(string text) => _text.Append(_palette.Bold(Wrapped(text, 0, 0))).Append('\n');

    private void Section(string title)
    {
        _text.Append('\n');
        Head(title);
    }

    /// <summary>Rows of short cells that are as wide as the widest, with a text behind them that is wrapped.</summary>
    private void Columns<T>(IEnumerable<T> rows, Func<T, string[]> cells, Func<T, string> last, int indent = 2)
    {
        var all = rows.Select(r => (Cells: cells(r).Select(c => c.Replace('\u00A0', ' ')).ToList(), Last: last(r))).ToList();
        if (all.Count == 0) return;
        var widths = Enumerable.Range(0, all[0].Cells.Count).Select(i => all.Max(r => r.Cells[i].Length)).ToList();
        foreach (var (row, text) in all)
            Line(string.Concat(row.Select((cell, i) => widths[i] == 0 ? "" : cell.PadRight(widths[i]) + "  ")), text, indent);
    }

    private void Line(string lead, string text, int indent) => _text.Append(' ', indent).Append(TerminalText.Sanitise(lead))
        .Append(Wrapped(text, indent + lead.Length, indent + lead.Length)).Append('\n');

    /// <summary>Words broken at spaces, lines after the first at a column; a date is not broken.</summary>
    /// <param name="at">The column of the first line.</param>
    private string Wrapped(string text, int column, int at) =>
        WrappedText.Of(TerminalText.Sanitise(text), column, _width, at).Replace('\u00A0', ' ');
}
