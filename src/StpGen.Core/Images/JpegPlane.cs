namespace StpGen.Core.Images;

/// <summary>A component of a picture while it is decoded.</summary>
internal sealed class JpegPlane(JpegComponent component, int width, int height, int blocksAcross, int blocksDown)
{
    public JpegComponent Component => component;

    /// <summary>In samples of the component, without those that only fill the last blocks.</summary>
    public int Width => width;

    public int Height => height;

    /// <summary>Those of the frame; there may be more than the width needs.</summary>
    public int BlocksAcross => blocksAcross;

    public int BlocksDown => blocksDown;

    /// <summary>What each coefficient is multiplied by, in zigzag order; null until a table defines it.</summary>
    public ushort[]? Quantisation { get; set; }

    /// <summary>64 for each block, in zigzag order; null where no block needs to be remembered.</summary>
    public short[]? Coefficients { get; set; }

    public int Predicted { get; set; }

    /// <summary>Whether any scan was about it.</summary>
    public bool IsSeen { get; set; }
}
