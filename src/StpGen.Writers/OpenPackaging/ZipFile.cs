using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace StpGen.Writers.OpenPackaging;

/// <summary>A file on its way into a zip: its bytes as they will be there, and what the directory says of them.</summary>
internal readonly record struct ZippedFile(ReadOnlyMemory<byte> Bytes, uint Crc, int Size, bool IsDeflated)
{
    /// <summary>Below this, deflating costs more than it saves.</summary>
    private const int LeastToDeflate = 1024;

    /// <summary>Bytes as they are where they are few or packed already; else deflated.</summary>
    public static ZippedFile Of(ReadOnlyMemory<byte> bytes, bool isPacked = false) => isPacked || bytes.Length < LeastToDeflate
        ? new(bytes, Crc32.HashToUInt32(bytes.Span), bytes.Length, IsDeflated: false)
        : Of(stream => stream.Write(bytes.Span));

    /// <summary>Deflates what is written while it is written, so that it is never in memory as a whole.</summary>
    public static ZippedFile Of(Action<Stream> write)
    {
        var packed = new MemoryStream();
        using var stream = new SummedStream(new(packed, CompressionLevel.Optimal, leaveOpen: true));
        write(stream);
        stream.Close();
        return new(packed.GetBuffer().AsMemory(0, (int)packed.Length), stream.Crc, stream.Size, IsDeflated: true);
    }

    /// <summary>Passes on what it is given, and keeps its sum and length.</summary>
    private sealed class SummedStream(DeflateStream inner) : Stream
    {
        private readonly Crc32 _crc = new();

        public uint Crc => _crc.GetCurrentHashAsUInt32();

        public int Size { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Size;

        public override long Position { get => Size; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _crc.Append(buffer);
            Size += buffer.Length;
            inner.Write(buffer);
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>
/// A zip archive (ISO/IEC 21320-1) of files that are packed already; names are ASCII, and every entry has the earliest time.
/// </summary>
internal static class ZipFile
{
    /// <summary>1 January 1980, 0:00, as MS-DOS counts.</summary>
    private const uint Time = 0x0021_0000;

    private const ushort Version = 20;

    public static byte[] Of(IReadOnlyList<(string Name, ZippedFile File)> files)
    {
        var length = 22 + files.Sum(f => 30 + 46 + 2 * f.Name.Length + f.File.Bytes.Length);
        var zip = new byte[length];
        var (at, starts) = (0, new int[files.Count]);
        for (var i = 0; i < files.Count; i++)
        {
            starts[i] = at;
            at += Local(zip.AsSpan(at), files[i].Name, files[i].File);
            files[i].File.Bytes.Span.CopyTo(zip.AsSpan(at));
            at += files[i].File.Bytes.Length;
        }
        var directory = at;
        for (var i = 0; i < files.Count; i++) at += Central(zip.AsSpan(at), files[i].Name, files[i].File, starts[i]);
        var end = zip.AsSpan(at);
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)files.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)files.Count);
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], at - directory);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], directory);
        return zip;
    }

    private static int Local(Span<byte> to, string name, ZippedFile file)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x04034B50);
        Common(to[4..], name, file);
        return 30 + Encoding.ASCII.GetBytes(name, to[30..]);
    }

    private static int Central(Span<byte> to, string name, ZippedFile file, int start)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], Version);
        Common(to[6..], name, file);
        BinaryPrimitives.WriteInt32LittleEndian(to[42..], start);
        return 46 + Encoding.ASCII.GetBytes(name, to[46..]);
    }

    /// <summary>What both headers of an entry say, in the same order.</summary>
    private static void Common(Span<byte> to, string name, ZippedFile file)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], (ushort)(file.IsDeflated ? 8 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(to[6..], Time);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], file.Crc);
        BinaryPrimitives.WriteInt32LittleEndian(to[14..], file.Bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(to[18..], file.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)name.Length);
    }
}
