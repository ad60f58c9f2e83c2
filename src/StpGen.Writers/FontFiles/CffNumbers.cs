using System.Buffers.Binary;
using System.Globalization;

namespace StpGen.Writers.FontFiles;

/// <summary>Numbers in the dictionaries of a CFF table (Adobe Technical Note 5176, 4, table 3).</summary>
internal static class CffNumbers
{
    public static byte[] Integer(int value) => value is >= -107 and <= 107 ? [(byte)(value + 139)] : Offset(value);

    /// <summary>With 5 bytes, whatever its value.</summary>
    public static byte[] Offset(int value) => [29, .. U32(value)];

    /// <summary>FontMatrix for an em of so many units.</summary>
    public static byte[] Matrix(int unitsPerEm)
    {
        var scale = Real(1.0 / unitsPerEm);
        return [.. scale, .. Integer(0), .. Integer(0), .. scale, .. Integer(0), .. Integer(0), 12, 7];
    }

    public static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>Half a byte a character, ended by 15.</summary>
    private static byte[] Real(double value)
    {
        List<int> halves = [.. value.ToString("0.##########", CultureInfo.InvariantCulture).Select(c => c == '.' ? 10 : c - '0'), 15];
        if (halves.Count % 2 == 1) halves.Add(15);
        return [30, .. halves.Chunk(2).Select(pair => (byte)(pair[0] << 4 | pair[1]))];
    }
}
