using System.Buffers.Binary;

namespace StpGen.Core.Images;

/// <summary>Reads all coded pixels of a JPEG (ITU-T T.81, annexes F and G): whether they are whole, and if asked, what they are.</summary>
/// <param name="keepsPixels">Whether coefficients are wanted; else a sequential file takes no memory of its own.</param>
internal sealed class JpegDecoder(JpegFile file, bool keepsPixels)
{
    /// <summary>Coded bytes that no pixel needs; more mean that pixels were lost before them.</summary>
    private const int MostLeftover = 8;

    /// <summary>Each of 4 components has 64 coefficients, and usual programs make 10 scans.</summary>
    private const int MostScans = 128;

    private readonly JpegCodes?[] _codes = new JpegCodes?[8];
    private readonly ushort[]?[] _quantisations = new ushort[]?[4];
    private int _restart;
    private int _scans;

    public JpegPlane[] Planes { get; } = PlanesOf(file);

    private bool IsInMemory => file.IsProgressive || keepsPixels;

    /// <summary>How many bytes of coefficients are in memory while it is read: of a progressive file, all of them.</summary>
    public long Bytes => IsInMemory ? Planes.Sum(p => (long)p.BlocksAcross * p.BlocksDown * 64 * sizeof(short)) : 0;

    private static JpegPlane[] PlanesOf(JpegFile file)
    {
        var (across, down) = (file.Components.Max(c => c.Across), file.Components.Max(c => c.Down));
        var (units, rows) = (Parts(file.Width, 8 * across), Parts(file.Height, 8 * down));
        return [.. file.Components.Select(c => new JpegPlane(c, Parts(file.Width * c.Across, across), Parts(file.Height * c.Down, down),
            units * c.Across, rows * c.Down))];
    }

    private static int Parts(int length, int part) => (length + part - 1) / part;

    /// <summary>False if pixels are missing or cannot be.</summary>
    public bool TryDecode()
    {
        if (IsInMemory)
            foreach (var plane in Planes) plane.Coefficients = new short[(long)plane.BlocksAcross * plane.BlocksDown * 64];
        ReadOnlySpan<byte> data = file.Data;
        for (var at = 2; at + 4 <= data.Length;)
        {
            // An interval more than there are pixels.
            if (data[at + 1] is >= 0xD0 and <= 0xD7) return false;
            var (marker, length) = (data[at + 1], BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]));
            var content = data.Slice(at + 4, length - 2);
            at += 2 + length;
            var isRead = marker switch
            {
                0xC4 => TryReadCodes(content),
                0xDB => TryReadQuantisations(content),
                0xDD => TryReadRestart(content),
                0xDA => TryReadScan(content, data, ref at),
                _ => true,
            };
            if (!isRead) return false;
        }
        return Planes.All(p => p.IsSeen);
    }

    private bool TryReadCodes(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var (type, number) = (content[0] >> 4, content[0] & 15);
            if (type > 1 || number > 3 || JpegCodes.Read(content[1..], out var length) is not { } codes) return false;
            _codes[type * 4 + number] = codes;
            content = content[(1 + length)..];
        }
        return true;
    }

    private bool TryReadQuantisations(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var (isWide, number) = (content[0] >> 4 == 1, content[0] & 15);
            var length = isWide ? 128 : 64;
            if (number > 3 || content[0] >> 4 > 1 || content.Length < 1 + length) return false;
            var table = new ushort[64];
            for (var i = 0; i < 64; i++)
                table[i] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(content[(1 + 2 * i)..]) : content[1 + i];
            _quantisations[number] = table;
            content = content[(1 + length)..];
        }
        return true;
    }

    private bool TryReadRestart(ReadOnlySpan<byte> content)
    {
        if (content.Length < 2) return false;
        _restart = BinaryPrimitives.ReadUInt16BigEndian(content);
        return true;
    }

    private bool TryReadScan(ReadOnlySpan<byte> header, ReadOnlySpan<byte> data, ref int at)
    {
        // Some programs make a scan of each bit; each goes through the whole picture, however few bytes it has.
        if (_scans++ == MostScans) return false;
        if (header.Length < 1 || header[0] is < 1 or > 4 || header.Length < 4 + 2 * header[0]) return false;
        var parts = new JpegScanPart[header[0]];
        for (var i = 0; i < parts.Length; i++)
        {
            var (id, tables) = (header[1 + 2 * i], header[2 + 2 * i]);
            if (Planes.FirstOrDefault(p => p.Component.Id == id) is not { } plane || (tables >> 4) > 3 || (tables & 15) > 3) return false;
            (plane.IsSeen, plane.Quantisation) = (true, plane.Quantisation ?? _quantisations[plane.Component.Table]);
            if (plane.Quantisation is null) return false;
            parts[i] = new(plane, _codes[tables >> 4], _codes[4 + (tables & 15)]);
        }
        var (first, last, bits) = (header[^3], header[^2], header[^1]);
        if (first > last || last > 63 || (first > 0 && parts.Length > 1) || (bits & 15) > 13) return false;
        var scan = new JpegScan(parts, file.IsProgressive, first, last, bits >> 4, bits & 15);
        return TryReadUnits(scan, parts, data, ref at);
    }

    private bool TryReadUnits(JpegScan scan, JpegScanPart[] parts, ReadOnlySpan<byte> data, ref int at)
    {
        var bits = new JpegBits(data, at);
        // One component alone is coded block by block, without those that only fill up units (A.2.2).
        var single = parts.Length == 1 ? parts[0].Plane : null;
        var (across, down) = single is null
            ? (parts[0].Plane.BlocksAcross / parts[0].Plane.Component.Across, parts[0].Plane.BlocksDown / parts[0].Plane.Component.Down)
            : (Parts(single.Width, 8), Parts(single.Height, 8));
        var (units, restarts) = (0, 0);
        scan.Restart();
        for (var y = 0; y < down; y++)
            for (var x = 0; x < across; x++, units++)
            {
                if (_restart > 0 && units > 0 && units % _restart == 0)
                {
                    if (bits.Align() > MostLeftover || !bits.TryRestart(restarts++)) return false;
                    scan.Restart();
                }
                if (single is not null) scan.Read(ref bits, parts[0], x, y);
                else scan.ReadUnit(ref bits, x, y);
                if (bits.IsBroken) return false;
            }
        var leftover = bits.Align();
        at = bits.At;
        return leftover <= MostLeftover;
    }
}
