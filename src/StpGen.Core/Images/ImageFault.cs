namespace StpGen.Core.Images;

/// <summary>Why papers cannot show a picture file.</summary>
public enum ImageFault
{
    None,

    /// <summary>Neither PNG nor JPEG.</summary>
    OtherFormat,

    /// <summary>A JPEG with 12 bits per colour.</summary>
    TwelveBits,

    /// <summary>A lossless, arithmetic-coded or otherwise rare JPEG, which neither Word nor browsers show.</summary>
    RareJpeg,

    /// <summary>Its pixels cannot all be read.</summary>
    Damaged,

    /// <summary>More pixels than <see cref="ImageLimits"/> allows.</summary>
    TooManyPixels,
}

/// <summary>A picture that was read, or why there is none.</summary>
/// <param name="File">Null if there is a fault.</param>
public sealed record ImageReading(ImageFile? File, ImageFault Fault = ImageFault.None)
{
    /// <summary>Its sides in pixels, if there are too many.</summary>
    public (int Width, int Height) Size { get; init; }

    /// <summary>How many pixels it may have, if there are too many.</summary>
    public long Allowed { get; init; }

    /// <summary>Whether only the first picture of an animation is shown.</summary>
    public bool IsAnimation { get; init; }
}
