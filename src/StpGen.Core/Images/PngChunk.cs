using System.Buffers.Binary;
using System.Text;

namespace StpGen.Core.Images;

/// <summary>Writes chunks of a PNG (W3C PNG, second edition, 5.3).</summary>
internal static class PngChunk
{
    public static void Write(MemoryStream file, string type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        var start = (int)file.Position;
        file.Write(Encoding.ASCII.GetBytes(type));
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(file.GetBuffer().AsSpan(start, 4 + content.Length)));
        file.Write(number);
    }
}
