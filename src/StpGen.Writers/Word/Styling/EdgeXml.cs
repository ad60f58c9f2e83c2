using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word.Styling;

/// <summary>Colours on edges, behind text and in it, and the borders of boxes, as elements of WordprocessingML.</summary>
internal static class EdgeXml
{
    public static ParagraphBorders Of(BoxEdges edges) => new()
    {
        TopBorder = edges.Top is { } top ? Of<TopBorder>(top) : null,
        LeftBorder = edges.Left is { } left ? Of<LeftBorder>(left) : null,
        BottomBorder = edges.Bottom is { } bottom ? Of<BottomBorder>(bottom) : null,
        RightBorder = edges.Right is { } right ? Of<RightBorder>(right) : null,
        BetweenBorder = edges.Between is { } between ? Of<BetweenBorder>(between) : null,
    };

    public static T Of<T>(BoxEdge edge) where T : BorderType, new() =>
        new() { Val = BorderValues.Single, Size = edge.Weight, Space = edge.Space, Color = edge.Colour.ToHex() };

    /// <param name="weight">In points, as <paramref name="space"/> from the text is.</param>
    public static T Of<T>(Colour colour, double weight, double space = 0) where T : BorderType, new() =>
        Of<T>(BoxEdge.Of(colour, weight, space));

    public static Shading Fill(Colour colour) => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour.ToHex() };

    public static Color Text(Colour colour) => new() { Val = colour.ToHex() };
}
