using StpGen.Core.Themes;

namespace StpGen.Writers.Word.Styling;

/// <summary>
/// Callouts and quotations: paragraphs with a heavy left edge. A callout's other sides are edged in its fill's own colour, for
/// that is how Word pads a shaded paragraph; what separates its paragraphs lies within those edges, since Word would leave
/// space between paragraphs white. Lengths in points.
/// </summary>
internal sealed record BoxStyle(BoxEdges Borders, Colour? Fill, double Left, double Right, double SpaceBefore, double SpaceAfter)
{
    public const double EdgeWeight = Spacings.CalloutEdge;
    private const double PaddingLeft = Spacings.CalloutPaddingLeft;
    private const double PaddingRight = Spacings.CalloutPaddingRight;
    private const double PaddingY = Spacings.CalloutPaddingY;
    /// <summary>Of an edge in the fill's own colour. Word processors draw none that is thinner.</summary>
    private const double Hairline = 0.5;

    /// <summary>Space and padding of a quotation beyond the space of its text.</summary>
    private const double AroundQuote = Spacings.AroundQuote + Spacings.QuotePaddingY;

    /// <summary>The height of the edges above and below.</summary>
    public const double BothHairlines = 2 * Hairline;

    public static BoxStyle Note(Theme theme) => Callout(theme, theme.Accent, theme.CalloutFill);

    public static BoxStyle Missing(Theme theme) => Callout(theme, theme.Gap, theme.GapFill);

    public static BoxStyle Quote(Theme theme) => new(
        new(Left: BoxEdge.Of(theme.Accent, Spacings.QuoteEdge, Spacings.QuotePaddingLeft)), null,
        Left: Spacings.QuoteEdge + Spacings.QuotePaddingLeft, Right: Spacings.QuotePaddingRight,
        theme[TextRole.Quote].SpaceBefore + AroundQuote, theme[TextRole.Quote].SpaceAfter + AroundQuote);

    private static BoxStyle Callout(Theme theme, Colour edge, Colour fill) => new(
        new(
            BoxEdge.Of(fill, Hairline, PaddingY),
            BoxEdge.Of(edge, EdgeWeight, PaddingLeft),
            // Edges add to the height of a box, where in layout it is padding and text alone.
            BoxEdge.Of(fill, Hairline, PaddingY - BothHairlines),
            BoxEdge.Of(fill, Hairline, PaddingRight),
            BoxEdge.Of(fill, Hairline, theme[TextRole.Callout].SpaceAfter / 2)),
        fill, Left: EdgeWeight + PaddingLeft, PaddingRight, Spacings.AboveCallout, Spacings.BelowCallout);
}
