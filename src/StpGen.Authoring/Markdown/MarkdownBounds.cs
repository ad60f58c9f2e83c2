using Markdig;
using Markdig.Syntax;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Keeps Markdown to what people write. The parser's time grows with the square of unclosed marks such as '[', and
/// later stages recurse into whatever is nested, so such a text is refused before it is parsed.
/// </summary>
internal static class MarkdownBounds
{
    /// <summary>A text is only part of a paper, and whole papers have half as many characters.</summary>
    public const int LongestProse = 100_000;

    /// <summary>Word has nine levels of lists; a paper's reader follows fewer.</summary>
    public const int DeepestList = 8;

    /// <summary>Bold within a link within italic, and as much again.</summary>
    public const int DeepestInline = 16;

    private const int MostMarks = 3_000;

    private const int MostMarkersOfLine = 32;

    /// <summary>Why a text is too much for any paper; null if it is not.</summary>
    public static string? FaultIn(string prose)
    {
        if (prose.Length > LongestProse) return "This text is longer than any paper.";
        var (marks, markers, starting, before) = (0, 0, true, '\0');
        foreach (var c in prose)
        {
            if (c is '[' or '*' or '_' or '`' or '<' or '~' && ++marks > MostMarks)
                return "This text has more marks such as '[' and '*' than any text needs.";
            if (c == '\n') (markers, starting) = (0, true);
            else if (starting && !(c is '>' or '-' or '+' or '*' or '.' or ')' or ' ' or '\t' || char.IsAsciiDigit(c))) starting = false;
            // A line of dashes or dots is one mark.
            else if (starting && c is not (' ' or '\t') && !char.IsAsciiDigit(c) && (c == '>' || c != before)
                && ++markers > MostMarkersOfLine) return "Lists or quotations are nested too deeply here.";
            before = c;
        }
        return null;
    }

    /// <summary>Parses; null if the parser itself finds elements nested too deeply.</summary>
    public static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
