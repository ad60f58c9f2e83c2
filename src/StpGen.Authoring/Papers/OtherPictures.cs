namespace StpGen.Authoring.Papers;

/// <summary>Names files that are pictures elsewhere but not in papers, by their first bytes.</summary>
internal static class OtherPictures
{
    private const string SaveAsPng = "Save it as PNG, or a photograph as JPEG.";

    /// <summary>What a file is, and what to do with it.</summary>
    public static (string What, string Hint) Of(ReadOnlySpan<byte> file)
    {
        if (IsSvg(file))
            return ("an SVG drawing", "Save it as PNG, about 2,000 pixels wide, from the program that drew it or from a web browser.");
        if (file.StartsWith("%PDF"u8)) return ("a PDF", "Save the page as PNG, about 2,000 pixels wide.");
        if (file.StartsWith("GIF8"u8)) return ("a GIF", SaveAsPng);
        if (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8)) return ("a TIFF", SaveAsPng);
        if (file.StartsWith("BM"u8)) return ("a BMP", SaveAsPng);
        if (file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8)) return ("a WebP picture", SaveAsPng);
        if (file.Length > 12 && file[4..].StartsWith("ftyp"u8))
            return (file[8..].StartsWith("avi"u8) ? "an AVIF picture" : "a HEIC picture, as telephones take them", SaveAsPng);
        if (file.StartsWith("\0\0\0\x0CjP  "u8)) return ("a JPEG 2000 picture", SaveAsPng);
        return file.IsEmpty ? ("an empty file", "Save the picture again as PNG or JPEG.")
            : ("not a picture, or one of a kind", "Save it as PNG or JPEG.");
    }

    private static bool IsSvg(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart("\uFEFF \t\r\n"u8).StartsWith((byte)'<') && bytes[..Math.Min(bytes.Length, 4096)].IndexOf("svg"u8) > 0;
}
