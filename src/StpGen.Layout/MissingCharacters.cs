using System.Text;
using StpGen.Core.Findings;
using StpGen.Core.Text;
using StpGen.Layout.Rules;

namespace StpGen.Layout;

/// <summary>Characters that no font had, by the places where they were written, in the order in which they were met.</summary>
internal sealed class MissingCharacters
{
    private const int MostNamed = 12;

    private readonly HashSet<(Rune, SourceSpan?)> _known = [];
    private readonly List<(SourceSpan? Span, List<Rune> Characters)> _places = [];

    public void Add(Rune character, SourceSpan? span)
    {
        if (!_known.Add((character, span))) return;
        var place = _places.FindIndex(p => p.Span == span);
        if (place < 0) _places.Add((span, [character]));
        else _places[place].Characters.Add(character);
    }

    /// <summary>
    /// One finding for each place. Contents and page headers repeat what was written elsewhere: they have no place, and count only for
    /// characters that are missing nowhere else.
    /// </summary>
    public IEnumerable<Finding> Findings()
    {
        var placed = _known.Where(known => known.Item2 is not null).Select(known => known.Item1).ToHashSet();
        foreach (var (span, characters) in _places)
            if ((span is null ? characters.FindAll(c => !placed.Contains(c)) : characters) is { Count: > 0 } missing)
                yield return new Finding(LayoutRules.MissingGlyph, span, Message(missing),
                    "Use other characters, or a brand font that has them.");
    }

    private static string Message(List<Rune> characters)
    {
        var named = string.Join(", ", characters.Take(MostNamed).Select(c => $"{c} (U+{c.Value:X4})"));
        var more = characters.Count > MostNamed ? $" and {characters.Count - MostNamed} more" : "";
        return characters.Count == 1
            ? $"The font does not have the character {named}, so the PDF shows '?' instead."
            : $"The font does not have the characters {named}{more}, so the PDF shows '?' for each of them.";
    }
}
