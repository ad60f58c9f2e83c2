namespace StpGen.Core.Images;

/// <summary>The check sum of PNG chunks (W3C PNG, second edition, annex D).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var value = (uint)i;
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    })];

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var (crc, table) = (uint.MaxValue, Table);
        foreach (var value in data) crc = table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }
}
