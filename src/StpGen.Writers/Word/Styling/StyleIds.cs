using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word.Styling;

/// <summary>
/// Ids of the styles that papers use. Where Word has a built-in style of that meaning it is that one, so that
/// navigation, contents and the styles gallery know it.
/// </summary>
internal static class StyleIds
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string CoverDetail = "CoverDetail";
    public const string Caption = "Caption";
    public const string Message = "Message";
    public const string Quote = "Quote";
    public const string Callout = "Callout";
    public const string CalloutMissing = "CalloutMissing";
    public const string Table = "STPTable";
    public const string TableText = "TableText";
    public const string TableHeading = "TableHeading";
    public const string TableRowHeading = "TableRowHeading";
    public const string CaptionEntry = "TableofFigures";
    public const string Figure = "Figure";
    public const string FootnoteText = "FootnoteText";
    public const string TileValue = "TileValue";
    public const string TileLabel = "TileLabel";
    public const string ContentsHeading = "TOCHeading";
    public const string Header = "Header";
    public const string CoverHeader = "CoverHeader";
    public const string Footer = "Footer";

    public const string Strong = "Strong";
    public const string Emphasis = "Emphasis";
    public const string Hyperlink = "Hyperlink";
    public const string FootnoteReference = "FootnoteReference";
    public const string Missing = "Missing";
    public const string DraftMark = "DraftMark";

    /// <summary>How many levels of a list have a style of their own; deeper ones take the last, at their own indent.</summary>
    public const int ListLevels = 3;

    /// <summary>The deepest contents entry with a style of its own.</summary>
    public const int ContentsLevels = 4;

    public static string Heading(int level) => $"Heading{level}";

    public static string Contents(int level) => $"TOC{level}";

    /// <summary>
    /// Style of a list paragraph: <c>ListBullet</c>, <c>ListBullet2</c>, <c>ListNumber3</c>; in tables <c>TableBullet</c>.
    /// </summary>
    public static string List(bool inTable, ListKind kind, int level) =>
        (inTable ? "Table" : "List") + (kind == ListKind.Bulleted ? "Bullet" : "Number") + Suffix(level);

    /// <summary>Style of a further paragraph of a list item, under its text and without a label.</summary>
    public static string ListContinue(bool inTable, int level) => (inTable ? "TableContinue" : "ListContinue") + Suffix(level);

    /// <summary>The style of a paragraph by its role; null is Normal, which Word does not ask to be named.</summary>
    public static string? Of(TextRole role) => role switch
    {
        TextRole.Title => Title,
        TextRole.Subtitle => Subtitle,
        TextRole.CoverDetail => CoverDetail,
        _ => null,
    };

    /// <summary>Whether a style is none of Word's own, so that Word takes it as it is (17.7.4.17, customStyle).</summary>
    public static bool IsCustom(string id) => id is Missing or DraftMark or Figure or Message
        || id.StartsWith("Tile", StringComparison.Ordinal)
        || (id.StartsWith("Table", StringComparison.Ordinal) && id != CaptionEntry) || id.StartsWith("Cover", StringComparison.Ordinal)
        || id.StartsWith(Callout, StringComparison.Ordinal);

    private static string Suffix(int level) => level == 0 ? "" : $"{Math.Min(level, ListLevels - 1) + 1}";
}
