namespace StpGen.Core.Fonts;

/// <summary>What a font's licence bits allow (OpenType 1.9, OS/2, fsType).</summary>
/// <param name="Level">How far it may travel in files.</param>
/// <param name="MaySubset">Whether part of the font may be embedded.</param>
public readonly record struct FontRights(EmbeddingLevel Level, bool MaySubset)
{
    private const int Restricted = 0x2, PreviewAndPrint = 0x4, Editable = 0x8, NoSubsetting = 0x100, BitmapsOnly = 0x200;

    /// <remarks>Older fonts set several levels; then the least restrictive applies.</remarks>
    internal static FontRights Of(int bits) => new(
        (bits & BitmapsOnly) != 0 ? EmbeddingLevel.BitmapsOnly
        : (bits & Editable) != 0 ? EmbeddingLevel.Editable
        : (bits & PreviewAndPrint) != 0 ? EmbeddingLevel.PreviewAndPrint
        : (bits & Restricted) != 0 ? EmbeddingLevel.Restricted : EmbeddingLevel.Installable,
        (bits & NoSubsetting) == 0);

    /// <summary>Why it may not be embedded at all; null: it may.</summary>
    internal FontFault? Refusal => Level switch
    {
        EmbeddingLevel.Restricted => new("may not be embedded: its licence bit 1 (restricted licence) forbids it", AskOwner),
        EmbeddingLevel.BitmapsOnly => new("may not be embedded: its licence bit 9 allows bitmaps only, not outlines", AskOwner),
        _ => null,
    };

    private const string AskOwner = "Ask the font's owner for a file that may be embedded, or use another font.";
}

/// <summary>How far a font may travel in files, the most restrictive first.</summary>
public enum EmbeddingLevel
{
    /// <summary>In no file.</summary>
    Restricted,

    /// <summary>In no file: only its bitmaps may travel.</summary>
    BitmapsOnly,

    /// <summary>In files to be read and printed, such as PDF.</summary>
    PreviewAndPrint,

    /// <summary>Also in files to be edited, such as Word.</summary>
    Editable,

    /// <summary>In any file.</summary>
    Installable,
}
