using System.Buffers.Binary;
using System.IO.Compression;
using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Writers.FontFiles;

/// <summary>Packs a font file for a web page (W3C, WOFF File Format 1.0): the same tables, each deflated.</summary>
internal static class WoffPacker
{
    private const int HeadLength = 44, EntryLength = 20;
    private const uint Signature = 0x774F4646;

    /// <param name="font">A file of its own; not a collection.</param>
    public static byte[] Pack(ReadOnlySpan<byte> font)
    {
        var count = U16(font, 4);
        var directory = new byte[HeadLength + EntryLength * count];
        var (body, whole) = (new MemoryStream(), 12 + 16 * count);
        for (var i = 0; i < count; i++)
        {
            var record = Part(font, 12 + 16 * i, 16);
            var table = Part(font, U32(record, 8), U32(record, 12));
            var packed = Deflate(table);
            // A table that deflating makes no smaller is stored as it is.
            var stored = packed.Length < table.Length ? packed : table;
            var entry = directory.AsSpan(HeadLength + EntryLength * i, EntryLength);
            record[..4].CopyTo(entry);
            Put(entry[4..], directory.Length + (int)body.Length, stored.Length, table.Length, (int)U32(record, 4));
            body.Write(stored);
            body.Write(new byte[Padded(stored.Length) - stored.Length]);
            whole += Padded(table.Length);
        }
        Put(directory, (int)Signature, (int)U32(font, 0), directory.Length + (int)body.Length, count << 16, whole, 1 << 16);
        return [.. directory, .. body.ToArray()];
    }

    private static void Put(Span<byte> at, params ReadOnlySpan<int> numbers)
    {
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteInt32BigEndian(at[(4 * i)..], numbers[i]);
    }

    private static ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> table)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(table);
        return packed.ToArray();
    }
}
