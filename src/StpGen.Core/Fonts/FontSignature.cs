using System.Text;
using static StpGen.Core.Fonts.FontBytes;

namespace StpGen.Core.Fonts;

/// <summary>What kind of file it is, by how it begins; kinds that papers cannot use are named with the remedy.</summary>
internal static class FontSignature
{
    private const uint TrueType = 0x00010000, AppleTrueType = 0x74727565, OpenType = 0x4F54544F, Collection = 0x74746366;

    private const string UseTrueType = "Use the font's TrueType or OpenType file (.ttf or .otf).";

    public static bool IsCollection(ReadOnlySpan<byte> file) => U32(file, 0) == Collection;

    /// <summary>Null: a font that can be read.</summary>
    public static FontFault? Refusal(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12) return new(file.IsEmpty ? "is empty" : "is damaged: only its first bytes are there", FontFault.CopyAgain);
        if (U32(file, 0) is TrueType or AppleTrueType or OpenType or Collection) return null;
        return Encoding.Latin1.GetString(file[..4]) switch
        {
            "wOFF" or "wOF2" => new("is packed for the web (WOFF)", "Download the desktop version of the font (.ttf or .otf)."),
            "%!PS" or "%!Fo" => new("is a Type 1 font, which Word no longer uses either", UseTrueType),
            var start when start.StartsWith("\u0080\u0001", StringComparison.Ordinal) =>
                new("is a Type 1 font, which Word no longer uses either", UseTrueType),
            var start when start.StartsWith("PK", StringComparison.Ordinal) =>
                new("is a ZIP archive", "Unpack it, and use the font file (.ttf or .otf) in it."),
            var start when start.TrimStart().StartsWith('<') =>
                new("is not a font but a web page or an SVG font", "Download the font again, as a file that ends in .ttf or .otf."),
            "vers" => new("is not a font but a pointer to one in Git LFS", "Run 'git lfs pull' to fetch the font itself."),
            _ => new("is not a font, or is damaged", "Use a complete TrueType or OpenType font (.ttf or .otf)."),
        };
    }
}
