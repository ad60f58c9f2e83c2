using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>Checks everything in a font file that any later stage reads.</summary>
internal static class FontChecks
{
    private const uint HeadMagic = 0x5F0F3CF5;

    public static void Check(FontFile font)
    {
        var tables = font.Tables;
        tables.CheckPlaces();
        if (!tables.Has("glyf"))
            throw tables.Has("CBDT") || tables.Has("sbix") || tables.Has("EBDT") || tables.Has("bdat")
                ? new("contains bitmaps only", "Use a font with outlines (.ttf).")
                : new DamagedFontException("has no TrueType outlines, and only those can be embedded",
                    "Use the font's TrueType file (.ttf).");
        var head = tables["head"];
        if (U32(head, 12) != HeadMagic) throw DamagedFontException.In("its table 'head'", "is not one");
        if (font.UnitsPerEm is < 16 or > 16384) throw DamagedFontException.In("an em", $"of {font.UnitsPerEm} units is impossible");
        if (U16(head, 50) > 1) throw DamagedFontException.In("its table 'head'", "gives an unknown form of 'loca'");
        // The size of a line and of its letters; a larger one is the trace of damage.
        if (Math.Max(Math.Abs(font.Ascender), Math.Abs(font.Descender)) > 8 * font.UnitsPerEm)
            throw DamagedFontException.In("its lines", "are impossibly high");
        if (double.Abs(font.ItalicAngle) > 90) throw DamagedFontException.In("its letters", "lean more than 90 degrees");
        tables.Need("maxp", 32);
        CharacterMapCheck.Check(tables.Need("cmap", 4), font.GlyphCount);
        GlyphCheck.Check(new GlyphTable(tables), font.GlyphCount);
    }
}
