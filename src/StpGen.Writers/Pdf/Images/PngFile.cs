using System.Buffers.Binary;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Images;

/// <summary>The types of PNG colour (table 11.1): two bits and a palette.</summary>
internal enum PngColour
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    RgbAlpha = 6,
}

/// <summary>The chunks of a PNG that matter for drawing it (W3C PNG, second edition, 11.2 and 11.3.2), all else is passed over.</summary>
/// <param name="Depth">Bits per sample: 1, 2, 4, 8, 16.</param>
/// <param name="Palette">Red, green, blue of each entry; empty but for <see cref="PngColour.Palette"/>.</param>
/// <param name="Transparency">tRNS as in the file; empty if nothing is transparent, or every pixel has its own alpha.</param>
/// <param name="Data">All IDAT chunks in one: a zlib stream.</param>
internal sealed record PngFile(int Width, int Height, int Depth, PngColour Colour, bool IsInterlaced, byte[] Palette, byte[] Transparency,
    byte[] Data)
{
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

    /// <summary>Reads a file with a PNG header; null if its chunks are cut short, or the pixels or the palette are missing.</summary>
    public static PngFile? Read(ReadOnlySpan<byte> file)
    {
        var header = file.Slice(16, 13);
        var colour = (PngColour)header[9];
        var (palette, transparency, data) = (Array.Empty<byte>(), Array.Empty<byte>(), new PdfBuffer(file.Length));
        for (var rest = file[33..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) break;
            var type = rest.Slice(4, 4);
            var content = rest.Slice(8, (int)length);
            if (type.SequenceEqual("PLTE"u8)) palette = content.ToArray();
            else if (type.SequenceEqual("tRNS"u8)) transparency = content.ToArray();
            else if (type.SequenceEqual("IDAT"u8)) data.Raw(content);
            else if (type.SequenceEqual("IEND"u8)) break;
            rest = rest[(12 + (int)length)..];
        }

        var isPalette = colour == PngColour.Palette;
        if (data.Length == 0 || (isPalette && (palette.Length is 0 or > 768 || palette.Length % 3 != 0))) return null;
        return new(
            BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]), header[8], colour,
            header[12] == 1,
            isPalette ? palette : [], IsTransparency(colour, transparency.Length) ? transparency : [], data.Written.ToArray());
    }

    private static bool IsTransparency(PngColour colour, int length) => colour switch
    {
        PngColour.Grey => length == 2,
        PngColour.Rgb => length == 6,
        PngColour.Palette => length <= 256,
        _ => false,
    };
}
