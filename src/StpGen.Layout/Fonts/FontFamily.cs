using System.Collections.Immutable;

namespace StpGen.Layout.Fonts;

/// <summary>The four styles of a family, complete.</summary>
public sealed class FontFamily
{
    private readonly ImmutableArray<FontFace> _faces;

    /// <param name="faces">One face of each style, in any order.</param>
    /// <exception cref="ArgumentException">A style is missing or there twice.</exception>
    public FontFamily(IEnumerable<FontFace> faces)
    {
        _faces = [.. faces.OrderBy(f => f.Style)];
        if (!_faces.Select(f => f.Style).SequenceEqual(Enum.GetValues<FontStyle>()))
            throw new ArgumentException("A family has one face of each style.", nameof(faces));
    }

    /// <summary>Where to look for characters that a face does not have, in order; the fallbacks of fallbacks are not used.</summary>
    public ImmutableArray<FontFamily> Fallbacks { get; init; } = [];

    public FontFace this[FontStyle style] => _faces[(int)style];
}
