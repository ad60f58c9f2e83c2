using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Reading;

/// <summary>
/// Characters that papers cannot show: controls (except tab and line ends), lone surrogates, non-characters, and the private use
/// area, which templating uses for its tokens. Also invisible characters: they come with pasted text, make names differ that look
/// the same, and may change the direction of the text after them.
/// </summary>
internal static class Unprintable
{
    /// <summary>A finding for the first bad character in a text, or null. An invisible character is only a warning.</summary>
    public static Finding? In(string value, SourceSpan span)
    {
        char? unseen = null;
        for (var i = 0; i < value.Length; i++)
        {
            // Most text is plain: one comparison decides.
            if (value[i] is >= ' ' and < '\u007F') continue;
            if (IsWrong(value, i))
                return new Finding(ReadRules.Characters, span,
                    $"This text contains the character U+{(int)value[i]:X4}, which papers cannot show.", "Delete it, or retype the text.");
            if (IsUnseen(value[i])) unseen ??= value[i];
        }
        return unseen is not { } character ? null
            : new Finding(ReadRules.Characters, Severity.Warning, span,
                $"This text contains the character U+{(int)character:X4}, which is invisible.")
            {
                Hints = ["Delete it, or retype the text: it was probably pasted."],
            };
    }

    /// <summary>The same for a text that is not YAML: one finding for the first bad character of each line.</summary>
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

    /// <summary>
    /// Zero-width spaces, byte-order marks inside text, and characters that embed, override or isolate a direction (Unicode Standard Annex
    /// 9).
    /// </summary>
    private static bool IsUnseen(char c) =>
        c is '\u200B' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
