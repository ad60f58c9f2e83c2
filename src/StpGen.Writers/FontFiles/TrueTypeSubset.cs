using System.Buffers.Binary;
using StpGen.Core.Fonts;
using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Writers.FontFiles;

/// <summary>
/// A font program with the outlines of only some glyphs. Glyph ids stay; a glyph left out has an empty outline.
/// Contains the tables that an embedded CIDFontType2 needs (ISO 32000-1, 9.9). The font was checked when it was read.
/// </summary>
internal static class TrueTypeSubset
{
    /// <param name="used">By glyph id. On return also .notdef, which every font must have, and the parts of composite glyphs.</param>
    public static byte[] Create(FontTables font, bool[] used) => Create(font, used, null, []);

    /// <param name="glyphs">How many glyphs are written; null: up to the last one used.</param>
    /// <param name="others">Further tables to write.</param>
    public static byte[] Create(FontTables font, bool[] used, int? glyphs, IEnumerable<(string, byte[])> others)
    {
        var outlines = new GlyphTable(font);
        used[0] = true;
        AddParts(outlines, used);

        var count = glyphs ?? Array.LastIndexOf(used, true) + 1;
        var (glyf, loca) = CopyOutlines(outlines, used, count);
        List<(string, byte[])> tables =
        [
            ("cvt ", font["cvt "].ToArray()),
            ("fpgm", font["fpgm"].ToArray()),
            ("glyf", glyf),
            ("head", Head(font)),
            ("hhea", WithU16(font["hhea"], 34, count)),
            ("hmtx", Metrics(font, used, count)),
            ("loca", loca),
            ("maxp", WithU16(font["maxp"], 4, count)),
            ("prep", font["prep"].ToArray()),
            .. others,
        ];
        return FontTableWriter.Write([.. tables.Where(t => t.Item2.Length > 0).OrderBy(t => t.Item1, StringComparer.Ordinal)]);
    }

    /// <summary>Marks the glyphs that composite glyphs are made of, and theirs.</summary>
    private static void AddParts(GlyphTable outlines, bool[] used)
    {
        var open = new Stack<int>(Enumerable.Range(0, used.Length).Where(id => used[id]));
        while (open.TryPop(out var id))
        {
            if (!GlyphTable.IsComposite(outlines[id])) continue;
            foreach (var part in GlyphTable.Parts(outlines[id]))
            {
                if (!used[part]) open.Push(part);
                used[part] = true;
            }
        }
    }

    private static (byte[] Glyf, byte[] Loca) CopyOutlines(GlyphTable outlines, bool[] used, int count)
    {
        var loca = new byte[4 * (count + 1)];
        var length = 0;
        for (var id = 0; id < count; id++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * id), (uint)length);
            if (used[id]) length += Padded(outlines[id].Length);
        }
        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * count), (uint)length);
        var glyf = new byte[length];
        for (var id = 0; id < count; id++)
            if (used[id]) outlines[id].CopyTo(glyf.AsSpan((int)U32(loca, 4 * id)));
        return (glyf, loca);
    }

    /// <summary>Widths and side bearings in full (hhea's numberOfHMetrics is the number of glyphs); zero for glyphs left out.</summary>
    private static byte[] Metrics(FontTables font, bool[] used, int count)
    {
        var full = U16(font["hhea"], 34);
        var source = font["hmtx"];
        var hmtx = new byte[4 * count];
        for (var id = 0; id < count; id++)
        {
            if (!used[id]) continue;
            Part(source, 4 * Math.Min(id, full - 1), 2).CopyTo(hmtx.AsSpan(4 * id));
            Part(source, id < full ? 4 * id + 2 : 4 * full + 2 * (id - full), 2).CopyTo(hmtx.AsSpan(4 * id + 2));
        }
        return hmtx;
    }

    /// <summary>With long offsets in loca, and no checksum yet.</summary>
    private static byte[] Head(FontTables font)
    {
        var head = WithU16(font["head"], 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    private static byte[] WithU16(ReadOnlySpan<byte> table, int at, int value)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)value);
        return copy;
    }
}
