using System.Buffers.Binary;
using StpGen.Writers.Pdf.Objects;
using static StpGen.Writers.Pdf.Fonts.TrueTypeTables;

namespace StpGen.Writers.Pdf.Fonts;

/// <summary>
/// A font program with the outlines of only some glyphs. Glyph ids stay; a glyph left out has an empty outline.
/// Contains the tables that an embedded CIDFontType2 needs (ISO 32000-1, 9.9).
/// </summary>
internal static class TrueTypeSubset
{
    /// <param name="used">By glyph id. On return also .notdef, which every font must have, and the parts of composite glyphs.</param>
    /// <exception cref="InvalidDataException">Not a font with TrueType outlines, or one whose tables contradict each other.</exception>
    public static byte[] Create(ReadOnlySpan<byte> font, bool[] used)
    {
        foreach (var tag in (string[])["glyf", "loca", "head", "hhea", "hmtx", "maxp"])
            if (Find(font, tag).IsEmpty)
                throw new InvalidDataException($"it has no '{tag}' table; only TrueType outlines can be embedded.");

        var outlines = new Outlines(font);
        used[0] = true;
        AddParts(outlines, used);

        var count = Array.LastIndexOf(used, true) + 1;
        var (glyf, loca) = CopyOutlines(outlines, used, count);
        List<(string, byte[])> tables =
        [
            ("cvt ", Find(font, "cvt ").ToArray()),
            ("fpgm", Find(font, "fpgm").ToArray()),
            ("glyf", glyf),
            ("head", Head(font)),
            ("hhea", WithU16(Find(font, "hhea"), 34, count)),
            ("hmtx", Metrics(font, used, count)),
            ("loca", loca),
            ("maxp", WithU16(Find(font, "maxp"), 4, count)),
            ("prep", Find(font, "prep").ToArray()),
        ];
        tables.RemoveAll(t => t.Item2.Length == 0);
        return Write(tables);
    }

    /// <summary>The bytes of each glyph in glyf, by loca.</summary>
    internal readonly ref struct Outlines(ReadOnlySpan<byte> font)
    {
        private readonly ReadOnlySpan<byte> _glyf = Find(font, "glyf");
        private readonly ReadOnlySpan<byte> _loca = Find(font, "loca");
        private readonly bool _long = U16(Find(font, "head"), 50) != 0;

        public ReadOnlySpan<byte> this[int id] => Part(_glyf, Offset(id), Offset(id + 1) - Offset(id));

        public int Length => _glyf.Length;

        private long Offset(int id) => _long ? U32(_loca, 4 * id) : 2 * U16(_loca, 2 * id);
    }

    /// <summary>
    /// Marks the glyphs that composite glyphs are made of, and theirs (OpenType 1.9, glyf, "Composite glyph description").
    /// </summary>
    private static void AddParts(Outlines outlines, bool[] used)
    {
        const int WordArguments = 0x0001, Scale = 0x0008, More = 0x0020, TwoScales = 0x0040, TwoByTwo = 0x0080;
        var open = new Stack<int>(Enumerable.Range(0, used.Length).Where(id => used[id]));
        while (open.TryPop(out var id))
        {
            var glyph = outlines[id];
            if (glyph.Length < 10 || (short)U16(glyph, 0) >= 0) continue;
            for (int at = 10, flags = More; (flags & More) != 0;)
            {
                flags = U16(glyph, at);
                var part = U16(glyph, at + 2);
                if (part >= used.Length) throw new InvalidDataException($"glyph {id} is made of one that it does not have.");
                if (!used[part]) open.Push(part);
                used[part] = true;
                at += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                    + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & TwoByTwo) != 0 ? 8 : 0);
            }
        }
    }

    private static (byte[] Glyf, byte[] Loca) CopyOutlines(Outlines outlines, bool[] used, int count)
    {
        var glyf = new PdfBuffer(1 << 14);
        var loca = new PdfBuffer(4 * (count + 1));
        for (var id = 0; id < count; id++)
        {
            loca.BigEndian((uint)glyf.Length, 4);
            if (used[id]) glyf.Raw(outlines[id]).Raw(new byte[Padded(outlines[id].Length) - outlines[id].Length]);
        }
        // Else a file could make of a few bytes any number of them.
        if (glyf.Length > outlines.Length + 4 * count) throw new InvalidDataException("its glyphs overlap.");
        loca.BigEndian((uint)glyf.Length, 4);
        return (glyf.Written.ToArray(), loca.Written.ToArray());
    }

    /// <summary>Widths and side bearings in full (hhea's numberOfHMetrics is the number of glyphs); zero for glyphs left out.</summary>
    private static byte[] Metrics(ReadOnlySpan<byte> font, bool[] used, int count)
    {
        var full = U16(Find(font, "hhea"), 34);
        if (full == 0) throw new InvalidDataException("no glyph has a width.");
        var source = Find(font, "hmtx");
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
    private static byte[] Head(ReadOnlySpan<byte> font)
    {
        var head = WithU16(Find(font, "head"), 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    private static byte[] WithU16(ReadOnlySpan<byte> table, int at, int value)
    {
        Part(table, at, 2);
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)value);
        return copy;
    }
}
