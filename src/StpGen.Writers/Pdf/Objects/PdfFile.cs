using System.IO.Compression;
using System.IO.Hashing;

namespace StpGen.Writers.Pdf.Objects;

/// <summary>
/// The file around the objects (ISO 32000-1, 7.5): header, object streams, cross-reference stream.
/// Objects without a stream of their own are gathered and compressed: structure elements are many and alike.
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 250;

    private readonly PdfBuffer _file = new(1 << 16);
    private readonly PdfBuffer _objects = new(1 << 16);
    private readonly List<(int Number, int Offset)> _open = [];

    /// <summary>By object number: its place (table 18). Type 1 at an offset of the file; type 2 in an object stream, at an index.</summary>
    private readonly List<(byte Type, uint Place, ushort Index)> _places = [(0, 0, ushort.MaxValue)];

    /// <remarks>The comment's four high bytes tell transfer programs that this is binary (7.5.2).</remarks>
    public PdfFile() => _file.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);

    /// <summary>A number for an object that will be written.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    /// <summary>The buffer to write an object's value into; it ends where the next one opens.</summary>
    public PdfBuffer Open(int number)
    {
        if (_open.Count == ObjectsPerStream) WriteObjectStream();
        if (_objects.Length > 0) _objects.Raw("\n"u8);
        _open.Add((number, _objects.Length));
        return _objects;
    }

    /// <summary>Writes a stream object. <paramref name="entries"/> are those of its dictionary, apart from Length.</summary>
    public void Stream(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        _places[number] = (1, (uint)_file.Length, 0);
        _file.Integer(number).Raw(" 0 obj\n<<"u8).Raw(entries).Raw("/Length "u8).Integer(data.Length)
            .Raw(">>\nstream\n"u8).Raw(data).Raw("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes a compressed stream object.</summary>
    public void Deflated(int number, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> compressed) =>
        Stream(number, [.. "/Filter/FlateDecode"u8, .. entries], compressed);

    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var compressed = new MemoryStream(data.Length / 3 + 64);
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return compressed.ToArray();
    }

    /// <summary>Writes what is left and the cross-reference stream (7.5.8). The file's identifier is the hash of all before it.</summary>
    public byte[] Finish(int catalog, int info)
    {
        WriteObjectStream();
        var identifier = XxHash128.Hash(_file.Written);
        var number = Reserve();
        var start = _file.Length;
        _places[number] = (1, (uint)start, 0);

        var entries = new PdfBuffer(160);
        entries.Raw("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size "u8).Integer(_places.Count)
            .Raw("/Root "u8).Reference(catalog).Raw("/Info "u8).Reference(info)
            .Raw("/ID["u8).HexString(identifier).HexString(identifier).Raw("]"u8);
        Deflated(number, entries.Written, Deflate(Places()));
        _file.Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8);
        return _file.Written.ToArray();
    }

    /// <summary>Rows as differences from the row above (PNG predictor "Up", 7.4.4.4): neighbours differ in a byte or two.</summary>
    private ReadOnlySpan<byte> Places()
    {
        var plain = new PdfBuffer(_places.Count * 7);
        foreach (var (type, place, index) in _places) plain.BigEndian(type, 1).BigEndian(place, 4).BigEndian(index, 2);
        var rows = new PdfBuffer(_places.Count * 8);
        for (var i = 0; i < plain.Length; i++)
        {
            if (i % 7 == 0) rows.Raw([2]);
            rows.Raw([(byte)(plain.Written[i] - (i < 7 ? 0 : plain.Written[i - 7]))]);
        }
        return rows.Written;
    }

    /// <summary>Writes the gathered objects as one object stream (7.5.7).</summary>
    private void WriteObjectStream()
    {
        if (_open.Count == 0) return;
        var number = Reserve();
        var content = new PdfBuffer(_objects.Length + _open.Count * 12);
        for (var i = 0; i < _open.Count; i++)
        {
            _places[_open[i].Number] = (2, (uint)number, (ushort)i);
            content.Integer(_open[i].Number).Raw(" "u8).Integer(_open[i].Offset).Raw(" "u8);
        }
        var first = content.Length;
        content.Raw(_objects.Written);

        var entries = new PdfBuffer(64);
        entries.Raw("/Type/ObjStm/N "u8).Integer(_open.Count).Raw("/First "u8).Integer(first);
        Deflated(number, entries.Written, Deflate(content.Written));
        _open.Clear();
        _objects.Clear();
    }
}
