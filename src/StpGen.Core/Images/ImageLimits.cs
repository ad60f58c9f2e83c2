namespace StpGen.Core.Images;

/// <summary>How many pixels a picture may have, so that a small file cannot take all memory or time.</summary>
public static class ImageLimits
{
    /// <summary>A3 at 600 dots per inch has 70 million; the largest cameras make 200 million.</summary>
    public const long Pixels = 200_000_000;

    /// <summary>An interlaced PNG has to be in memory as a whole before its first row is known.</summary>
    public const long InterlacedPixels = 50_000_000;

    /// <summary>Of each side; what a JPEG can have.</summary>
    public const int Side = 65_535;

    /// <summary>As many bytes as pixels that pass by one after another may come to; A3 at 600 dots per inch has half of them.</summary>
    public const long Bytes = 400_000_000;

    /// <summary>As many bytes as pixels that are in memory together may come to.</summary>
    public const long BytesInMemory = 150_000_000;

    /// <param name="bits">Of a pixel.</param>
    public static long For(ImageFormat format, bool isInterlaced, int bits)
    {
        var isWhole = format == ImageFormat.Png && isInterlaced;
        return Math.Min(isWhole ? InterlacedPixels : Pixels, (isWhole ? BytesInMemory : Bytes) * 8 / bits);
    }
}
