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

    public string For(string heading)
    {
        var stem = Stem(heading);
        var anchor = stem;
        for (var i = 1; !_taken.Add(anchor); i++) anchor = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
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
