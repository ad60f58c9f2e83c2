using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>
/// Characters that no paper can show: controls (but tab and line ends), lone surrogates, non-characters, and the private use
/// area that templating needs for itself. And those that nobody sees: they come with pasted text, make equal names differ, and
/// may turn the direction of what follows.
/// </summary>
internal static class Unprintable
{
    /// <summary>What is wrong with the characters of a text: null, or the first such character. A character that is merely unseen is a warning.</summary>
    public static Finding? In(string value, SourceSpan span)
    {
        char? unseen = null;
        for (var i = 0; i < value.Length; i++)
        {
            // Most text is plain: one comparison decides.
            if (value[i] is >= ' ' and < '\u007F') continue;
            if (IsWrong(value, i))
                return new Finding(ReadRules.Characters, span, $"This text holds the character U+{(int)value[i]:X4}, which no paper can show.", "Delete it, or type the text afresh.");
            if (IsUnseen(value[i])) unseen ??= value[i];
        }
        return unseen is not { } character ? null
            : new Finding(ReadRules.Characters, Severity.Warning, span, $"This text holds the character U+{(int)character:X4}, which nobody can see.")
            {
                Hints = ["It came with pasted text, most likely; delete it, or type the text afresh."],
            };
    }

    /// <summary>The same of a text that is not YAML, line by line: the first such character of each, where it stands.</summary>
    public static IEnumerable<Finding> InLines(SourceText text)
    {
        if (In(text.Content, SourceSpan.StartOf(text.Path)) is null) yield break;
        for (var number = 1; number <= text.LineCount; number++)
        {
            var line = text.Line(number);
            var at = 0;
            while (at < line.Length && !IsWrong(line, at)) at++;
            for (var i = 0; at == line.Length && i < line.Length; i++)
                if (IsUnseen(line[i])) at = i;
            if (at < line.Length && In(line, SourceSpan.At(text.Path, number, at + 1, 1)) is { } bad) yield return bad;
        }
    }

    private static bool IsWrong(string value, int i)
    {
        var c = value[i];
        if (char.IsHighSurrogate(c)) return i + 1 >= value.Length || !char.IsLowSurrogate(value[i + 1]);
        if (char.IsLowSurrogate(c)) return i == 0 || !char.IsHighSurrogate(value[i - 1]);
        return (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is >= '\uE000' and <= '\uF8FF' or '\uFFFE' or '\uFFFF';
    }

    /// <summary>Zero-width spaces, byte-order marks within text, and what embeds, overrides or isolates a direction (Unicode Standard Annex 9).</summary>
    private static bool IsUnseen(char c) => c is '\u200B' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
