using System.Buffers.Binary;
using System.IO.Compression;
using StpGen.Core.Images;

namespace StpGen.Fuzz;

/// <summary>A PNG after its chunks were changed, with check sums that are right again, so that what is in them is read.</summary>
internal static class PngEdits
{
    private static readonly string[] Types =
        ["tEXt", "zTXt", "iCCP", "gAMA", "cHRM", "acTL", "eXIf", "pHYs", "tRNS", "PLTE", "IDAT"];

    public static byte[] Of(SeededNumbers numbers, byte[] file)
    {
        if (numbers.Next(3) == 0) return ByteEdits.Of(numbers, file);
        var chunks = Chunks(file);
        for (var edits = 1 + numbers.Next(3); edits > 0; edits--)
        {
            var at = numbers.Next(chunks.Count);
            var (type, content) = chunks[at];
            switch (numbers.Next(6))
            {
                case 0: chunks.RemoveAt(at); break;
                case 1: chunks.Insert(at, chunks[numbers.Next(chunks.Count)]); break;
                case 2 when type == "IDAT": chunks[at] = (type, Deflated(ByteEdits.Of(numbers, Inflated(content)))); break;
                case 3: chunks.Insert(at, (Types[numbers.Next(Types.Length)], Any(numbers))); break;
                default: chunks[at] = (type, ByteEdits.Of(numbers, content)); break;
            }
            if (chunks.Count == 0) break;
        }
        return Joined(chunks);
    }

    private static byte[] Any(SeededNumbers numbers)
    {
        var bytes = new byte[numbers.Next(60)];
        numbers.Fill(bytes);
        return numbers.Next(3) == 0 ? [(byte)'a', 0, 0, .. Deflated(new byte[numbers.Next(4_000_000)])] : bytes;
    }

    private static List<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks.Add((System.Text.Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }
        return chunks;
    }

    private static byte[] Joined(List<(string Type, byte[] Content)> chunks)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        foreach (var (type, content) in chunks)
        {
            byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
            var number = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
            file.Write(number);
            file.Write(named);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
            file.Write(number);
        }
        return file.ToArray();
    }

    private static byte[] Inflated(byte[] data)
    {
        using var stream = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var all = new MemoryStream();
        try
        {
            stream.CopyTo(all);
        }
        catch (InvalidDataException)
        {
            // As far as it goes.
        }
        return all.ToArray();
    }

    private static byte[] Deflated(byte[] data)
    {
        var all = new MemoryStream();
        using (var stream = new ZLibStream(all, CompressionMode.Compress, leaveOpen: true)) stream.Write(data);
        return all.ToArray();
    }
}
