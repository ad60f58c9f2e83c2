using System.Buffers.Binary;

namespace StpGen.Core.Images;

/// <summary>The header of an image file: whether readers can be expected to show it, and its size.</summary>
/// <remarks>PNG: W3C Portable Network Graphics (second edition), 5.2 and 11.2.2. JPEG: ITU-T T.81, B.1.1 and B.2.2.</remarks>
public static class ImageHeader
{
    /// <summary>Where a PNG states whether it is interlaced.</summary>
    internal const int InterlaceAt = 28;

    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> PngFirstChunk => [0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    public static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(PngMark);

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

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
        if (IsPng(file)) return TryReadPng(file[PngMark.Length..], out width, out height);
        format = ImageFormat.Jpeg;
        return IsJpeg(file) && TryReadJpeg(file, out width, out height);
    }

    /// <summary>How many bits each pixel of a picture has, whose header can be read.</summary>
    internal static int BitsOf(ReadOnlySpan<byte> file) => !IsPng(file) ? 8 * FrameOf(file)[9] : file[24] * file[25] switch
    {
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 1,
    };

    private static bool TryReadPng(ReadOnlySpan<byte> file, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (!file.StartsWith(PngFirstChunk) || file.Length < PngFirstChunk.Length + 13) return false;
        var header = file[PngFirstChunk.Length..];
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

    private static bool TryReadJpeg(ReadOnlySpan<byte> file, out int width, out int height)
    {
        (width, height) = (0, 0);
        var frame = FrameOf(file);
        if (frame.Length < 10 || frame[1] is not (0xC0 or 0xC1 or 0xC2) || frame[4] != 8 || frame[9] is not (1 or 3 or 4)) return false;
        (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[5..]), BinaryPrimitives.ReadUInt16BigEndian(frame[7..]));
        return width > 0 && height > 0;
    }

    /// <summary>A JPEG from the marker of its frame on; empty if there are pixels, or nothing sensible, before any frame.</summary>
    internal static ReadOnlySpan<byte> FrameOf(ReadOnlySpan<byte> file)
    {
        // Each step moves at least one byte forward.
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF) return [];
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            // Markers without a length belong to pixels.
            if (marker is (>= 0xD0 and <= 0xDA) or <= 0x01 || length < 2) return [];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) or 0xF7) return length < 8 ? [] : file[at..];
            at += 2 + length;
        }
        return [];
    }
}
