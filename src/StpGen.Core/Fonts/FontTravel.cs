namespace StpGen.Core.Fonts;

/// <summary>Which papers may carry a font with them; others only name it. A PDF carries every font that may be embedded at all.</summary>
public static class FontTravel
{
    /// <summary>Word carries whole files, so that text can be edited. Four of these are as much as a mail takes.</summary>
    public const int LargestInWord = 2_500_000;

    /// <summary>Null: Word files carry it; otherwise why they do not.</summary>
    public static string? NotInWord(FontFile font) =>
        font.Rights.Level < EmbeddingLevel.Editable ? "its licence allows files to be read and printed only"
        : font.Cff is not null ? "Word embeds fonts with TrueType outlines (.ttf) only"
        : font.Tables.Length > LargestInWord ? "it is larger than 2.5 MB"
        : null;

    /// <summary>Null: web pages carry it; otherwise why they do not.</summary>
    public static string? NotOnTheWeb(FontFile font) =>
        font.Rights.Level < EmbeddingLevel.Editable ? "its licence allows files to be read and printed only" : null;
}
