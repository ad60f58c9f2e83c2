using System.Collections.Immutable;
using System.Text;

namespace StpGen.Layout.Shaping;

/// <summary>Characters on their way to a font.</summary>
internal static class FontText
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    /// <summary>
    /// Characters whose meaning lies in where a line may break, by then decided: the hyphens are drawn as hyphen-minus,
    /// the fixed spaces as a space, so that readers and searches find what they expect. Lengths stay the same.
    /// </summary>
    public static string Normalise(string text) => text.AsSpan().ContainsAny("\u2010\u2011\u00A0\u2007\u202F")
        ? text.Replace('\u2010', '-').Replace('\u2011', '-').Replace('\u00A0', ' ').Replace('\u2007', ' ').Replace('\u202F', ' ')
        : text;

    public static string Replace(string text, ImmutableArray<Rune> characters, char substitute)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (characters.Contains(rune)) result.Append(substitute);
            else result.Append(rune.ToString());
        return result.ToString();
    }

    /// <summary>A part of a text, without a new string for a single ASCII character.</summary>
    public static string Slice(string text, int start, int end) =>
        end - start == 1 && text[start] < 128 ? Ascii[text[start]] : text[start..end];
}
