using System.Buffers.Binary;

namespace StpGen.Core.Documents;

/// <summary>The header of an image file: whether readers can be expected to show it, and its size.</summary>
/// <remarks>PNG: W3C Portable Network Graphics (second edition), 5.2 and 11.2.2. JPEG: ITU-T T.81, B.1.1 and B.2.2.</remarks>
public static class ImageHeader
{
    /// <summary>No paper needs more than this (A4 at 600 dots per inch has 35 million), and writers refuse to draw.</summary>
    public const int MostPixels = 50_000_000;

    private static ReadOnlySpan<byte> PngStart =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    /// <summary>Reads a header. It never fails, and never reads past the end.</summary>
    /// <param name="file">The whole file, or at least its header.</param>
    /// <param name="format">From the bytes themselves, whatever the name of the file.</param>
    /// <param name="width">In pixels, at least 1.</param>
    /// <param name="height">In pixels, at least 1.</param>
    /// <returns>
    /// Whether it is a PNG, or a JPEG that everyone can decode: Huffman coded, baseline to progressive, 8 bits, grey, colour or
    /// CMYK.
    /// </returns>
    public static bool TryRead(ReadOnlySpan<byte> file, out ImageFormat format, out int width, out int height)
    {
        (format, width, height) = (ImageFormat.Png, 0, 0);
        if (file.StartsWith(PngStart)) return TryReadPng(file[PngStart.Length..], out width, out height);
        format = ImageFormat.Jpeg;
        return file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && TryReadJpeg(file, out width, out height);
    }

    /// <param name="header">From IHDR's data on.</param>
    private static bool TryReadPng(ReadOnlySpan<byte> header, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (header.Length < 13) return false;
        var depths = header[9] switch
        {
            0 => "\x01\x02\x04\x08\x10"u8,
            3 => "\x01\x02\x04\x08"u8,
            2 or 4 or 6 => "\x08\x10"u8,
            _ => [],
        };
        if (!depths.Contains(header[8]) || header[10] != 0 || header[11] != 0 || header[12] > 1) return false;
        (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        return width > 0 && height > 0;
    }

    /// <summary>From marker to marker up to the frame header; each step moves at least two bytes forward.</summary>
    private static bool TryReadJpeg(ReadOnlySpan<byte> file, out int width, out int height)
    {
        (width, height) = (0, 0);
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF) return false;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker is 0xC0 or 0xC1 or 0xC2)
            {
                var frame = file[(at + 4)..];
                if (length < 8 || frame.Length < 6 || frame[0] != 8 || frame[5] is not (1 or 3 or 4)) return false;
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
                return width > 0 && height > 0;
            }
            // Other frames (lossless, arithmetic coding), or pixels before any frame; markers without a length belong to pixels.
            if (marker is (>= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) or (>= 0xD0 and <= 0xDA) or <= 0x01 || length < 2)
                return false;
            at += 2 + length;
        }
        return false;
    }
}
