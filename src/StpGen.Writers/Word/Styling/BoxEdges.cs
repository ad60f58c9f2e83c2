using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.Word.Styling;

/// <summary>Borders of a paragraph (ECMA-376 part 1, 17.3.1.24).</summary>
internal sealed record BoxEdges(
    BoxEdge? Top = null, BoxEdge? Left = null, BoxEdge? Bottom = null, BoxEdge? Right = null, BoxEdge? Between = null);

/// <summary>One border (17.3.4).</summary>
/// <param name="Weight">In eighths of a point.</param>
/// <param name="Space">From the text, in whole points.</param>
internal readonly record struct BoxEdge(Colour Colour, uint Weight, uint Space)
{
    /// <summary>The most space between a border and its text that Word knows (17.3.4, space), in points.</summary>
    public const double MostSpace = 31;

    /// <param name="weight">In points.</param>
    /// <param name="space">In points.</param>
    public static BoxEdge Of(Colour colour, double weight, double space = 0) =>
        new(colour, Measure.EighthPoints(weight), WholePoints(space));

    /// <summary>The same border at another distance from the text, in points.</summary>
    public BoxEdge At(double space) => this with { Space = WholePoints(Math.Min(space, MostSpace)) };

    public BoxEdge WithSpace(uint space) => this with { Space = space };

    private static uint WholePoints(double space) => (uint)Math.Round(space);
}
