namespace StpGen.Core.Text.LineBreaks;

/// <summary>A stretch of text between two places where a line may end: word, then spaces. Offsets; ends exclusive.</summary>
public readonly record struct Segment(int Start, int WordEnd, int SpaceEnd, BreakOpportunity After, bool SoftHyphen = false);

/// <summary>Finds where lines may end in running text of a Western language.</summary>
/// <remarks>A small part of Unicode Standard Annex 14 (line breaking), and British editors' habits.</remarks>
public static class Segmenter
{
    /// <summary>A line end that the author asked for (U+2028).</summary>
    public const char LineSeparator = '\u2028';

    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';

    public static IEnumerable<Segment> Segments(string text)
    {
        var token = default(Token);
        for (var i = 0; i < text.Length;)
        {
            if (i >= token.End) token = Token.At(text, i, EndOfWord(text, i));
            var start = i;
            while (i < text.Length && !EndsWord(text[i]) && !(i > start && token.BreaksAfter(text, i - 1))) i++;
            var wordEnd = i;
            if (i < text.Length && text[i] is SoftHyphen or ZeroWidthSpace)
            {
                var soft = text[i++] == SoftHyphen && wordEnd > start;
                yield return new Segment(start, wordEnd, wordEnd, BreakOpportunity.Break, soft);
                continue;
            }
            while (i < text.Length && IsSpace(text[i])) i++;
            var spaceEnd = i;
            if (i < text.Length && text[i] == LineSeparator)
            {
                i++;
                yield return new Segment(start, wordEnd, spaceEnd, BreakOpportunity.Forced);
            }
            else
            {
                var glued = spaceEnd > wordEnd
                    && NoBreakPairs.Holds(text.AsSpan(start, wordEnd - start), text.AsSpan(i, EndOfWord(text, i) - i));
                yield return new Segment(start, wordEnd, spaceEnd, glued ? BreakOpportunity.NoBreak : BreakOpportunity.Break);
            }
        }
    }

    public static bool IsSpace(char c) => c is ' ' or (>= '\u2000' and <= '\u200A' and not '\u2007') or '\u205F' or '\u3000';

    private static bool EndsWord(char c) => IsSpace(c) || c is LineSeparator or SoftHyphen or ZeroWidthSpace;

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && !EndsWord(text[end])) end++;
        return end;
    }
}
