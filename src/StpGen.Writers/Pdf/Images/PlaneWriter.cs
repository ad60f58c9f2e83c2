using System.IO.Compression;

namespace StpGen.Writers.Pdf.Images;

/// <summary>Compresses rows of samples as a PNG would, each as its difference from the row above (ISO 32000-1, 7.4.4.4, "Up").</summary>
internal sealed class PlaneWriter : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;
    private readonly byte[] _above;
    private readonly byte[] _line;

    public PlaneWriter(int rowBytes)
    {
        _zlib = new ZLibStream(_compressed, CompressionLevel.Optimal, leaveOpen: true);
        (_above, _line) = (new byte[rowBytes], new byte[1 + rowBytes]);
        _line[0] = 2;
    }

    public void Write(ReadOnlySpan<byte> row)
    {
        for (var i = 0; i < row.Length; i++) _line[1 + i] = (byte)(row[i] - _above[i]);
        row.CopyTo(_above);
        _zlib.Write(_line);
    }

    /// <summary>All rows, to be read with a PNG predictor.</summary>
    public byte[] Finish()
    {
        _zlib.Dispose();
        return _compressed.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _compressed.Dispose();
    }
}
