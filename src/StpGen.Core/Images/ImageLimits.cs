namespace StpGen.Core.Images;

/// <summary>How many pixels a picture may have, so that a small file cannot take all memory.</summary>
public static class ImageLimits
{
    /// <summary>A3 at 600 dots per inch has 70 million; the largest cameras make 200 million.</summary>
    public const long Pixels = 200_000_000;

    /// <summary>An interlaced PNG has to be in memory as a whole before its first row is known.</summary>
    public const long InterlacedPixels = 50_000_000;

    /// <summary>Of each side; what a JPEG can have.</summary>
    public const int Side = 65_535;

    public static long For(ImageFormat format, bool isInterlaced) =>
        format == ImageFormat.Png && isInterlaced ? InterlacedPixels : Pixels;
}
