using System.Text;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Facts that prose cites by name, <c>[@footprint.population]</c>, so that the number in a sentence always matches the table.
/// Between reading and templating, a citation is between two private-use marks, which a plan may not contain itself.
/// </summary>
internal static class Citations
{
    private const string Open = "\uE002\uE002";
    private const char Close = '\uE003';

    /// <summary>What a draft prints where the plan does not have a fact.</summary>
    public const string NotGiven = "not yet given";

    /// <summary>Replaces <c>[@</c> and <c>]</c> by the marks, character for character, so that positions do not change.</summary>
    public static string Mark(string text)
    {
        if (!text.Contains("[@", StringComparison.Ordinal)) return text;
        var marked = new StringBuilder(text);
        for (var at = text.IndexOf("[@", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[@", at + 2, StringComparison.Ordinal))
        {
            var end = at + 2;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
            if (end >= text.Length || text[end] != ']' || end == at + 2) continue;
            marked[at] = marked[at + 1] = Open[0];
            marked[end] = Close;
        }
        return marked.ToString();
    }

    /// <summary>A finding that quotes marked text, with citations as their author wrote them.</summary>
    public static Finding AsWritten(Finding finding) => finding with
    {
        Message = AsWritten(finding.Message),
        Hints = [.. finding.Hints.Select(AsWritten)],
        Related = [.. finding.Related.Select(r => r with { Message = AsWritten(r.Message) })],
    };

    // A message may quote half a citation.
    private static string AsWritten(string text) =>
        text.Replace(Open, "[@", StringComparison.Ordinal).Replace(Open[0], '@').Replace(Close, ']');

    /// <summary>The text with one character for each character of a citation, so that offsets stay.</summary>
    public static string WithoutPaths(string text, char stand)
    {
        if (!text.Contains(Open[0])) return text;
        var without = new StringBuilder(text);
        for (var at = text.IndexOf(Open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Open, at + 1, StringComparison.Ordinal))
            for (var i = at; i < without.Length; i++)
            {
                var isLast = without[i] == Close;
                without[i] = stand;
                if (isLast) break;
            }
        return without.ToString();
    }

    /// <summary>The paths that a text cites, each with its position.</summary>
    public static IReadOnlyList<(string Path, SourceSpan Span)> In(Prose prose)
    {
        if (!prose.Markdown.Contains("[@", StringComparison.Ordinal)) return [];
        var found = new Finder(prose.Span with { EndLine = prose.Span.Line, EndColumn = prose.Span.Column });
        found.Blocks(prose.Blocks);
        return found.Found;
    }

    /// <summary>The paths that a line of plain text cites, each with its position.</summary>
    public static IReadOnlyList<(string Path, SourceSpan Span)> In(PlanText text)
    {
        if (!text.MayCite || !text.Value.Contains("[@", StringComparison.Ordinal)) return [];
        var found = new Finder(text.Span);
        found.VisitText(new TextRun(Mark(text.Value), text.Inside));
        return found.Found;
    }

    /// <summary>The text with the value of each fact; <paramref name="say"/> returns null for a fact that does not exist.</summary>
    public static PlanText Resolve(PlanText text, Func<string, string?> say) =>
        text.MayCite && text.Value.Contains("[@", StringComparison.Ordinal) ? text with { Value = Fill(Mark(text.Value), say) } : text;

    /// <summary>The text with the value of each fact; <paramref name="say"/> returns null for a fact that does not exist.</summary>
    public static Prose Resolve(Prose prose, Func<string, string?> say) =>
        prose.Markdown.Contains("[@", StringComparison.Ordinal)
            ? prose with { Blocks = new Filling(say).Blocks(prose.Blocks), Markdown = Fill(Mark(prose.Markdown), say) }
            : prose;

    private static string Fill(string text, Func<string, string?> say)
    {
        for (var at = text.IndexOf(Open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Open, StringComparison.Ordinal))
        {
            var close = text.IndexOf(Close, at);
            text = string.Concat(text.AsSpan(0, at), say(text[(at + 2)..close]) ?? NotGiven, text.AsSpan(close + 1));
        }
        return text;
    }

    private sealed class Finder(SourceSpan whole) : DocumentRewriter
    {
        public List<(string Path, SourceSpan Span)> Found { get; } = [];

        public override Inline VisitText(TextRun text)
        {
            for (var at = text.Text.IndexOf(Open, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(Open, at + 1,
                StringComparison.Ordinal))
            {
                var end = text.Text.IndexOf(Close, at) + 1;
                Found.Add((text.Text[(at + 2)..(end - 1)], Place(text, at, end - at)));
            }
            return text;
        }

        // A run with escaped characters (&amp;, \*) is longer in its file.
        private SourceSpan Place(TextRun run, int at, int length) =>
            run.Span is not { } span ? whole
            : span.Line == span.EndLine && span.EndColumn - span.Column == run.Text.Length
            ? SourceSpan.At(span.Path, span.Line, span.Column + at, length)
            : span;
    }

    private sealed class Filling(Func<string, string?> say) : DocumentRewriter
    {
        public override Inline VisitText(TextRun text) => text.Text.Contains(Open[0]) ? text with { Text = Fill(text.Text, say) } : text;
    }
}
