using System.Buffers.Binary;
using System.IO.Compression;
using StpGen.Core.Documents;
using StpGen.Core.Images;
using StpGen.Core.Text.LineBreaks;

namespace StpGen.Tests.Pdf;

/// <summary>Small pictures made by hand, PNG in each of its forms and headers of JPEGs.</summary>
internal static class SampleImages
{
    /// <summary>A grey JPEG of one block, 8 × 8 pixels, all of them the middle grey: shortest Huffman tables, one code each.</summary>
    public static byte[] Jpeg { get; } = JpegOf(0xC0, [1]);

    /// <summary>A picture as papers get it; null if its file has a fault.</summary>
    public static ImageContent? Content(byte[] bytes, string name = "assets/picture") =>
        ImageReader.Read(bytes).File is { } file ? new(name, file) : null;

    /// <summary>The image of each pixel: its samples at the depth's full scale, alpha last; a palette's pixels are entries.</summary>
    public static byte[] Png(int width, int height, int colour, int depth, Func<int, int, int[]> pixel, bool interlaced = false,
        byte[]? palette = null, byte[]? transparency = null)
    {
        var raw = new MemoryStream();
        (int X, int Y, int Dx, int Dy)[] passes = interlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)] : [(0, 0, 1, 1)];
        foreach (var (x0, y0, dx, dy) in passes)
        {
            byte[] above = [];
            if (x0 >= width) continue;
            for (var y = y0; y < height; y += dy)
            {
                var bits = new List<int>();
                for (var x = x0; x < width; x += dx)
                    foreach (var sample in pixel(x, y))
                        for (var bit = depth - 1; bit >= 0; bit--) bits.Add(sample >> bit & 1);
                while (bits.Count % 8 != 0) bits.Add(0);
                var row = bits.Chunk(8).Select(b => (byte)b.Aggregate(0, (all, one) => all << 1 | one)).ToArray();
                if (above.Length == 0) above = new byte[row.Length];
                Filter(raw, (byte)(y % 5), row, above, Math.Max(1, pixel(0, 0).Length * depth / 8));
                above = row;
            }
        }
        return [0x89, .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", [.. Number(width), .. Number(height), (byte)depth, (byte)colour, 0, 0, (byte)(interlaced ? 1 : 0)]),
            .. palette is null ? [] : Chunk("PLTE", palette), .. transparency is null ? [] : Chunk("tRNS", transparency),
            .. Chunk("tEXt", "Author\0Someone"u8.ToArray()), .. Chunk("IDAT", Zlib(raw.ToArray())[..9]),
            .. Chunk("IDAT", Zlib(raw.ToArray())[9..]), .. Chunk("IEND", [])];
    }

    /// <summary>Headers, tables and one coded block for each component.</summary>
    public static byte[] JpegOf(byte frame, byte[] components, params byte[][] more) =>
    [
        0xFF, 0xD8, .. more.SelectMany(s => s),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(frame, [8, 0, 8, 0, 8, (byte)components.Length, .. components.SelectMany(c => (byte[])[c, 0x11, 0])]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0]), .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
        .. Segment(0xDA, [(byte)components.Length, .. components.SelectMany(c => (byte[])[c, 0]), 0, 63, 0]),
        // Two bits of 0 for each component; ones fill the byte.
        (byte)(0xFF >> 2 * components.Length), 0xFF, 0xD9,
    ];

    public static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static void Filter(Stream to, byte filter, byte[] row, byte[] above, int left)
    {
        to.WriteByte(filter);
        for (var i = 0; i < row.Length; i++)
        {
            var (a, b, c) = (i < left ? 0 : row[i - left], (int)above[i], i < left ? 0 : above[i - left]);
            var (pa, pb, pc) = (Math.Abs(b - c), Math.Abs(a - c), Math.Abs(a + b - 2 * c));
            to.WriteByte((byte)(row[i] - filter switch
            {
                1 => a,
                2 => b,
                3 => (a + b) / 2,
                4 => pa <= pb && pa <= pc ? a : pb <= pc ? b : c,
                _ => 0,
            }));
        }
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        return [.. Number(data.Length), .. named, .. Number((int)Crc(named))];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
        }
        return ~crc;
    }

    private static byte[] Number(int value)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, value);
        return four;
    }

    private static byte[] Zlib(byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return compressed.ToArray();
    }
}
