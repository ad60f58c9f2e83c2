using System.Runtime.Intrinsics;

namespace StpGen.Core.Images;

/// <summary>The cosine transform of 8 × 8 samples and its inverse (ITU-T T.81, A.3.3), which undo one another but for rounding.</summary>
internal sealed class Dct
{
    /// <summary>Row u, column x: c(u) / 2 × cos((2x + 1) u π / 16).</summary>
    private readonly float[] _waves = new float[64];
    private readonly float[] _turned = new float[64];
    private readonly float[] _half = new float[64];

    public Dct()
    {
        for (var u = 0; u < 8; u++)
            for (var x = 0; x < 8; x++)
                _turned[x * 8 + u] = _waves[u * 8 + x] =
                    (float)((u == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos((2 * x + 1) * u * Math.PI / 16));
    }

    public void ToSamples(Span<float> block) => Multiply(_turned, block, _waves);

    public void ToCoefficients(Span<float> block) => Multiply(_waves, block, _turned);

    /// <summary>left × block × right, in the block's place.</summary>
    private void Multiply(float[] left, Span<float> block, float[] right)
    {
        for (var row = 0; row < 64; row += 8) Row(left, row, block).CopyTo(_half, row);
        for (var row = 0; row < 64; row += 8) Row(_half, row, right).CopyTo(block[row..]);
    }

    private static Vector256<float> Row(ReadOnlySpan<float> left, int row, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        for (var k = 0; k < 8; k++) sum += Vector256.Create(left[row + k]) * Vector256.Create(right.Slice(8 * k, 8));
        return sum;
    }
}
