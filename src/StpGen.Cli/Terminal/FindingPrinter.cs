using System.Globalization;
using System.Text;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Terminal;

/// <summary>Findings for people: place, weight, rule and sentence; the line with a caret; what to do; what else belongs to it.</summary>
/// <param name="sources">Any file that a finding may name.</param>
/// <param name="inPlan">Whether a file is the plan's own; of others, lines that merely belong to a finding are not shown.</param>
internal sealed class FindingPrinter(Palette palette, int width, Func<string, SourceText?> sources, Func<string, bool> inPlan)
{
    /// <summary>Whether the line of a place may be shown.</summary>
    public Func<SourceSpan, bool> MayShow { get; init; } = _ => true;

    public string Print(IReadOnlyCollection<Finding> findings) => string.Concat(OneByOne(findings));

    /// <summary>The text for each group of findings, in order.</summary>
    public IEnumerable<string> OneByOne(IReadOnlyCollection<Finding> findings)
    {
        var text = new StringBuilder();
        SourceSpan? shown = null;
        foreach (var group in FindingGroup.Of(findings))
        {
            Append(text, group.First, repeats: group.First.Span == shown);
            AppendMore(text, group);
            shown = group.First.Span;
            yield return text.Append('\n').ToString();
            text.Clear();
        }
    }

    private void Append(StringBuilder text, Finding finding, bool repeats)
    {
        if (finding.Span is { } place) text.Append(palette.Bold(TerminalText.Sanitise(place.ToString()))).Append(": ");
        text.Append(palette.Of(finding.Severity, $"{LabelOf(finding)} {finding.Rule.Id}"))
            .Append(palette.Quiet($" {finding.Rule.Slug}")).Append(": ").Append(palette.Bold(TerminalText.Sanitise(finding.Message)))
            .Append('\n');

        var gutter = Math.Max(4, finding.Related.Select(r => r.Span.Line).Append(finding.Span?.Line ?? 0).Max()
            .ToString(CultureInfo.InvariantCulture).Length + 1);
        if (finding.Span is { } span && !repeats) AppendExcerpt(text, span, gutter, '^', s => palette.Of(finding.Severity, s));
        foreach (var hint in finding.Settled is { } settled ? [Decision(settled)] : finding.Hints)
            text.Append(' ', gutter).Append(palette.Quiet(" = ")).Append(TerminalText.Sanitise(hint)).Append('\n');
        foreach (var related in finding.Related)
        {
            text.Append(' ', gutter).Append(palette.Quiet(" - ")).Append(TerminalText.Sanitise($"{related.Span}: {related.Message}"))
                .Append('\n');
            if (inPlan(related.Span.Path)) AppendExcerpt(text, related.Span, gutter, '-', palette.Quiet);
        }
    }

    /// <summary>How many more there are of a kind: what differs, or a line for each.</summary>
    private void AppendMore(StringBuilder text, FindingGroup group)
    {
        if (group.More.IsEmpty) return;
        var count = $"{group.More.Length} more {group.First.Rule.Id} in this file";
        if (group.IsOfOnePlace && group.Differences() is { } differences)
        {
            Line(" = ", $"{count}: {string.Join("; ", differences)}.");
            return;
        }
        Line(" = ", $"{count}:");
        foreach (var finding in group.More)
            Line(" - ", $"{(finding.Span is { } place ? $"{place}: " : "")}{finding.Message}");

        void Line(string mark, string words) =>
            text.Append(' ', 4).Append(palette.Quiet(mark)).Append(TerminalText.Sanitise(words)).Append('\n');
    }

    private static string LabelOf(Finding finding) => finding.Settled is null ? FindingOrder.NameOf(finding.Severity) : "accepted";

    private static string Decision(Settlement settled) => $"Accepted{(settled.By.Length > 0 ? $" by {settled.By}" : "")}"
        + $"{(settled.Until.Length > 0 ? $" until {settled.Until}" : "")} ({settled.Span}): {settled.Reason}";

    private void AppendExcerpt(StringBuilder text, SourceSpan span, int gutter, char mark, Func<string, string> paint)
    {
        if (span.EndLine == span.Line && span is { Line: 1, Column: 1, EndColumn: 1 }) return; // about the file as a whole
        if (!MayShow(span)) return;
        if (sources(span.Path) is not { } source || span.Line > source.LineCount) return;
        var line = source.Line(span.Line);
        var end = span.EndLine > span.Line ? line.TrimEnd().Length + 1 : span.EndColumn;
        var excerpt = SourceExcerpt.Of(line, span.Column, end, width - gutter - 3, mark);
        var number = span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        text.Append(palette.Quiet($"{number} | ")).Append(excerpt.Text).Append('\n')
            .Append(' ', gutter).Append(palette.Quiet(" | ")).Append(paint(excerpt.Marks)).Append('\n');
    }
}
