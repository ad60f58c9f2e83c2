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
        if (tables["glyf"].IsEmpty && !tables.Has("CFF ")) throw WithoutOutlines(tables);
        var head = tables["head"];
        if (U32(head, 12) != HeadMagic) throw DamagedFontException.In("its table 'head'", "is not one");
        if (font.UnitsPerEm is < 16 or > 16384) throw DamagedFontException.In("an em", $"of {font.UnitsPerEm} units is impossible");
        if (U16(head, 50) > 1) throw DamagedFontException.In("its table 'head'", "gives an unknown form of 'loca'");
        // The size of a line and of its letters; a larger one is the trace of damage.
        if (Math.Max(Math.Abs(font.Ascender), Math.Abs(font.Descender)) > 8 * font.UnitsPerEm)
            throw DamagedFontException.In("its lines", "are impossibly high");
        if (double.Abs(font.ItalicAngle) > 90) throw DamagedFontException.In("its letters", "lean more than 90 degrees");
        CharacterMapCheck.Check(tables.Need("cmap", 4), font.GlyphCount);
    }

    /// <summary>The outlines of every glyph, of whichever kind they are.</summary>
    public static void CheckOutlines(FontFile font)
    {
        if (font.Cff is not { } cff)
        {
            font.Tables.Need("maxp", 32);
            GlyphCheck.Check(new GlyphTable(font.Tables), font.GlyphCount);
            return;
        }
        if (cff.Glyphs.Count != font.GlyphCount)
            throw CffFont.Damaged($"has {cff.Glyphs.Count} glyphs, and the font has {font.GlyphCount}");
        var calls = new CffCalls(cff);
        for (var id = 0; id < font.GlyphCount; id++) calls.Follow(id);
    }

    private static DamagedFontException WithoutOutlines(FontTables tables) =>
        tables.Has("CFF2") ? new("is a variable font with OpenType outlines", "Use the font's separate files for each style.")
        : ((string[])["CBDT", "sbix", "EBDT", "bdat", "SVG "]).Any(tables.Has)
            ? new("contains bitmaps or pictures only", "Use a font with outlines (.ttf or .otf).")
        : new("is damaged: it has no outlines");
}
