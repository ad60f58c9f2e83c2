using StpGen.Core.Fonts;

namespace StpGen.Layout.Fonts;

/// <summary>The styles of a family.</summary>
public enum FontStyle
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// <summary>A font file in its place in a family, and what layout and writers ask of it. Lengths in font units.</summary>
public sealed class FontFace(FontFile file, FontStyle style)
{
    public FontFile File => file;

    public FontStyle Style => style;

    /// <summary>Without spaces: <c>LiberationSans-Bold</c>.</summary>
    public string PostScriptName => file.PostScriptName;

    public int UnitsPerEm => file.UnitsPerEm;

    /// <summary>Above the baseline, positive.</summary>
    public int Ascender => file.Ascender;

    /// <summary>Below the baseline, negative.</summary>
    public int Descender => file.Descender;

    /// <summary>By glyph id; as long as the font has glyphs.</summary>
    public IReadOnlyList<ushort> Advances => file.Advances;
}
