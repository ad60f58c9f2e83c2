using System.Buffers.Binary;
using System.Text;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Fonts;

/// <summary>
/// The table directory of a TrueType file (OpenType 1.9, "Organization of an OpenType font"): reads one, writes one.
/// Every byte is fetched by <see cref="Part"/>: a file that leads outside itself is invalid data, never a fault of the program.
/// </summary>
internal static class TrueTypeTables
{
    /// <summary>A table's bytes; empty where the font has no such table.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> font, string tag)
    {
        var count = U16(font, 4);
        for (var i = 0; i < count; i++)
        {
            var record = Part(font, 12 + 16 * i, 16);
            if (Ascii.Equals(record[..4], tag)) return Part(font, U32(record, 8), U32(record, 12));
        }
        return [];
    }

    /// <summary>A whole file of tables in ascending order of their tags, with checksums; head's adjustment is set last, over all.</summary>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        var range = 16 << power;
        var file = new PdfBuffer(1 << 15);
        file.BigEndian(0x00010000, 4).BigEndian((uint)tables.Count, 2).BigEndian((uint)range, 2)
            .BigEndian((uint)power, 2).BigEndian((uint)(16 * tables.Count - range), 2);

        var offset = 12 + 16 * tables.Count;
        var head = 0;
        foreach (var (tag, data) in tables)
        {
            if (tag == "head") head = offset;
            file.Raw(Encoding.ASCII.GetBytes(tag)).BigEndian(Checksum(data), 4).BigEndian((uint)offset, 4).BigEndian((uint)data.Length, 4);
            offset += Padded(data.Length);
        }
        foreach (var (_, data) in tables) file.Raw(data).Raw(new byte[Padded(data.Length) - data.Length]);

        var bytes = file.Written.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(head + 8), 0xB1B0AFBA - Checksum(bytes));
        return bytes;
    }

    public static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(Part(bytes, at, 2));

    public static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(Part(bytes, at, 4));

    /// <exception cref="InvalidDataException">There are no such bytes.</exception>
    public static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, long at, long length) =>
        at >= 0 && length >= 0 && at + length <= bytes.Length
        ? bytes.Slice((int)at, (int)length)
        : throw new InvalidDataException("a table ends too soon.");

    /// <summary>Length up to the next multiple of four.</summary>
    public static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (; table.Length >= 4; table = table[4..]) sum += U32(table, 0);
        if (table.IsEmpty) return sum;
        Span<byte> last = stackalloc byte[4];
        last.Clear();
        table.CopyTo(last);
        return sum + U32(last, 0);
    }
}
