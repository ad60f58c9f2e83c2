namespace StpGen.Core.Images;

/// <summary>A component in a scan, and its tables; a scan need not have both.</summary>
internal sealed record JpegScanPart(JpegPlane Plane, JpegCodes? Dc, JpegCodes? Ac);

/// <summary>Reads the blocks of one scan (ITU-T T.81, F.2.2 and G.1.2).</summary>
/// <param name="first">Of the coefficients that it gives, in zigzag order.</param>
/// <param name="high">Bits that earlier scans have given, from below; 0 in the first scan.</param>
/// <param name="low">Bits that later scans will give.</param>
internal sealed class JpegScan(JpegScanPart[] parts, bool isProgressive, int first, int last, int high, int low)
{
    /// <summary>Twice what 8 bits can come to: pixels after a fault soon leave it.</summary>
    private const int MostDc = 2048;

    private readonly short[] _scratch = new short[64];
    private int _blocksToSkip;

    public void Restart()
    {
        _blocksToSkip = 0;
        foreach (var part in parts) part.Plane.Predicted = 0;
    }

    /// <summary>A smallest coded unit: some blocks of each component.</summary>
    public void ReadUnit(ref JpegBits bits, int x, int y)
    {
        foreach (var part in parts)
        {
            var component = part.Plane.Component;
            for (var down = 0; down < component.Down; down++)
                for (var across = 0; across < component.Across; across++)
                    Read(ref bits, part, x * component.Across + across, y * component.Down + down);
        }
    }

    public void Read(ref JpegBits bits, JpegScanPart part, int x, int y)
    {
        var plane = part.Plane;
        var block = plane.Coefficients is { } all ? all.AsSpan((int)(((long)y * plane.BlocksAcross + x) * 64), 64) : _scratch;
        if (first == 0)
        {
            if (high > 0) block[0] |= (short)(bits.Take(1) << low);
            else ReadDc(ref bits, part, block);
        }
        if (isProgressive && first > 0)
        {
            if (part.Ac is not { } codes) bits.IsBroken = true;
            else if (high == 0) ReadBand(ref bits, codes, block);
            else Refine(ref bits, codes, block);
        }
        else if (!isProgressive) ReadAc(ref bits, part, block);
    }

    private void ReadDc(ref JpegBits bits, JpegScanPart part, Span<short> block)
    {
        var size = part.Dc?.Next(ref bits) ?? 16;
        if (size is < 0 or > 11)
        {
            bits.IsBroken = true;
            return;
        }
        var value = part.Plane.Predicted += bits.TakeSigned(size);
        if (Math.Abs(value) * (part.Plane.Quantisation![0] << low) > MostDc) bits.IsBroken = true;
        block[0] = (short)(value << low);
    }

    private static void ReadAc(ref JpegBits bits, JpegScanPart part, Span<short> block)
    {
        if (part.Ac is not { } codes)
        {
            bits.IsBroken = true;
            return;
        }
        for (var k = 1; k < 64; k++)
        {
            var symbol = codes.Next(ref bits);
            if (symbol < 0) return;
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0 && run < 15) return;
            k += run;
            if (k > 63 || size > 10) bits.IsBroken = true;
            if (bits.IsBroken) return;
            block[k] = (short)bits.TakeSigned(size);
        }
    }

    private void ReadBand(ref JpegBits bits, JpegCodes codes, Span<short> block)
    {
        if (_blocksToSkip > 0)
        {
            _blocksToSkip--;
            return;
        }
        for (var k = first; k <= last; k++)
        {
            var symbol = codes.Next(ref bits);
            if (symbol < 0) return;
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0 && run < 15)
            {
                _blocksToSkip = (1 << run) + bits.Take(run) - 1;
                return;
            }
            k += run;
            if (k > 63 || size > 10) bits.IsBroken = true;
            if (bits.IsBroken) return;
            block[k] = (short)(bits.TakeSigned(size) << low);
        }
    }

    /// <summary>One bit more for each coefficient that is known not to be 0, and new ones among those that were (G.1.2.3).</summary>
    private void Refine(ref JpegBits bits, JpegCodes codes, Span<short> block)
    {
        var (k, one) = (first, (short)(1 << low));
        if (_blocksToSkip == 0)
            for (; k <= last; k++)
            {
                var symbol = codes.Next(ref bits);
                if (symbol < 0) return;
                var (run, size, value) = (symbol >> 4, symbol & 15, (short)0);
                if (size == 0 && run < 15)
                {
                    _blocksToSkip = (1 << run) + bits.Take(run);
                    break;
                }
                if (size > 1) bits.IsBroken = true;
                if (size == 1) value = bits.Take(1) == 1 ? one : (short)-one;
                for (; k <= last && !bits.IsBroken; k++)
                {
                    if (block[k] != 0) Refine(ref bits, ref block[k], one);
                    else if (run-- == 0) break;
                }
                if (bits.IsBroken) return;
                if (value != 0 && k <= 63) block[k] = value;
            }
        if (_blocksToSkip == 0) return;
        for (; k <= last; k++)
            if (block[k] != 0) Refine(ref bits, ref block[k], one);
        _blocksToSkip--;
    }

    private static void Refine(ref JpegBits bits, ref short value, short one)
    {
        if (bits.Take(1) == 1 && (value & one) == 0) value += value > 0 ? one : (short)-one;
    }
}
