using System.Buffers;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Lists pasted from Word or a web page, whose lines start with <c>•</c>, <c>◦</c>, <c>▪</c>, <c>o</c> or a dash. Each mark becomes
/// Markdown's, character for character, so that positions do not change; the level of a mark says how deep its list is.
/// </summary>
internal static class PastedBullets
{
    private const string First = "•●‣⁃·∙♦➢➤►";
    private const string Second = "◦○";
    private const string Third = "▪▫■□§";

    private static readonly SearchValues<char> s_marks = SearchValues.Create(First + Second + Third + "–—");

    /// <summary>The level of the list that a mark belongs to; null for a mark of Markdown.</summary>
    public static int? LevelOf(char mark) =>
        First.Contains(mark) ? 0
        : Second.Contains(mark) || mark is 'o' or '–' or '—' ? 1
        : Third.Contains(mark) ? 2 : null;

    /// <summary>The text with Markdown's marks.</summary>
    public static string Replace(string text)
    {
        if (!text.AsSpan().ContainsAny(s_marks) && !text.Contains("o\t", StringComparison.Ordinal)
            && !text.Contains("\no ", StringComparison.Ordinal)) return text;
        var chars = text.ToCharArray();
        var above = Line.None;
        for (var start = 0; start < text.Length;)
        {
            var line = Line.At(text, start);
            if (line.Mark >= 0 && (line.IsCertain || above.Mark >= 0 || above.EndsWithColon || Line.At(text, line.Next).Mark >= 0))
            {
                chars[line.Mark] = LevelOf(text[line.Mark]) switch { 0 => '-', 1 => '*', _ => '+' };
                if (chars[line.Mark + 1] == '\u00A0') chars[line.Mark + 1] = ' ';
                above = line;
            }
            else above = line with { Mark = -1 };
            start = line.Next;
        }
        return new string(chars);
    }

    /// <summary>One line: where its mark is, or -1, and whether no other mark around is needed to know it for one.</summary>
    private readonly record struct Line(int Mark, bool IsCertain, bool EndsWithColon, int Next)
    {
        public static readonly Line None = new(-1, false, false, 0);

        public static Line At(string text, int start)
        {
            if (start >= text.Length) return None with { Next = text.Length };
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var at = start;
            while (at < end && text[at] is ' ' or '\t' or '>') at++;
            var colon = text.AsSpan(start, end - start).TrimEnd() is [.., ':'];
            var isMark = at + 1 < end && text[at + 1] is ' ' or '\t' or '\u00A0' && LevelOf(text[at]) is not null;
            return new Line(isMark ? at : -1, isMark && (text[at] is not ('o' or '–' or '—') || text[at + 1] == '\t'), colon, end + 1);
        }
    }
}
