using System.Globalization;
using System.Text;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Gives each heading its own anchor, made from its words in any language: <c>next-steps</c>, then <c>next-steps-1</c>, as on GitHub and
/// in pandoc.
/// </summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public string For(string heading)
    {
        var stem = Stem(heading);
        var anchor = stem;
        // The numbers before the last are taken too: looking for a free one from the start would take ever longer.
        var number = _last.GetValueOrDefault(stem);
        while (!_taken.Add(anchor)) anchor = string.Create(CultureInfo.InvariantCulture, $"{stem}-{++number}");
        _last[stem] = number;
        return anchor;
    }

    /// <summary>The anchor of the first heading with these words.</summary>
    public static string Stem(string heading)
    {
        var name = new StringBuilder();
        foreach (var rune in heading.ToLowerInvariant().EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-' && rune.Value is not ('’' or '\'')) name.Append('-');
        var stem = name.ToString().Trim('-');
        return stem.Length == 0 ? "section" : stem;
    }

    /// <summary>Accents and vowel signs that are characters of their own.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}
