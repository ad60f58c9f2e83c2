using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>
/// Reads font files: TrueType and OpenType outlines, alone or in a collection. A file that comes from outside is checked whole, so
/// that no later stage meets a damaged one.
/// </summary>
/// <remarks>OpenType 1.9, "Organization of an OpenType Font" and the tables head, hhea, maxp, hmtx, OS/2, post, name.</remarks>
public static class FontReader
{
    /// <summary>A file that someone brings.</summary>
    public static FontReading Read(ReadOnlyMemory<byte> data, FontChoice? choice = null)
    {
        try
        {
            if (FontSignature.Refusal(data.Span) is { } refused) return new(null, refused);
            var file = Choose(data, choice ?? new(null, false, false));
            FontChecks.Check(file);
            file = file with { Cff = file.Tables.Has("CFF ") ? CffFont.Read(file.Tables.Slice("CFF ")) : null };
            FontChecks.CheckOutlines(file);
            return file.Rights.Refusal is { } refusal ? new(null, refusal) : new(file, null);
        }
        catch (DamagedFontException fault)
        {
            return new(null, fault.Fault);
        }
    }

    /// <summary>A file of the program's own, which tests have checked.</summary>
    public static FontFile ReadOwn(ReadOnlyMemory<byte> data) => Make(data, 0, FontTables.Read(data, 0));

    private static FontFile Choose(ReadOnlyMemory<byte> data, FontChoice choice) => FontSignature.IsCollection(data.Span)
        ? FontCollection.Choose([.. FontCollection.Faces(data.Span).Select((at, i) => Make(data, i, FontTables.Read(data, at)))], choice)
        : choice.Face is { } face ? throw new DamagedFontException("is not a collection", $"Delete '#{face}'.")
        : Make(data, 0, FontTables.Read(data, 0));

    private static FontFile Make(ReadOnlyMemory<byte> data, int face, FontTables tables)
    {
        var head = tables.Need("head", 54);
        var hhea = tables.Need("hhea", 36);
        var os2 = tables.Need("OS/2", 68);
        var names = new NameTable(tables.Need("name", 6));
        var (macStyle, selection, weight) = (U16(head, 44), U16(os2, 62), U16(os2, 4));
        return new FontFile
        {
            Data = data,
            Face = face,
            Tables = tables,
            Family = names[1],
            WholeFamily = names[16] is { Length: > 0 } whole ? whole : names[1],
            FullName = names[4],
            PostScriptName = ((string[])[names[6], names[4], "Font"]).Select(PostScript).First(name => name.Length > 0),
            UnitsPerEm = U16(head, 18),
            Ascender = I16(hhea, 4),
            Descender = I16(hhea, 6),
            // sCapHeight came with version 2 of OS/2; without it, the usual proportion.
            CapHeight = U16(os2, 0) >= 2 ? I16(os2, 88) : I16(hhea, 4) * 4 / 5,
            ItalicAngle = (int)U32(tables.Need("post", 32), 4) / 65536.0,
            WeightClass = weight,
            IsBold = (selection & 0x20) != 0 || (macStyle & 1) != 0,
            IsItalic = (selection & 0x201) != 0 || (macStyle & 2) != 0,
            BoundingBox = (I16(head, 36), I16(head, 38), I16(head, 40), I16(head, 42)),
            Rights = FontRights.Of(U16(os2, 8)),
            Advances = ReadAdvances(tables, U16(hhea, 34)),
        };
    }

    /// <summary>hmtx contains numberOfHMetrics pairs; the glyphs after them have side bearings and share the last advance.</summary>
    private static ushort[] ReadAdvances(FontTables tables, int metrics)
    {
        var count = U16(tables.Need("maxp", 6), 4);
        if (count == 0) throw DamagedFontException.In("it", "has no glyphs");
        if (metrics == 0 || metrics > count)
            throw DamagedFontException.In("its table 'hhea'", $"gives widths for {metrics} of {count} glyphs");
        var hmtx = tables.Need("hmtx", 4 * metrics + 2 * (count - metrics));
        var advances = new ushort[count];
        for (var glyph = 0; glyph < advances.Length; glyph++) advances[glyph] = U16(hmtx, 4 * Math.Min(glyph, metrics - 1));
        return advances;
    }

    /// <summary>Without what the names of PDF and PostScript do not allow; other letters than ASCII's are not portable.</summary>
    private static string PostScript(string name) =>
        string.Concat(name.Where(c => c is > ' ' and <= '~' && !"()<>[]{}/%#".Contains(c, StringComparison.Ordinal)));
}
