namespace StpGen.Core.Images;

public enum ImageFormat
{
    Png,
    Jpeg,
}

/// <summary>A whole picture file that everyone can show: upright, and without anything but its pixels and their colours.</summary>
public sealed record ImageFile(ImageFormat Format, ReadOnlyMemory<byte> Bytes, int PixelWidth, int PixelHeight)
{
    private const double PointsPerInch = 72;

    /// <summary>The resolution of screens, for pictures that do not state their own.</summary>
    public const double UsualResolution = 96;

    /// <summary>Pixels per inch.</summary>
    public double Resolution { get; init; } = UsualResolution;

    /// <summary>The width at the picture's resolution, in points.</summary>
    public double Width => PixelWidth * PointsPerInch / Resolution;
}
