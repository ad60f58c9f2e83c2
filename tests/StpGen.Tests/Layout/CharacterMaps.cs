using System.Buffers.Binary;
using System.Text;

namespace StpGen.Tests.LayoutTests;

/// <summary>Takes characters from a TrueType file's character map (OpenType 1.9, cmap, formats 4 and 12).</summary>
internal static class CharacterMaps
{
    /// <summary>Changes every segment that begins at or above a character so that it maps nothing.</summary>
    public static void CutAt(byte[] font, int character)
    {
        var cmap = Table(font, "cmap");
        for (var i = 0; i < U16(font, cmap + 2); i++)
        {
            var subtable = cmap + (int)U32(font, cmap + 4 + 8 * i + 4);
            if (U16(font, subtable) == 4) CutFormat4(font, subtable, character);
            if (U16(font, subtable) == 12) CutFormat12(font, subtable, character);
        }
    }

    // A segment without offset and with a delta that maps its first character to glyph 0, and so on up: one character long.
    private static void CutFormat4(byte[] font, int subtable, int character)
    {
        var segments = U16(font, subtable + 6) / 2;
        var (ends, starts) = (subtable + 14, subtable + 16 + 2 * segments);
        for (var s = 0; s < segments; s++)
        {
            if (U16(font, starts + 2 * s) < character)
            {
                if (U16(font, ends + 2 * s) >= character) Put(font, ends + 2 * s, (ushort)(character - 1));
                continue;
            }
            Put(font, starts + 2 * s, U16(font, ends + 2 * s));
            Put(font, starts + 2 * segments + 2 * s, (ushort)-U16(font, ends + 2 * s));
            Put(font, starts + 4 * segments + 2 * s, 0);
        }
    }

    private static void CutFormat12(byte[] font, int subtable, int character)
    {
        for (var g = 0; g < U32(font, subtable + 12); g++)
        {
            var group = subtable + 16 + 12 * g;
            if (U32(font, group) < character)
            {
                BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(group + 4), Math.Min(U32(font, group + 4), (uint)character - 1));
                continue;
            }
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(group), U32(font, group + 4));
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(group + 8), 0);
        }
    }

    private static int Table(byte[] font, string tag)
    {
        for (var i = 0; i < U16(font, 4); i++)
            if (Encoding.ASCII.GetString(font, 12 + 16 * i, 4) == tag) return (int)U32(font, 12 + 16 * i + 8);
        throw new InvalidDataException(tag);
    }

    private static ushort U16(byte[] data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private static uint U32(byte[] data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));

    private static void Put(byte[] data, int at, ushort value) => BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(at), value);
}
