using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>Checks that every character leads to a glyph that is there (OpenType 1.9, cmap).</summary>
internal static class CharacterMapCheck
{
    private const int MostMaps = 64;

    public static void Check(ReadOnlySpan<byte> cmap, int glyphs)
    {
        var count = U16(cmap, 2);
        if (count > MostMaps) throw Damaged($"has {count} parts");
        var seen = new HashSet<uint>();
        var maps = false;
        for (var i = 0; i < count; i++)
        {
            var record = Part(cmap, 4 + 8 * i, 8);
            if (U16(record, 0) is not (0 or 3)) continue;
            var at = U32(record, 4);
            if (at >= cmap.Length) throw Damaged("leads outside itself");
            if (seen.Add(at)) CheckMap(cmap[(int)at..], glyphs);
            maps |= U16(cmap, at) is 4 or 6 or 10 or 12 or 13;
        }
        if (!maps) throw new DamagedFontException("does not say which characters its glyphs are", "Use another font.");
    }

    private static void CheckMap(ReadOnlySpan<byte> map, int glyphs)
    {
        switch (U16(map, 0))
        {
            case 4:
                CheckSegments(map, glyphs);
                break;
            case 6:
                CheckList(Part(map, 10, 2L * U16(map, 8)), glyphs);
                break;
            case 10:
                CheckList(Part(map, 20, 2L * U32(map, 16)), glyphs);
                break;
            case 12 or 13:
                CheckGroups(map, glyphs, U16(map, 0) == 12);
                break;
        }
    }

    private static void CheckSegments(ReadOnlySpan<byte> map, int glyphs)
    {
        var count = U16(map, 6) / 2;
        Part(map, 0, 16 + 8L * count);
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            var (end, start) = (U16(map, 14 + 2 * i), U16(map, 16 + 2 * count + 2 * i));
            var (delta, offset) = (U16(map, 16 + 4 * count + 2 * i), U16(map, 16 + 6 * count + 2 * i));
            if (start > end || start < next) throw Damaged("has segments out of order");
            next = end + 1;
            // The last segment is only a mark, and often leads nowhere.
            if (start == 0xFFFF) continue;
            for (var character = (int)start; character <= end; character++)
            {
                var id = offset == 0 ? character : U16(map, 16 + 6 * count + 2 * i + offset + 2 * (character - start));
                if ((offset == 0 || id != 0) && ((id + delta) & 0xFFFF) >= glyphs && character != 0xFFFF) throw Missing();
            }
        }
    }

    private static void CheckGroups(ReadOnlySpan<byte> map, int glyphs, bool risesWithCharacter)
    {
        long count = U32(map, 12), next = 0;
        Part(map, 16, 12 * count);
        for (var i = 0L; i < count; i++)
        {
            long start = U32(map, 16 + 12 * i), end = U32(map, 20 + 12 * i), id = U32(map, 24 + 12 * i);
            if (start > end || start < next || end > 0x10FFFF) throw Damaged("has groups out of order");
            next = end + 1;
            if (id + (risesWithCharacter ? end - start : 0) >= glyphs) throw Missing();
        }
    }

    private static void CheckList(ReadOnlySpan<byte> ids, int glyphs)
    {
        for (var at = 0; at < ids.Length; at += 2)
            if (U16(ids, at) >= glyphs) throw Missing();
    }

    private static DamagedFontException Missing() => Damaged("leads to glyphs that do not exist");

    private static DamagedFontException Damaged(string reason) => DamagedFontException.In("its list of characters ('cmap')", reason);
}
