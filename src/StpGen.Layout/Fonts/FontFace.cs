namespace StpGen.Layout.Fonts;

/// <summary>The styles of a family.</summary>
public enum FontStyle
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// <summary>A TrueType font file and what layout and writers ask of it. Lengths in font units unless said otherwise.</summary>
/// <remarks>OpenType 1.9: head, hhea, OS/2, post, name, hmtx.</remarks>
public sealed class FontFace
{
    public required string Family { get; init; }

    public required FontStyle Style { get; init; }

    /// <summary>PostScript name (name id 6), without spaces: <c>LiberationSans-Bold</c>.</summary>
    public required string PostScriptName { get; init; }

    /// <summary>The whole file.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    public required int UnitsPerEm { get; init; }

    /// <summary>Above the baseline, positive.</summary>
    public required int Ascender { get; init; }

    /// <summary>Below the baseline, negative.</summary>
    public required int Descender { get; init; }

    public required int CapHeight { get; init; }

    /// <summary>Degrees counter-clockwise from the vertical; negative for a slope to the right.</summary>
    public required double ItalicAngle { get; init; }

    /// <summary>OS/2 usWeightClass, 400 regular, 700 bold.</summary>
    public required int WeightClass { get; init; }

    /// <summary>head xMin, yMin, xMax, yMax.</summary>
    public required (int XMin, int YMin, int XMax, int YMax) BoundingBox { get; init; }

    /// <summary>hmtx advance by glyph id; as long as the font has glyphs.</summary>
    public required IReadOnlyList<ushort> Advances { get; init; }
}
