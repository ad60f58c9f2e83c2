using StpGen.Core.Fonts;

namespace StpGen.Writers.FontFiles;

/// <summary>The font program that a PDF embeds for the glyphs that it uses.</summary>
internal static class FontSubset
{
    /// <summary>A TrueType file, or a bare CFF table.</summary>
    /// <param name="used">By glyph id.</param>
    public static byte[] Create(FontFile font, bool[] used) => font.Cff is null
        ? TrueTypeSubset.Create(font.Tables, used)
        : CffSubset.Create(font, used, Array.LastIndexOf(used, true) + 1);
}
