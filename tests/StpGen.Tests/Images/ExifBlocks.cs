namespace StpGen.Tests.Images;

/// <summary>Exif blocks as cameras write them, in either order of bytes.</summary>
internal static class ExifBlocks
{
    public static byte[] Of(int orientation, int resolution = 0, bool isLittle = false)
    {
        byte[] Word(int value) => isLittle ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Long(int value) => isLittle ? [.. Word(value), .. Word(value >> 16)] : [.. Word(value >> 16), .. Word(value)];
        var entries = resolution == 0 ? 1 : 3;
        var end = 8 + 2 + 12 * entries + 4;
        byte[] block = [.. isLittle ? "II"u8 : "MM"u8, .. Word(42), .. Long(8), .. Word(entries),
            .. Word(0x112), .. Word(3), .. Long(1), .. Word(orientation), 0, 0];
        if (resolution > 0)
            block =
            [
                .. block, .. Word(0x11A), .. Word(5), .. Long(1), .. Long(end), .. Word(0x128), .. Word(3), .. Long(1), .. Word(2), 0, 0,
            ];
        return [.. block, .. Long(0), .. resolution > 0 ? [.. Long(resolution), .. Long(1)] : Array.Empty<byte>()];
    }
}
