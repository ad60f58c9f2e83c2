namespace StpGen.Core.Images;

/// <summary>A component of a picture that is coded in another order than it was.</summary>
/// <param name="Samples">Of the file's blocks, in the file's order.</param>
internal sealed record JpegUprightPlane(JpegPlane Plane, short[] Samples, Orientation Orientation)
{
    public int Width => Orientation.Swaps ? Plane.Height : Plane.Width;

    public int Height => Orientation.Swaps ? Plane.Width : Plane.Height;

    public int Across => Orientation.Swaps ? Plane.Component.Down : Plane.Component.Across;

    public int Down => Orientation.Swaps ? Plane.Component.Across : Plane.Component.Down;

    /// <summary>In zigzag order; a block that is turned over its diagonal takes its precision with it.</summary>
    public ushort[] Quantisation { get; } = Orientation.Swaps ? Transposed(Plane.Quantisation!) : Plane.Quantisation!;

    private static ushort[] Transposed(ushort[] table)
    {
        var zigzag = JpegTables.Zigzag;
        var (natural, transposed) = (new ushort[64], new ushort[64]);
        for (var k = 0; k < 64; k++) natural[zigzag[k]] = table[k];
        for (var k = 0; k < 64; k++) transposed[k] = natural[zigzag[k] % 8 * 8 + zigzag[k] / 8];
        return transposed;
    }
}
