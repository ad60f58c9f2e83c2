using System.Buffers.Binary;

namespace StpGen.Core.Fonts;

/// <summary>
/// Numbers of a font file, which are big-endian. Every byte is fetched by <see cref="Part"/>: a file that leads outside itself is
/// damaged, and never a fault of the program.
/// </summary>
public static class FontBytes
{
    public static ushort U16(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt16BigEndian(Part(bytes, at, 2));

    public static short I16(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadInt16BigEndian(Part(bytes, at, 2));

    public static uint U32(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt32BigEndian(Part(bytes, at, 4));

    /// <summary>Bytes from a place on.</summary>
    public static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, long at, long length) =>
        at >= 0 && length >= 0 && at + length <= bytes.Length
            ? bytes.Slice((int)at, (int)length)
            : throw new DamagedFontException("is damaged: part of it is missing");

    /// <summary>Length up to the next multiple of four.</summary>
    public static int Padded(int length) => (length + 3) & ~3;
}
