namespace StpGen.Core.Images;

/// <summary>
/// Codes a JPEG again in the order in which its pixels are upright, with its own colours and precision. Where its sides are whole
/// blocks every coefficient stays as it was; else blocks have other borders, and differ by less than their precision.
/// </summary>
internal static class JpegTurn
{
    /// <summary>Parts of a sample that are kept, so that blocks come back as they were.</summary>
    private const int Fraction = 16;

    public static byte[] Upright(JpegFile file, JpegDecoder decoder)
    {
        var dct = new Dct();
        var planes = decoder.Planes.Select(p => new JpegUprightPlane(p, Samples(p, dct), file.Orientation)).ToArray();
        var (width, height) = file.Orientation.Swaps ? (file.Height, file.Width) : (file.Width, file.Height);
        var upright = new MemoryStream();
        new JpegEncoder(dct, upright).Write(width, height, planes, file.Applications);
        return upright.ToArray();
    }

    /// <summary>Decodes a component, and lets go of its coefficients.</summary>
    private static short[] Samples(JpegPlane plane, Dct dct)
    {
        var stride = plane.BlocksAcross * 8;
        var samples = new short[(long)stride * plane.BlocksDown * 8];
        Span<float> block = stackalloc float[64];
        var zigzag = JpegTables.Zigzag;
        var (coefficients, quantisation) = (plane.Coefficients!, plane.Quantisation!);
        for (var number = 0; number < plane.BlocksAcross * plane.BlocksDown; number++)
        {
            for (var k = 0; k < 64; k++) block[zigzag[k]] = coefficients[number * 64 + k] * quantisation[k];
            dct.ToSamples(block);
            var corner = number / plane.BlocksAcross * 8 * stride + number % plane.BlocksAcross * 8;
            for (var i = 0; i < 64; i++)
                samples[corner + i / 8 * stride + i % 8] =
                    (short)Math.Clamp(MathF.Round(block[i] * Fraction), short.MinValue, short.MaxValue);
        }
        plane.Coefficients = null;
        return samples;
    }

    /// <summary>Copies a block of the upright picture; beyond its edges the last samples are repeated.</summary>
    public static void CopyBlock(JpegUprightPlane plane, int x, int y, Span<float> block)
    {
        var (from, stride) = (plane.Plane, plane.Plane.BlocksAcross * 8);
        for (var i = 0; i < 64; i++)
        {
            var (across, down) = (Math.Min(x * 8 + i % 8, plane.Width - 1), Math.Min(y * 8 + i / 8, plane.Height - 1));
            var (column, row) = plane.Orientation.Source(across, down, from.Width, from.Height);
            block[i] = plane.Samples[row * stride + column] / (float)Fraction;
        }
    }
}
