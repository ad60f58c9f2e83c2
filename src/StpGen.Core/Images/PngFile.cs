using System.Buffers.Binary;
using System.Collections.Immutable;

namespace StpGen.Core.Images;

/// <summary>The chunks of a PNG that matter for drawing it (W3C PNG, second edition, 11.2 and 11.3); all others are left behind.</summary>
/// <param name="Depth">Bits per sample: 1, 2, 4, 8, 16.</param>
/// <param name="Palette">Red, green, blue of each entry; empty but for <see cref="PngColour.Palette"/>.</param>
/// <param name="Transparency">tRNS as in the file; empty if nothing is transparent, or every pixel has its own alpha.</param>
/// <param name="Data">All IDAT chunks in one: a zlib stream.</param>
public sealed record PngFile(int Width, int Height, int Depth, PngColour Colour, bool IsInterlaced, byte[] Palette, byte[] Transparency,
    byte[] Data)
{
    private const double MetresPerInch = 0.0254;

    /// <summary>Which colours the numbers mean: gAMA, cHRM, sRGB, iCCP.</summary>
    internal ImmutableArray<(string Type, byte[] Content)> ColourSpace { get; init; } = [];

    internal Orientation Orientation { get; init; }

    /// <summary>Pixels per inch; 0 if not stated.</summary>
    internal double Resolution { get; init; }

    internal bool IsAnimation { get; init; }

    public int Samples => Colour switch
    {
        PngColour.Grey or PngColour.Palette => 1,
        PngColour.GreyAlpha => 2,
        PngColour.Rgb => 3,
        _ => 4,
    };

    public bool HasAlpha => Colour is PngColour.GreyAlpha or PngColour.RgbAlpha;

    /// <summary>Bytes of so many pixels side by side, without the filter's byte before them.</summary>
    public int RowBytes(int pixels) => (int)(((long)pixels * Samples * Depth + 7) / 8);

    /// <summary>Reads a file; null if a chunk is cut short or changed, or the pixels or the palette are missing.</summary>
    public static PngFile? Read(ReadOnlySpan<byte> file)
    {
        if (!ImageHeader.TryRead(file, out var format, out var width, out var height) || format != ImageFormat.Png) return null;
        var header = file.Slice(16, 13);
        var colour = (PngColour)header[9];
        var (palette, transparency, data) = (Array.Empty<byte>(), Array.Empty<byte>(), new MemoryStream(file.Length));
        var colours = ImmutableArray.CreateBuilder<(string, byte[])>();
        var (exif, resolution, isAnimation, isWhole) = (default(ExifFacts), 0.0, false, false);
        for (var rest = file[8..]; rest.Length >= 12 && !isWhole;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) return null;
            var type = rest.Slice(4, 4);
            var content = rest.Slice(8, (int)length);
            var sum = BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]);
            if (IsUsed(type) && Crc32.Of(rest.Slice(4, 4 + (int)length)) != sum) return null;
            if (type.SequenceEqual("PLTE"u8)) palette = content.ToArray();
            else if (type.SequenceEqual("tRNS"u8)) transparency = content.ToArray();
            else if (type.SequenceEqual("IDAT"u8)) data.Write(content);
            else if (type.SequenceEqual("eXIf"u8)) exif = ExifFacts.Read(content);
            else if (type.SequenceEqual("pHYs"u8) && content is [_, _, _, _, _, _, _, _, 1])
                resolution = BinaryPrimitives.ReadUInt32BigEndian(content) * MetresPerInch;
            else if (type.SequenceEqual("acTL"u8)) isAnimation = true;
            else if (PngColourSpace.Of(type, content) is { } space && colours.All(c => c.Item1 != space.Type)) colours.Add(space);
            isWhole = type.SequenceEqual("IEND"u8);
            rest = rest[(12 + (int)length)..];
        }

        var isPalette = colour == PngColour.Palette;
        if (!isWhole || data.Length == 0 || (isPalette && (palette.Length is 0 or > 768 || palette.Length % 3 != 0))) return null;
        return new(width, height, header[8], colour, header[12] == 1, isPalette ? palette : [],
            IsTransparency(colour, transparency.Length) ? transparency : [], data.ToArray())
        {
            ColourSpace = colours.ToImmutable(),
            Orientation = exif.Orientation,
            Resolution = resolution > 0 ? resolution : exif.Resolution,
            IsAnimation = isAnimation,
        };
    }

    /// <summary>The file again, of these chunks alone.</summary>
    internal byte[] ToBytes()
    {
        var file = new MemoryStream(Data.Length + 2048);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9], header[12]) = ((byte)Depth, (byte)Colour, IsInterlaced ? (byte)1 : (byte)0);
        PngChunk.Write(file, "IHDR", header);
        foreach (var (type, content) in ColourSpace) PngChunk.Write(file, type, content);
        if (Palette.Length > 0) PngChunk.Write(file, "PLTE", Palette);
        if (Transparency.Length > 0) PngChunk.Write(file, "tRNS", Transparency);
        PngChunk.Write(file, "IDAT", Data);
        PngChunk.Write(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Chunks that every reader has to understand begin with a capital; of the others, some give colours, place or size.</summary>
    private static bool IsUsed(ReadOnlySpan<byte> type) => type[0] is >= (byte)'A' and <= (byte)'Z' || type.SequenceEqual("tRNS"u8)
        || type.SequenceEqual("iCCP"u8);

    private static bool IsTransparency(PngColour colour, int length) => colour switch
    {
        PngColour.Grey => length == 2,
        PngColour.Rgb => length == 6,
        PngColour.Palette => length is > 0 and <= 256,
        _ => false,
    };
}
