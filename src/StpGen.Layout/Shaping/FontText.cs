using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Shaping;

/// <summary>Characters on their way to a font.</summary>
internal static class FontText
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,:/()%£€$+-–−");

    /// <summary>
    /// Characters whose meaning lies in where a line may break, by then decided: the hyphens are drawn as hyphen-minus,
    /// the fixed spaces as a space, so that readers and searches find what they expect. Lengths stay the same.
    /// </summary>
    public static string Normalise(string text) => text.AsSpan().ContainsAny("\u2010\u2011\u00A0\u2007\u202F")
        ? text.Replace('\u2010', '-').Replace('\u2011', '-').Replace('\u00A0', ' ').Replace('\u2007', ' ').Replace('\u202F', ' ')
        : text;

    public static string Replace(string text, ImmutableArray<Rune> characters, char substitute)
    {
        if (characters.IsEmpty) return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (characters.Contains(rune)) result.Append(substitute);
            else result.Append(rune.ToString());
        return result.ToString();
    }

    /// <summary>A part of a text, without a new string for a single ASCII character.</summary>
    public static string Slice(string text, int start, int end) =>
        end - start == 1 && text[start] < 128 ? Ascii[text[start]] : text[start..end];

    /// <summary>Figures with the characters next to and between them: "1,047", "£12.5", "(3)", "-7%".</summary>
    public static bool IsNumber(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept(OfNumbers);

    /// <summary>
    /// Stretches and the first of the fonts that can set them; null where none can. A letter and its accents stay together.
    /// </summary>
    public static IEnumerable<(ShapedFont? Font, string Text)> ByFont(string text, ImmutableArray<ShapedFont> fonts)
    {
        var (stretch, current) = (new StringBuilder(), (ShapedFont?)null);
        foreach (var letter in Letters(text))
        {
            var font = fonts.FirstOrDefault(f => f.Has(letter));
            if (font != current && stretch.Length > 0)
            {
                yield return (current, stretch.ToString());
                stretch.Clear();
            }
            current = font;
            stretch.Append(letter);
        }
        if (stretch.Length > 0) yield return (current, stretch.ToString());
    }

    /// <summary>Glyphs from left to right become clusters from right to left, each as it was.</summary>
    public static ImmutableArray<PlacedGlyph> ClustersReversed(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var reversed = ImmutableArray.CreateBuilder<PlacedGlyph>(glyphs.Count);
        for (var end = glyphs.Count; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && glyphs[start].Text.Length == 0) start--;
            for (var i = start; i < end; i++) reversed.Add(glyphs[i]);
            end = start;
        }
        return reversed.MoveToImmutable();
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letter = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var belongs = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                || rune.Value is 0x200C or 0x200D;
            if (!belongs && letter.Length > 0)
            {
                yield return letter.ToString();
                letter.Clear();
            }
            letter.Append(rune.ToString());
        }
        if (letter.Length > 0) yield return letter.ToString();
    }
}
