using System.Collections.Immutable;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// Callouts and quotes: paragraphs with a heavy left edge. A callout's other sides are edged in its fill's own colour, for
/// that is how Word pads a shaded paragraph; what parts its paragraphs lies within those edges, since Word would leave
/// space between paragraphs white. Lengths in points.
/// </summary>
internal static class CalloutLook
{
    private const double EdgeWeight = 5;
    private const double PaddingLeft = 11;
    private const double PaddingRight = 14;
    private const double PaddingY = 10;
    private const double Hairline = 0.5;

    public static ParagraphLook Note(Theme theme) => Callout(theme, theme.Accent, theme.CalloutFill);

    public static ParagraphLook Missing(Theme theme) => Callout(theme, theme.Gap, theme.GapFill);

    public static ParagraphLook Quote(Theme theme) => new()
    {
        Edges = [new(Side.Left, theme.Accent, 3, 15)],
        SpaceBefore = theme[TextRole.Quote].SpaceBefore + 4,
        SpaceAfter = theme[TextRole.Quote].SpaceAfter + 4,
        Left = 18,
        Right = 24,
        KeepLines = true,
    };

    private static ParagraphLook Callout(Theme theme, Colour edge, Colour fill) => new()
    {
        Edges =
        [
            new(Side.Top, fill, Hairline, PaddingY),
            new(Side.Left, edge, EdgeWeight, PaddingLeft),
            new(Side.Bottom, fill, Hairline, PaddingY),
            new(Side.Right, fill, Hairline, PaddingRight),
            new(Side.Between, fill, Hairline, theme[TextRole.Callout].SpaceAfter / 2),
        ],
        Fill = fill,
        SpaceBefore = 8,
        SpaceAfter = 14,
        Contextual = true,
        Left = EdgeWeight + PaddingLeft,
        Right = PaddingRight,
        KeepLines = true,
    };
}

/// <summary>
/// Edges said paragraph by paragraph, where the style's alone would not do: paragraphs at different indents are to Word no
/// longer one box (17.3.1.24), so each gets the part of the box that it is.
/// </summary>
/// <param name="isTwin">Told apart from the callout of the same style directly above, or Word would draw both as one.</param>
/// <param name="followsSame">Directly below a callout of the same style: its first paragraph keeps its space above.</param>
internal sealed class ParagraphBox(ParagraphLook look, int paragraphs, bool isTwin, bool followsSame)
{
    /// <summary>Most distance of a border from its text that Word knows (17.3.4, space).</summary>
    private const double MostSpace = 31;

    private int _written;

    /// <summary>A twin's fill, a shade off that nobody sees.</summary>
    public Colour? Fill => isTwin && look.Fill is { } fill ? fill with { Blue = (byte)(fill.Blue ^ 1) } : null;

    /// <summary>Whether the next paragraph must say that it keeps its space above.</summary>
    public bool StandsApart => followsSame && _written == 0;

    /// <summary>The edges of the next paragraph, whose border begins <paramref name="indent"/> further in than the box.</summary>
    public ImmutableArray<Edge> Next(double indent)
    {
        _written++;
        var inner = look.Edges.FirstOrDefault(e => e.Side == Side.Between).Space;
        return [.. look.Edges.Select(e => e.Side switch
        {
            Side.Left => e with { Space = Math.Min(e.Space + indent, MostSpace) },
            Side.Top when _written > 1 => e with { Space = inner },
            Side.Bottom when _written < paragraphs => e with { Space = inner },
            Side.Between when isTwin => e with { Weight = e.Weight + 0.125 },
            _ => e,
        })];
    }
}
