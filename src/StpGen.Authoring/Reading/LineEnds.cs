using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>
/// Makes every reader of a text count the same lines. YAML 1.2.2 (clause 5.4), RFC 4180 and Markdown differ in what ends one, and
/// the YAML library follows YAML 1.1, which has three more.
/// </summary>
internal static class LineEnds
{
    /// <summary>
    /// A text of the same length, in which a CR without an LF (a line end of old programs) is an LF. What only some programs treat as a
    /// line end becomes a space, with a warning.
    /// </summary>
    public static SourceText Settle(SourceText text, Action<Finding> report)
    {
        if (!NeedsSettling(text.Content)) return text;
        var settled = new SourceText(text.Path, string.Create(text.Content.Length, text.Content, (to, from) =>
        {
            for (var i = 0; i < from.Length; i++) to[i] = from[i] == '\r' && !(i + 1 < from.Length && from[i + 1] == '\n') ? '\n' : from[i];
        }));
        for (var i = settled.Content.AsSpan().IndexOfAny(Doubtful); i >= 0; i = NextLineWithOne(settled.Content, i))
            report(new Finding(ReadRules.Characters, Severity.Warning, settled.Span(i, i + 1),
                $"This text contains the character U+{(int)settled.Content[i]:X4}, which some programs treat as a line end; "
                + "it is read as a space.")
            {
                Hints = ["Delete it, or retype the text: it was probably pasted."],
            });
        return new SourceText(text.Path, settled.Content.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' '));
    }

    /// <summary>Next line, line separator and paragraph separator.</summary>
    private const string Doubtful = "\u0085\u2028\u2029";

    /// <summary>One finding a line is enough.</summary>
    private static int NextLineWithOne(string text, int before) =>
        text.IndexOf('\n', before) is >= 0 and var start && text.AsSpan(start).IndexOfAny(Doubtful) is >= 0 and var at ? start + at : -1;

    private static bool NeedsSettling(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Doubtful) >= 0) return true;
        while (text.IndexOf('\r') is >= 0 and var at)
        {
            if (at + 1 == text.Length || text[at + 1] != '\n') return true;
            text = text[(at + 2)..];
        }
        return false;
    }
}
