using System.Collections.Immutable;

namespace StpGen.Core.Themes;

/// <summary>The NHS identity: NHS Blue and Dark Blue, Arial, 12 point text, left-aligned (NHS identity guidelines: colours, fonts).</summary>
public static class NhsTheme
{
    private static readonly Colour DarkBlue = Colour.FromHex("003087");
    private static readonly Colour Blue = Colour.FromHex("005EB8");
    private static readonly Colour Black = Colour.FromHex("212B32");
    private static readonly Colour Grey = Colour.FromHex("425563");
    private static readonly Colour White = Colour.FromHex("FFFFFF");

    public static Theme Create() => new()
    {
        FontFamily = "Arial",
        Accent = Blue,
        Text = Black,
        Link = Blue,
        TableHeadFill = DarkBlue,
        TableHeadText = White,
        TableBandFill = Colour.FromHex("F0F4F9"),
        TableRule = Colour.FromHex("AEB7BD"),
        CalloutFill = Colour.FromHex("E8F1FA"),
        Gap = Colour.FromHex("8A1538"),
        GapFill = Colour.FromHex("FBEFF2"),
        Styles = new Dictionary<TextRole, TextStyle>
        {
            [TextRole.Body] = new(12, 16.5, Black, 0, 8),
            [TextRole.Title] = new(32, 38, DarkBlue, 0, 10) { Bold = true },
            [TextRole.Subtitle] = new(18, 24, Blue, 0, 18),
            [TextRole.CoverDetail] = new(12, 16.5, Black, 0, 4),
            [TextRole.Heading1] = new(22, 27, DarkBlue, 26, 10) { Bold = true, KeepWithNext = true },
            [TextRole.Heading2] = new(16, 20, Blue, 18, 6) { Bold = true, KeepWithNext = true },
            [TextRole.Heading3] = new(13, 17, DarkBlue, 12, 4) { Bold = true, KeepWithNext = true },
            [TextRole.Heading4] = new(12, 16, Grey, 10, 3) { Bold = true, KeepWithNext = true },
            [TextRole.ListItem] = new(12, 16.5, Black, 0, 4),
            [TextRole.TableHeading] = new(12, 15.5, White, 0, 0) { Bold = true },
            [TextRole.TableText] = new(12, 15.5, Black, 0, 3),
            [TextRole.Caption] = new(12, 16, Grey, 10, 5) { Bold = true, KeepWithNext = true },
            [TextRole.Callout] = new(12, 16.5, Black, 0, 6),
            [TextRole.Quote] = new(14, 20, DarkBlue, 6, 10) { Italic = true },
            [TextRole.Footnote] = new(12, 15, Grey, 0, 3),
            [TextRole.TileValue] = new(24, 29, DarkBlue, 0, 2) { Bold = true },
            [TextRole.TileLabel] = new(12, 15.5, Grey, 0, 0),
            [TextRole.ContentsHeading] = new(22, 27, DarkBlue, 0, 12) { Bold = true, KeepWithNext = true },
            [TextRole.Contents1] = new(12, 17, Black, 6, 2) { Bold = true },
            [TextRole.Contents2] = new(12, 16.5, Black, 0, 1),
            [TextRole.Contents3] = new(12, 16.5, Grey, 0, 1),
            [TextRole.PageHeader] = new(9, 12, Grey, 0, 0),
            [TextRole.PageFooter] = new(9, 12, Grey, 0, 0),
            [TextRole.DraftMark] = new(9, 12, Colour.FromHex("8A1538"), 0, 0) { Bold = true },
        }.ToImmutableDictionary(),
    };
}
