using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// Tiles: a value and its label, two paragraphs whose edges and fill make one box (ECMA-376 part 1, 17.3.1.24), side by side in
/// columns. Not a table: who listens hears each value with its own label. Lengths in points.
/// </summary>
internal static class TileLook
{
    public const double Gap = 12;

    private const int MostBeside = 4;
    private const double Padding = 12;
    private const double EdgeHeight = 4;
    private const double Hairline = 0.5;

    /// <summary>What a tile takes beyond its text, and the space to the next below it.</summary>
    public const double Around = 2 * Padding + EdgeHeight + Gap;

    /// <summary>Most distance of a border from its text that Word knows (17.3.4, space).</summary>
    private const double MostSpace = 31;

    /// <summary>Of a border (17.3.4, sz).</summary>
    private const double MostWeight = 12;

    /// <summary>As few rows as words allow, and those as even as they come: five are three and two, not four and one.</summary>
    public static int Beside(Tiles tiles, Theme theme, double width)
    {
        var least = tiles.Items.Max(t => Math.Max(LongestWord(t.Value, theme[TextRole.TileValue]), LongestWord(t.Label, theme[TextRole.TileLabel]))) + 2 * Padding;
        var most = MostBeside;
        while (most > 1 && (width - Gap * (most - 1)) / most < least) most--;
        var rows = (tiles.Items.Length + most - 1) / most;
        return Math.Max(Math.Min(2, most), (tiles.Items.Length + rows - 1) / Math.Max(1, rows));
    }

    /// <summary>How high the text of a tile stands in a column.</summary>
    public static double Height(Tile tile, Theme theme, double width) =>
        HeightEstimate.OfText(tile.Value, theme[TextRole.TileValue], width - 2 * Padding) + HeightEstimate.OfText(tile.Label, theme[TextRole.TileLabel], width - 2 * Padding);

    /// <summary>
    /// What the style of the value says, or that of the label: each is its part of the box. What a value keeps from its edge is
    /// height of its line, which Word adds above the text (17.3.1.33): some readers add what a border keeps from its text a second
    /// time on top of a column.
    /// </summary>
    public static StyleParagraphProperties Properties(Theme theme, bool isValue) => new()
    {
        KeepLines = new(),
        ParagraphBorders = isValue ? Above(theme, 0) : Below(theme),
        Shading = Paint.Fill(theme.CalloutFill),
        Indentation = new() { Left = Measure.Twips(Padding + Hairline), Right = Measure.Twips(Padding + Hairline) },
    };

    /// <summary>The height of the only line of a value, in points: what is between it and its edge, and below it, included.</summary>
    public static double ValueLine(TextStyle value) => Padding + value.LineHeight + value.SpaceAfter;

    /// <summary>A value of several lines keeps from its edge as a whole, not each line from the one above it; null: it is one line.</summary>
    public static Action<ParagraphProperties>? Lines(Tile tile, Theme theme, double width) =>
        HeightEstimate.OfText(tile.Value, theme[TextRole.TileValue], width - 2 * Padding) <= theme[TextRole.TileValue].LineHeight ? null : properties =>
        {
            properties.ParagraphBorders = Above(theme, Padding);
            properties.SpacingBetweenLines ??= new();
            (properties.SpacingBetweenLines.Line, properties.SpacingBetweenLines.LineRule) =
                (Measure.Twips(theme[TextRole.TileValue].LineHeight), LineSpacingRuleValues.AtLeast);
        };

    /// <param name="more">
    /// More room below the text, so that tiles beside each other are as high as the highest: between text and border as far as
    /// Word knows, then by the border itself, which has the colour of the fill. Two lines of a label's; beyond, the tile stays lower.
    /// </param>
    public static ParagraphBorders Below(Theme theme, double more = 0)
    {
        var space = Math.Min(Padding + more, MostSpace);
        return new(
            Paint.Edge<LeftBorder>(theme.CalloutFill, Hairline, Padding),
            Paint.Edge<BottomBorder>(theme.CalloutFill, Math.Min(Hairline + Padding + more - space, MostWeight), space),
            Paint.Edge<RightBorder>(theme.CalloutFill, Hairline, Padding));
    }

    private static ParagraphBorders Above(Theme theme, double padding) => new(
        Paint.Edge<TopBorder>(theme.Accent, EdgeHeight, padding),
        Paint.Edge<LeftBorder>(theme.CalloutFill, Hairline, Padding),
        Paint.Edge<RightBorder>(theme.CalloutFill, Hairline, Padding));

    private static double LongestWord(ImmutableArray<Inline> content, TextStyle style)
    {
        var (text, longest) = (PlainText.Of(content), 0.0);
        foreach (var word in text.AsSpan().Split(' ')) longest = Math.Max(longest, TextWidth.Of(text.AsSpan(word), style));
        return longest;
    }
}
