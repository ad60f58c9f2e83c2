namespace StpGen.Core.Themes;

/// <summary>What a stretch of text is for; each has one style in the theme, the same in every format.</summary>
public enum TextRole
{
    Body,
    Title,
    Subtitle,
    CoverDetail,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    ListItem,
    TableHeading,
    TableText,
    Caption,

    /// <summary>What a diagram says, above it.</summary>
    Message,

    Callout,
    Quote,
    Footnote,
    TileValue,
    TileLabel,
    ContentsHeading,
    Contents1,
    Contents2,
    Contents3,
    PageHeader,
    PageFooter,
    DraftMark,
}
