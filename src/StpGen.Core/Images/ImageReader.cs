namespace StpGen.Core.Images;

/// <summary>Reads picture files: checks every pixel, turns them upright, and leaves behind what is not part of the picture.</summary>
/// <remarks>
/// Papers are published. Where a picture was taken, by which person and with what (Exif, XMP, IPTC, comments, thumbnails, text) is
/// in no format, because no writer ever sees it.
/// </remarks>
public static class ImageReader
{
    /// <summary>Reads a file. It never fails; the bytes decide what it is, not its name.</summary>
    public static ImageReading Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (!ImageHeader.TryRead(bytes, out var format, out var width, out var height)) return new(null, FaultOf(bytes));
        var allowed = ImageLimits.For(format, format == ImageFormat.Png && bytes[ImageHeader.InterlaceAt] == 1, ImageHeader.BitsOf(bytes));
        if ((long)width * height > allowed || Math.Max(width, height) > ImageLimits.Side) return TooMany(width, height, allowed);
        return format == ImageFormat.Png ? Png(bytes) : Jpeg(bytes);
    }

    /// <summary>
    /// A picture of a Word file as it may go into papers, whatever its name: a whole PNG, JPEG or GIF without what cannot be seen, its
    /// pixels in their own order. Null: it is damaged, or of a format that may carry more than a picture.
    /// </summary>
    public static (string Extension, byte[] Bytes)? WithoutMetadata(byte[] file) =>
        PngFile.Read(file) is { } png ? ("png", png.ToBytes())
        : JpegFile.Read(file) is { } jpeg ? ("jpeg", jpeg.Data)
        : GifFile.Clean(file) is { } gif ? ("gif", gif) : null;

    private static ImageFault FaultOf(ReadOnlySpan<byte> file)
    {
        // A file cut within its header is a picture, too.
        if (ImageHeader.IsPng(file)) return ImageFault.Damaged;
        if (!ImageHeader.IsJpeg(file)) return ImageFault.OtherFormat;
        var frame = ImageHeader.FrameOf(file);
        return frame.Length < 10 ? ImageFault.Damaged : frame[4] == 12 ? ImageFault.TwelveBits : ImageFault.RareJpeg;
    }

    private static ImageReading Png(ReadOnlySpan<byte> bytes)
    {
        if (PngFile.Read(bytes) is not { } png || !PngRows.TryRead(png, static _ => { }))
            return new(null, ImageFault.Damaged);
        if (png.Orientation.Changes)
        {
            // All rows are in memory while the first one is written.
            if ((long)png.RowBytes(png.Width) * png.Height is > ImageLimits.BytesInMemory and var whole)
                return TooMany(png.Width, png.Height, (long)png.Width * png.Height * ImageLimits.BytesInMemory / whole);
            png = PngTurn.Upright(png);
        }
        return new(new(ImageFormat.Png, png.ToBytes(), png.Width, png.Height) { Resolution = Sane(png.Resolution) })
        {
            IsAnimation = png.IsAnimation,
        };
    }

    private static ImageReading Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (JpegFile.Read(bytes) is not { } jpeg) return new(null, ImageFault.Damaged);
        var decoder = new JpegDecoder(jpeg, keepsPixels: jpeg.Orientation.Changes);
        if (decoder.Bytes is > ImageLimits.BytesInMemory and var bytesInMemory)
            return TooMany(jpeg.Width, jpeg.Height, (long)jpeg.Width * jpeg.Height * ImageLimits.BytesInMemory / bytesInMemory);
        if (!decoder.TryDecode()) return new(null, ImageFault.Damaged);
        var (width, height) = jpeg.Orientation.Swaps ? (jpeg.Height, jpeg.Width) : (jpeg.Width, jpeg.Height);
        var data = jpeg.Orientation.Changes ? JpegTurn.Upright(jpeg, decoder) : jpeg.Data;
        return new(new(ImageFormat.Jpeg, data, width, height) { Resolution = Sane(jpeg.Resolution) });
    }

    private static ImageReading TooMany(int width, int height, long allowed) =>
        new(null, ImageFault.TooManyPixels) { Size = (width, height), Allowed = allowed };

    /// <summary>Programs that do not know a resolution often write 0 or 1.</summary>
    private static double Sane(double resolution) => resolution is >= 30 and <= 4800 ? resolution : ImageFile.UsualResolution;
}
