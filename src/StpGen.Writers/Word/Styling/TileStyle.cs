using StpGen.Core.Themes;

namespace StpGen.Writers.Word.Styling;

/// <summary>
/// Tiles: a value and its label, two paragraphs whose edges and fill make one box (ECMA-376 part 1, 17.3.1.24), side by side in
/// columns. Not a table: who listens hears each value with its own label. Lengths in points.
/// </summary>
internal static class TileStyle
{
    public const double Gap = Spacings.BetweenTiles;

    public const double Padding = Spacings.TilePadding;

    private const double EdgeHeight = Spacings.TileEdge;
    private const double Hairline = 0.5;

    /// <summary>The heaviest border that Word knows (17.3.4, sz).</summary>
    private const double MostWeight = 12;

    /// <summary>From the sides of a tile to its text.</summary>
    public const double Indent = Padding + Hairline;

    /// <summary>The height of the only line of a value: what is between it and its edge, and below it, included.</summary>
    public static double ValueLine(TextStyle value) => Padding + value.LineHeight + value.SpaceAfter;

    /// <summary>
    /// The edges of a value. What the style's keeps from its edge is height of its line, which Word adds above the text
    /// (17.3.1.33): some readers add what a border keeps from its text a second time on top of a column.
    /// </summary>
    /// <param name="padding">Between the edge and the text.</param>
    public static BoxEdges Above(Theme theme, double padding = 0) => new(
        Top: BoxEdge.Of(theme.Accent, EdgeHeight, padding), Left: Side(theme), Right: Side(theme));

    /// <summary>The edges of a label.</summary>
    /// <param name="more">
    /// More room below the text, so that tiles beside each other are as high as the highest: between text and border as far as
    /// Word knows, then by the border itself, which has the colour of the fill. Two lines of a label's; beyond, the tile stays lower.
    /// </param>
    public static BoxEdges Below(Theme theme, double more = 0)
    {
        var space = Math.Min(Padding + more, BoxEdge.MostSpace);
        var weight = Math.Min(Hairline + Padding + more - space, MostWeight);
        return new(Left: Side(theme), Bottom: BoxEdge.Of(theme.CalloutFill, weight, space), Right: Side(theme));
    }

    private static BoxEdge Side(Theme theme) => BoxEdge.Of(theme.CalloutFill, Hairline, Padding);
}
