using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;
using StpGen.Writers.DrawingML;

namespace StpGen.Writers.Word.Styling;

/// <summary>A place in the file's theme, and how much lighter or darker (ECMA-376 part 1, 17.18.97).</summary>
/// <param name="Tint">How much of the colour is left, two hexadecimal digits; null: all.</param>
/// <param name="Shade">Likewise, towards black.</param>
internal readonly record struct ThemeReference(ThemeColorValues Slot, string? Tint = null, string? Shade = null);

/// <summary>
/// The colours of a paper that are in its theme. Elements name them beside the fixed value, so that Design > Colours in Word changes
/// the whole paper, and readers that know no themes show it as it is.
/// </summary>
internal sealed class ThemeReferences(IReadOnlyDictionary<Colour, ThemeReference> known)
{
    /// <summary>Those of <see cref="OfficeTheme"/>.</summary>
    public static ThemeReferences Of(Theme theme)
    {
        var known = new Dictionary<Colour, ThemeReference>();
        foreach (var (colour, slot) in OfficeTheme.Slots(theme)) known.TryAdd(colour, new(slot));
        return new(known);
    }

    /// <summary>Adds the names to an element and all in it.</summary>
    public T Apply<T>(T root) where T : OpenXmlElement
    {
        foreach (var element in root.Descendants().Prepend(root))
            switch (element)
            {
                case Color { Val.Value: { } value, ThemeColor: null } text when Find(value) is { } reference:
                    text.ThemeColor = reference.Slot;
                    if (reference.Tint is { } tint) text.ThemeTint = tint;
                    if (reference.Shade is { } shade) text.ThemeShade = shade;
                    break;
                case Shading { Fill.Value: { } value, ThemeFill: null } shading when Find(value) is { } reference:
                    shading.ThemeFill = reference.Slot;
                    if (reference.Tint is { } fillTint) shading.ThemeFillTint = fillTint;
                    if (reference.Shade is { } fillShade) shading.ThemeFillShade = fillShade;
                    break;
                case BorderType { Color.Value: { } value, ThemeColor: null } border when Find(value) is { } reference:
                    border.ThemeColor = reference.Slot;
                    if (reference.Tint is { } edgeTint) border.ThemeTint = edgeTint;
                    if (reference.Shade is { } edgeShade) border.ThemeShade = edgeShade;
                    break;
            }
        return root;
    }

    private ThemeReference? Find(string hex) =>
        hex.Length == 6 && hex.All(char.IsAsciiHexDigit) && known.TryGetValue(Colour.FromHex(hex), out var reference) ? reference : null;
}
