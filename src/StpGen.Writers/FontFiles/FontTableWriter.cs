using System.Buffers.Binary;
using System.Text;
using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Writers.FontFiles;

/// <summary>Writes a font file from its tables (OpenType 1.9, "Organization of an OpenType Font").</summary>
internal static class FontTableWriter
{
    /// <summary>How a file begins, by its outlines.</summary>
    private const uint TrueType = 0x00010000, OpenType = 0x4F54544F;

    /// <summary>A whole file of tables in ascending order of their tags, with checksums; head's adjustment is set last, over all.</summary>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        var range = 16 << power;
        var start = 12 + 16 * tables.Count;
        var bytes = new byte[start + tables.Sum(t => Padded(t.Data.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, tables.Any(t => t.Tag == "CFF ") ? OpenType : TrueType);
        foreach (var (i, value) in ((int[])[tables.Count, range, power, 16 * tables.Count - range]).Index())
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4 + 2 * i), (ushort)value);

        var offset = start;
        var head = 0;
        foreach (var (i, (tag, data)) in tables.Index())
        {
            if (tag == "head") head = offset;
            var record = bytes.AsSpan(12 + 16 * i, 16);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(data));
            BinaryPrimitives.WriteUInt32BigEndian(record[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(record[12..], (uint)data.Length);
            data.CopyTo(bytes.AsSpan(offset));
            offset += Padded(data.Length);
        }
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(head + 8), 0xB1B0AFBA - Checksum(bytes));
        return bytes;
    }

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
