using System.Buffers.Binary;
using StpGen.Core.Images;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf.Images;

/// <summary>Writes pictures as image XObjects (ISO 32000-1, 8.9.5).</summary>
internal static class ImageObjects
{
    /// <summary>Writes a picture; its object number.</summary>
    /// <exception cref="InvalidDataException">It is not whole: a bug of its reader.</exception>
    public static int Write(PdfFile file, ImageFile image)
    {
        var bytes = image.Bytes.Span;
        if (image.Format == ImageFormat.Jpeg && JpegFile.Read(bytes) is { } jpeg) return Write(file, jpeg);
        if (image.Format == ImageFormat.Png && PngFile.Read(bytes) is { } png && PngPlanes.Of(png) is { } planes)
            return Write(file, png, planes);
        throw new InvalidDataException("A picture is not whole.");
    }

    private static int Write(PdfFile file, JpegFile jpeg)
    {
        var entries = Entries(jpeg.Width, jpeg.Height, 8).Raw("/ColorSpace"u8)
            .Raw(jpeg.Components.Length switch { 1 => "/DeviceGray"u8, 3 => "/DeviceRGB"u8, _ => "/DeviceCMYK"u8 });
        if (jpeg.IsInverted) entries.Raw("/Decode[1 0 1 0 1 0 1 0]"u8);
        entries.Raw("/Filter/DCTDecode"u8);
        if (jpeg.IsPlainRgb) entries.Raw("/DecodeParms<</ColorTransform 0>>"u8);
        var number = file.Reserve();
        file.Stream(number, entries.Written, jpeg.Data);
        return number;
    }

    private static int Write(PdfFile file, PngFile png, PngPlanes planes)
    {
        int? mask = null;
        if (planes.Alpha is { } alpha)
        {
            mask = file.Reserve();
            var entries = Entries(png.Width, png.Height, 8).Raw("/ColorSpace/DeviceGray"u8);
            file.Stream(mask.Value, Predicted(entries, 1, 8, png.Width).Written, alpha);
        }
        var samples = png.HasAlpha ? png.Samples - 1 : png.Samples;
        var to = Entries(png.Width, png.Height, planes.Depth).Raw("/ColorSpace"u8);
        if (png.Colour == PngColour.Palette)
            to.Raw("[/Indexed/DeviceRGB "u8).Integer(png.Palette.Length / 3 - 1).HexString(png.Palette).Raw("]"u8);
        else to.Raw(samples == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8);
        if (mask is { } under) to.Raw("/SMask "u8).Reference(under);
        else if (png.Colour is PngColour.Grey or PngColour.Rgb && png.Transparency.Length > 0) WriteKey(to, png);
        var number = file.Reserve();
        file.Stream(number, Predicted(to, samples, planes.Depth, png.Width).Written, planes.Colours);
        return number;
    }

    /// <summary>One colour that is not painted (8.9.6.4): each sample from and to.</summary>
    private static void WriteKey(PdfBuffer to, PngFile png)
    {
        to.Raw("/Mask["u8);
        for (var i = 0; i < png.Transparency.Length; i += 2)
        {
            var sample = BinaryPrimitives.ReadUInt16BigEndian(png.Transparency.AsSpan(i)) & ((1 << png.Depth) - 1);
            to.Integer(sample).Raw(" "u8).Integer(sample).Raw(" "u8);
        }
        to.Raw("]"u8);
    }

    private static PdfBuffer Entries(int width, int height, int depth) => new PdfBuffer(256)
        .Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(width).Raw("/Height "u8).Integer(height).Raw("/BitsPerComponent "u8)
        .Integer(depth);

    /// <summary>Rows as PNG has them, each with its own filter (7.4.4.4).</summary>
    private static PdfBuffer Predicted(PdfBuffer entries, int samples, int depth, int width) => entries
        .Raw("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "u8).Integer(samples).Raw("/BitsPerComponent "u8).Integer(depth)
        .Raw("/Columns "u8).Integer(width).Raw(">>"u8);
}
