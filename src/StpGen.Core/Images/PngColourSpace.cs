namespace StpGen.Core.Images;

/// <summary>The chunks that say which colours a PNG's numbers mean (W3C PNG, second edition, 11.3.3).</summary>
internal static class PngColourSpace
{
    /// <summary>A chunk as it may stay; null if it is of another type or damaged.</summary>
    public static (string Type, byte[] Content)? Of(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        if (type.SequenceEqual("gAMA"u8) && content.Length == 4) return ("gAMA", content.ToArray());
        if (type.SequenceEqual("cHRM"u8) && content.Length == 32) return ("cHRM", content.ToArray());
        if (type.SequenceEqual("sRGB"u8) && content.Length == 1) return ("sRGB", content.ToArray());
        // The profile's name is free text.
        if (type.SequenceEqual("iCCP"u8) && content.IndexOf((byte)0) is > 0 and < 80 and var end)
            return ("iCCP", [.. "icc"u8, .. content[end..]]);
        return null;
    }
}
