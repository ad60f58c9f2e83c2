using System.Collections.Immutable;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// Callouts as shaded paragraphs with a heavy left edge. Their other sides are edged in the fill's own colour, for that is
/// how Word pads a shaded paragraph; space between paragraphs is within those edges, since Word would leave it white.
/// </summary>
internal static class CalloutLook
{
    private const double EdgeWeight = 4.5;
    private const double PaddingX = 10;
    private const double PaddingY = 4;
    private const double Outside = 10;

    /// <summary>From the margin to a callout's text.</summary>
    public const double Indent = EdgeWeight + PaddingX;

    public static ParagraphLook Note(Theme theme) => Look(theme.Accent, theme.CalloutFill);

    public static ParagraphLook Missing(Theme theme) => Look(theme.Gap, theme.GapFill);

    /// <summary>Most distance of a border from its text that Word knows (17.3.4, space).</summary>
    private const double MostSpace = 31;

    /// <summary>Edges for a paragraph further in: the left one stays where it was.</summary>
    public static ImmutableArray<Edge> Widened(ImmutableArray<Edge> edges, double indent) =>
        [.. edges.Select(e => e.Side == "left" ? e with { Space = Math.Min(e.Space + indent, MostSpace) } : e)];

    private static ParagraphLook Look(Colour edge, Colour fill) => new()
    {
        Edges =
        [
            new("top", fill, 0.5, PaddingY),
            new("left", edge, EdgeWeight, PaddingX),
            new("bottom", fill, 0.5, PaddingY),
            new("right", fill, 0.5, PaddingX),
            new("between", fill, 0.5, PaddingY),
        ],
        Fill = fill,
        SpaceBefore = Outside,
        SpaceAfter = Outside,
        Contextual = true,
        Left = Indent,
        Right = PaddingX,
        KeepLines = true,
    };
}
