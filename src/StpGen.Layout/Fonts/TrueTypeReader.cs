using System.Buffers.Binary;
using System.Text;

namespace StpGen.Layout.Fonts;

/// <summary>Reads what <see cref="FontFace"/> tells from a TrueType file.</summary>
/// <remarks>OpenType 1.9, "Organization of an OpenType Font" and the tables head, hhea, maxp, hmtx, OS/2, post, name.</remarks>
public static class TrueTypeReader
{
    /// <exception cref="InvalidDataException">Not a TrueType font, or a table is missing.</exception>
    public static FontFace Read(ReadOnlyMemory<byte> data, FontStyle style)
    {
        var file = data.Span;
        var head = Table(file, "head");
        var hhea = Table(file, "hhea");
        var os2 = Table(file, "OS/2");
        return new FontFace
        {
            Family = Name(file, 1),
            Style = style,
            PostScriptName = Name(file, 6).Replace(" ", "", StringComparison.Ordinal),
            Data = data,
            UnitsPerEm = U16(head, 18),
            Ascender = I16(hhea, 4),
            Descender = I16(hhea, 6),
            // sCapHeight came with version 2 of OS/2; without it, the usual proportion.
            CapHeight = U16(os2, 0) >= 2 ? I16(os2, 88) : I16(hhea, 4) * 4 / 5,
            ItalicAngle = BinaryPrimitives.ReadInt32BigEndian(Table(file, "post")[4..]) / 65536.0,
            WeightClass = U16(os2, 4),
            BoundingBox = (I16(head, 36), I16(head, 38), I16(head, 40), I16(head, 42)),
            Advances = ReadAdvances(file, U16(hhea, 34)),
        };
    }

    // hmtx contains numberOfHMetrics pairs; the glyphs after them share the last advance.
    private static ushort[] ReadAdvances(ReadOnlySpan<byte> file, int metrics)
    {
        var hmtx = Table(file, "hmtx");
        var advances = new ushort[U16(Table(file, "maxp"), 4)];
        for (var glyph = 0; glyph < advances.Length; glyph++)
            advances[glyph] = U16(hmtx, 4 * Math.Min(glyph, metrics - 1));
        return advances;
    }

    private static string Name(ReadOnlySpan<byte> file, int id)
    {
        var table = Table(file, "name");
        var storage = U16(table, 4);
        for (var i = 0; i < U16(table, 2); i++)
        {
            var record = table.Slice(6 + 12 * i, 12);
            if (U16(record, 0) == 3 && U16(record, 6) == id)
                return Encoding.BigEndianUnicode.GetString(table.Slice(storage + U16(record, 10), U16(record, 8)));
        }
        throw new InvalidDataException($"The font has no Windows name {id}.");
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, string tag)
    {
        for (var i = 0; i < U16(font, 4); i++)
        {
            var record = font.Slice(12 + 16 * i, 16);
            if (Encoding.ASCII.GetString(record[..4]) == tag)
                return font.Slice(
                    (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]));
        }
        throw new InvalidDataException($"The font has no table {tag}.");
    }

    private static ushort U16(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt16BigEndian(data[offset..]);

    private static short I16(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadInt16BigEndian(data[offset..]);
}
