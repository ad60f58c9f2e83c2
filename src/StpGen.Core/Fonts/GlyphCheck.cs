using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>Checks the outlines of all glyphs: each whole, in a place of its own, and composites without loops.</summary>
internal static class GlyphCheck
{
    /// <summary>Composites of composites; fonts have 2 or 3, and readers give up somewhere beyond.</summary>
    private const int Deepest = 16;

    public static void Check(GlyphTable glyphs, int count)
    {
        var parts = new List<int>?[count];
        var total = 0L;
        for (var id = 0; id < count; id++)
        {
            var glyph = glyphs[id];
            total += glyph.Length;
            if (glyph.IsEmpty) continue;
            if (glyph.Length < 10) throw Damaged(id, "ends too soon");
            if (GlyphTable.IsComposite(glyph)) parts[id] = GlyphTable.Parts(glyph);
            else CheckSimple(glyph, id);
        }
        // Else a file could make any number of bytes out of a few.
        if (total > glyphs.Length) throw DamagedFontException.In("its glyphs", "overlap");
        var depths = new int[count];
        for (var id = 0; id < count; id++) Depth(id, parts, depths, 0);
    }

    private static int Depth(int id, List<int>?[] parts, int[] depths, int above)
    {
        if (parts[id] is not { } made || depths[id] > 0) return depths[id];
        if (above > Deepest) throw Damaged(id, "contains itself, or too many others within others");
        var deepest = 0;
        foreach (var part in made)
        {
            if (part >= parts.Length) throw Damaged(id, "contains one that does not exist");
            deepest = Math.Max(deepest, Depth(part, parts, depths, above + 1));
        }
        if (deepest >= Deepest) throw Damaged(id, "contains too many others within others");
        return depths[id] = deepest + 1;
    }

    /// <summary>Contours, instructions, flags and coordinates (OpenType 1.9, glyf, "Simple Glyph Description").</summary>
    private static void CheckSimple(ReadOnlySpan<byte> glyph, int id)
    {
        const int ShortX = 0x02, ShortY = 0x04, Repeat = 0x08, SameX = 0x10, SameY = 0x20;
        var contours = I16(glyph, 0);
        if (contours == 0) return;
        var last = -1;
        for (var i = 0; i < contours; i++)
        {
            var end = U16(glyph, 10 + 2 * i);
            if (end < last || (i == 0 ? end == 0xFFFF : end == last)) throw Damaged(id, "has contours out of order");
            last = end;
        }
        var at = 10 + 2 * contours;
        at += 2 + U16(glyph, at);
        long coordinates = 0;
        for (var point = 0; point <= last;)
        {
            var flag = Part(glyph, at++, 1)[0];
            var times = 1 + ((flag & Repeat) != 0 ? Part(glyph, at++, 1)[0] : 0);
            point += times;
            if (point > last + 1) throw Damaged(id, "has flags for more points than it has");
            coordinates += times * (((flag & ShortX) != 0 ? 1 : (flag & SameX) != 0 ? 0 : 2)
                + ((flag & ShortY) != 0 ? 1 : (flag & SameY) != 0 ? 0 : 2));
        }
        if (at + coordinates > glyph.Length) throw Damaged(id, "ends too soon");
    }

    private static DamagedFontException Damaged(int id, string reason) => DamagedFontException.In($"glyph {id}", reason);
}
