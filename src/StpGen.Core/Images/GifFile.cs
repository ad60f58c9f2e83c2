namespace StpGen.Core.Images;

/// <summary>A GIF file (GIF89a) without what cannot be seen: comments, text, and what programs add for themselves.</summary>
internal static class GifFile
{
    private const byte Extension = 0x21;
    private const byte Frame = 0x2C;
    private const byte End = 0x3B;

    /// <summary>The extension that says how a frame is shown, such as which colour is transparent.</summary>
    private const byte GraphicControl = 0xF9;

    /// <summary>Null: it is not a GIF file, or it ends too early.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith("GIF87a"u8) && !file.StartsWith("GIF89a"u8)) return null;
        var at = Colours(file, 10) + 13;
        if (at > file.Length) return null;
        var clean = new MemoryStream();
        clean.Write(file[..at]);
        var hasFrame = false;
        while (at < file.Length)
        {
            var start = at;
            switch (file[at])
            {
                case End when hasFrame:
                    clean.WriteByte(End);
                    return clean.ToArray();
                case Extension when at + 2 < file.Length:
                    var label = file[at + 1];
                    if (!Blocks(file, at + 2, out at)) return null;
                    if (label == GraphicControl) clean.Write(file[start..at]);
                    break;
                case Frame when at + 10 < file.Length:
                    // After the frame's place and colours comes one byte, then its pixels.
                    if (!Blocks(file, at + 11 + Colours(file, at + 9), out at)) return null;
                    clean.Write(file[start..at]);
                    hasFrame = true;
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The length of a table of colours, from the byte that says whether there is one.</summary>
    private static int Colours(ReadOnlySpan<byte> file, int at) =>
        at < file.Length && (file[at] & 0x80) != 0 ? 3 << ((file[at] & 7) + 1) : 0;

    /// <summary>Passes over blocks that each begin with their length, up to an empty one.</summary>
    private static bool Blocks(ReadOnlySpan<byte> file, int from, out int end)
    {
        end = from;
        while (end < file.Length)
        {
            var length = file[end];
            end += 1 + length;
            if (length == 0) return true;
        }
        return false;
    }
}
