namespace StpGen.Core.Images;

/// <summary>How a camera was held (Exif 2.3, tag 274): what to do with the pixels of a file to see them upright.</summary>
/// <param name="Swaps">Rows become columns.</param>
/// <param name="FlipsX">Each row is read from its end.</param>
/// <param name="FlipsY">The last row is read first.</param>
public readonly record struct Orientation(bool Swaps, bool FlipsX, bool FlipsY)
{
    public bool Changes => Swaps || FlipsX || FlipsY;

    /// <param name="value">1 to 8; anything else changes nothing.</param>
    public static Orientation Of(int value) => value is < 1 or > 8 ? default
        : new(Swaps: value >= 5, FlipsX: value is 2 or 3 or 7 or 8, FlipsY: value is 3 or 4 or 6 or 7);

    /// <summary>The pixel of the file that is at a place of the upright picture.</summary>
    /// <param name="width">Of the file's picture.</param>
    /// <param name="height">Of the file's picture.</param>
    public (int X, int Y) Source(int x, int y, int width, int height)
    {
        if (Swaps) (x, y) = (y, x);
        return (FlipsX ? width - 1 - x : x, FlipsY ? height - 1 - y : y);
    }
}
