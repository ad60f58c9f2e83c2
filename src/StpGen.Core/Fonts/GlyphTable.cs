using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>The outlines of a TrueType font: the bytes of each glyph in glyf, by loca.</summary>
public readonly ref struct GlyphTable(FontTables font)
{
    private const int WordArguments = 0x0001, Scale = 0x0008, More = 0x0020, TwoScales = 0x0040, TwoByTwo = 0x0080;

    private readonly ReadOnlySpan<byte> _glyf = font["glyf"];
    private readonly ReadOnlySpan<byte> _loca = font["loca"];
    private readonly bool _long = U16(font["head"], 50) != 0;

    /// <summary>Empty for a glyph without an outline, such as the space.</summary>
    public ReadOnlySpan<byte> this[int id] => Part(_glyf, Offset(id), Offset(id + 1) - Offset(id));

    /// <summary>Of glyf.</summary>
    public int Length => _glyf.Length;

    /// <summary>A glyph that is put together from others.</summary>
    public static bool IsComposite(ReadOnlySpan<byte> glyph) => !glyph.IsEmpty && I16(glyph, 0) < 0;

    /// <summary>The glyphs that a composite glyph is made of (OpenType 1.9, glyf, "Composite Glyph Description").</summary>
    public static List<int> Parts(ReadOnlySpan<byte> glyph)
    {
        var parts = new List<int>();
        for (int at = 10, flags = More; (flags & More) != 0;)
        {
            flags = U16(glyph, at);
            parts.Add(U16(glyph, at + 2));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2)
                + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & TwoByTwo) != 0 ? 8 : 0);
            if (at > glyph.Length) throw new DamagedFontException("is damaged: a glyph ends too soon");
        }
        return parts;
    }

    private long Offset(int id) => _long ? U32(_loca, 4L * id) : 2 * U16(_loca, 2L * id);
}
