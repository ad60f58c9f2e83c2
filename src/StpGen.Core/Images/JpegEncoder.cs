using System.Numerics;

namespace StpGen.Core.Images;

/// <summary>Writes a sequential JPEG (ITU-T T.81, F.1), with the tables of annex K for all components.</summary>
internal sealed class JpegEncoder(Dct dct, MemoryStream to)
{
    private readonly (int Code, int Length)[] _dc = Codes(JpegTables.Dc), _ac = Codes(JpegTables.Ac);
    private ulong _bits;
    private int _count;

    /// <param name="applications">Segments that come first.</param>
    public void Write(int width, int height, JpegUprightPlane[] planes, ReadOnlySpan<byte> applications)
    {
        to.Write([0xFF, 0xD8]);
        to.Write(applications);
        var isWide = planes.Any(p => p.Quantisation.Any(q => q > 255));
        foreach (var (i, plane) in planes.Index())
            Segment(0xDB, [(byte)((isWide ? 0x10 : 0) | i),
                .. plane.Quantisation.SelectMany(q => isWide ? (byte[])[(byte)(q >> 8), (byte)q] : [(byte)q])]);
        byte[] size = [(byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width];
        Segment(isWide ? (byte)0xC1 : (byte)0xC0, [8, .. size, (byte)planes.Length, .. planes.Index().SelectMany(p =>
            (byte[])[p.Item.Plane.Component.Id, (byte)(p.Item.Across << 4 | p.Item.Down), (byte)p.Index])]);
        Segment(0xC4, [0x00, .. JpegTables.Dc]);
        Segment(0xC4, [0x10, .. JpegTables.Ac]);
        Segment(0xDA, [(byte)planes.Length, .. planes.SelectMany(p => (byte[])[p.Plane.Component.Id, 0]), 0, 63, 0]);
        Scan(width, height, planes);
        to.Write([0xFF, 0xD9]);
    }

    private void Segment(byte marker, byte[] content)
    {
        to.Write([0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2)]);
        to.Write(content);
    }

    private void Scan(int width, int height, JpegUprightPlane[] planes)
    {
        // One component alone is coded block by block (A.2.2).
        var isSingle = planes.Length == 1;
        var (across, down) = isSingle ? (1, 1) : (planes.Max(p => p.Across), planes.Max(p => p.Down));
        var (units, rows) = ((width + 8 * across - 1) / (8 * across), (height + 8 * down - 1) / (8 * down));
        var predicted = new int[planes.Length];
        for (var y = 0; y < rows; y++)
            for (var x = 0; x < units; x++)
                foreach (var (i, plane) in planes.Index())
                {
                    var (wide, high) = isSingle ? (1, 1) : (plane.Across, plane.Down);
                    for (var row = 0; row < high; row++)
                        for (var column = 0; column < wide; column++)
                            Block(plane, x * wide + column, y * high + row, ref predicted[i]);
                }
        if (_count > 0) Put((1 << (8 - _count)) - 1, 8 - _count);
    }

    private void Block(JpegUprightPlane plane, int x, int y, ref int predicted)
    {
        Span<float> block = stackalloc float[64];
        JpegTurn.CopyBlock(plane, x, y, block);
        dct.ToCoefficients(block);
        var zigzag = JpegTables.Zigzag;
        var (quantisation, zeros) = (plane.Quantisation, 0);
        var first = Coefficient(block[0], quantisation[0]);
        Number(_dc, 0, first - predicted);
        predicted = first;
        for (var k = 1; k < 64; k++)
        {
            var value = Coefficient(block[zigzag[k]], quantisation[k]);
            if (value == 0)
            {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) Put(_ac[0xF0].Code, _ac[0xF0].Length);
            Number(_ac, zeros, value);
            zeros = 0;
        }
        if (zeros > 0) Put(_ac[0].Code, _ac[0].Length);
    }

    private static int Coefficient(float value, ushort step) =>
        (int)Math.Clamp(MathF.Round(value / Math.Max(step, (ushort)1)), -1023, 1023);

    /// <summary>Its size after a run of zeros, then its bits (F.1.2).</summary>
    private void Number((int Code, int Length)[] codes, int zeros, int value)
    {
        var size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        var (code, length) = codes[zeros << 4 | size];
        Put(code, length);
        Put(value < 0 ? value + (1 << size) - 1 : value, size);
    }

    private void Put(int bits, int count)
    {
        _bits = _bits << count | (uint)bits;
        for (_count += count; _count >= 8; _count -= 8)
        {
            var value = (byte)(_bits >> (_count - 8));
            to.WriteByte(value);
            // So that no marker appears among pixels.
            if (value == 0xFF) to.WriteByte(0);
        }
    }

    private static (int Code, int Length)[] Codes(ReadOnlySpan<byte> table)
    {
        var (codes, code, at) = (new (int, int)[256], 0, 16);
        for (var length = 1; length <= 16; length++, code <<= 1)
            for (var i = 0; i < table[length - 1]; i++) codes[table[at++]] = (code++, length);
        return codes;
    }
}
