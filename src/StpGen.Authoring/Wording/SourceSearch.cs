using StpGen.Core.Text;

namespace StpGen.Authoring.Wording;

/// <summary>Finds words of a text in the lines where it was written, folded or escaped though they may be.</summary>
internal static class SourceSearch
{
    /// <summary>
    /// Where a phrase is within a stretch of a file: as many occurrences in as it is in the text. Blanks of the phrase match any blanks
    /// and line ends. Null if it cannot be found.
    /// </summary>
    /// <param name="before">The text before the phrase.</param>
    public static SourceSpan? Find(SourceText source, SourceSpan within, string phrase, ReadOnlySpan<char> before)
    {
        if (string.IsNullOrWhiteSpace(phrase)) return null;
        var (start, end) = (source.OffsetOf(within.Line, within.Column), source.OffsetOf(within.EndLine, within.EndColumn));
        var skip = Occurrences(before, phrase);
        for (var at = start; at < end; at++)
        {
            if (Match(source.Content, at, end, phrase) is not { } length) continue;
            if (skip-- == 0) return source.Span(at, at + length);
            at += length - 1;
        }
        return null;
    }

    private static int Occurrences(ReadOnlySpan<char> text, string phrase)
    {
        var count = 0;
        for (var at = text.IndexOf(phrase); at >= 0; at = text.IndexOf(phrase))
        {
            count++;
            text = text[(at + phrase.Length)..];
        }
        return count;
    }

    private static int? Match(string content, int at, int end, string phrase)
    {
        var i = at;
        for (var j = 0; j < phrase.Length; j++)
        {
            if (char.IsWhiteSpace(phrase[j]))
            {
                if (i >= end || !char.IsWhiteSpace(content[i])) return null;
                while (i < end && char.IsWhiteSpace(content[i])) i++;
                continue;
            }
            if (i >= end || content[i] != phrase[j]) return null;
            i++;
        }
        return i - at;
    }
}
