using StpGen.Core.Fonts;

namespace StpGen.Writers.FontFiles;

/// <summary>A font as a file of its own: out of its collection, and without its axes where it is variable.</summary>
internal static class WholeFont
{
    /// <summary>Variations, which would let a reader show another style than the default one; and signatures of other files.</summary>
    private static readonly string[] Dropped = ["fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "STAT", "DSIG"];

    public static ReadOnlyMemory<byte> Of(FontFile font) => font is { IsInCollection: false, IsVariable: false }
        ? font.Data
        : FontTableWriter.Write([.. font.Tables.Tags.Except(Dropped).Select(tag => (tag, font.Tables[tag].ToArray()))]);
}
