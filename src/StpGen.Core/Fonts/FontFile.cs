namespace StpGen.Core.Fonts;

/// <summary>
/// A font file that was read and checked: what layout and writers need of it. Lengths in font units unless stated otherwise.
/// </summary>
/// <remarks>OpenType 1.9: head, hhea, OS/2, post, name, hmtx.</remarks>
public sealed record FontFile
{
    internal FontFile()
    {
    }

    /// <summary>The whole file; of a collection all faces.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Which face of a collection, from 0.</summary>
    public required int Face { get; init; }

    /// <summary>Other fonts are in the same file.</summary>
    public bool IsInCollection => FontSignature.IsCollection(Data.Span);

    public required FontTables Tables { get; init; }

    /// <summary>Family (name id 1), as Word lists it: <c>Lato Light</c>.</summary>
    public required string Family { get; init; }

    /// <summary>Typographic family (name id 16, or else 1): <c>Lato</c>.</summary>
    public required string WholeFamily { get; init; }

    /// <summary>Full name (name id 4): <c>Lato Light Italic</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>PostScript name (name id 6), as PDF allows it: <c>LiberationSans-Bold</c>.</summary>
    public required string PostScriptName { get; init; }

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

    /// <summary>What the font says of itself.</summary>
    public required bool IsBold { get; init; }

    /// <summary>What the font says of itself.</summary>
    public required bool IsItalic { get; init; }

    /// <summary>Its outlines change along axes; papers use the default ones.</summary>
    public bool IsVariable => Tables.Has("fvar");

    /// <summary>OpenType outlines; null: TrueType outlines.</summary>
    public CffFont? Cff { get; init; }

    /// <summary>head xMin, yMin, xMax, yMax.</summary>
    public required (int XMin, int YMin, int XMax, int YMax) BoundingBox { get; init; }

    public required FontRights Rights { get; init; }

    /// <summary>hmtx advance by glyph id; as long as the font has glyphs.</summary>
    public required IReadOnlyList<ushort> Advances { get; init; }

    public int GlyphCount => Advances.Count;
}
