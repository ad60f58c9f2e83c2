using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// Callouts and quotes: paragraphs with a heavy left edge. A callout's other sides are edged in its fill's own colour, for
/// that is how Word pads a shaded paragraph; what parts its paragraphs lies within those edges, since Word would leave
/// space between paragraphs white. Lengths in points.
/// </summary>
internal sealed record BoxLook(ParagraphBorders Borders, Colour? Fill, double Left, double Right, double SpaceBefore, double SpaceAfter)
{
    public const double EdgeWeight = 5;
    private const double PaddingLeft = 11;
    private const double PaddingRight = 14;
    private const double PaddingY = 10;
    private const double Hairline = 0.5;

    /// <summary>What the edges above and below keep from the text, both together.</summary>
    public double PaddingAboveAndBelow => (Borders.TopBorder?.Space?.Value ?? 0u) + (Borders.BottomBorder?.Space?.Value ?? 0u);

    public static BoxLook Note(Theme theme) => Callout(theme, theme.Accent, theme.CalloutFill);

    public static BoxLook Missing(Theme theme) => Callout(theme, theme.Gap, theme.GapFill);

    public static BoxLook Quote(Theme theme) => new(
        new(Paint.Edge<LeftBorder>(theme.Accent, 3, 15)), null, Left: 18, Right: 24,
        theme[TextRole.Quote].SpaceBefore + 4, theme[TextRole.Quote].SpaceAfter + 4);

    private static BoxLook Callout(Theme theme, Colour edge, Colour fill) => new(
        new(
            Paint.Edge<TopBorder>(fill, Hairline, PaddingY),
            Paint.Edge<LeftBorder>(edge, EdgeWeight, PaddingLeft),
            Paint.Edge<BottomBorder>(fill, Hairline, PaddingY),
            Paint.Edge<RightBorder>(fill, Hairline, PaddingRight),
            Paint.Edge<BetweenBorder>(fill, Hairline, theme[TextRole.Callout].SpaceAfter / 2)),
        fill, Left: EdgeWeight + PaddingLeft, PaddingRight, SpaceBefore: 8, SpaceAfter: 14);

    /// <summary>What the style of such paragraphs says. In callouts no space parts paragraphs of the same style (17.3.1.9).</summary>
    public StyleParagraphProperties Properties() => new()
    {
        KeepLines = new(),
        ParagraphBorders = Copy(),
        Shading = Fill is { } fill ? Paint.Fill(fill) : null,
        Indentation = new() { Left = Measure.Twips(Left), Right = Measure.Twips(Right) },
        ContextualSpacing = Fill is null ? null : new(),
    };

    /// <summary>The edges to change or to put somewhere: an element stands in one place only.</summary>
    public ParagraphBorders Copy() => (ParagraphBorders)Borders.CloneNode(deep: true);
}

/// <summary>
/// Edges said paragraph by paragraph, where the style's alone would not do: paragraphs at different indents are to Word no
/// longer one box (17.3.1.24), so each gets the part of the box that it is.
/// </summary>
/// <param name="isTwin">Told apart from the callout of the same style directly above, or Word would draw both as one.</param>
/// <param name="followsSame">Directly below a callout of the same style: its first paragraph keeps its space above.</param>
internal sealed class ParagraphBox(BoxLook look, int paragraphs, bool isTwin, bool followsSame)
{
    /// <summary>Most distance of a border from its text that Word knows (17.3.4, space).</summary>
    private const double MostSpace = 31;

    private const int MostKept = 8;

    private int _written;

    /// <summary>Its paragraphs have several styles, or it holds a table: each paragraph says all of its part.</summary>
    public bool IsMixed { get; init; }

    public bool IsAtFirst => _written == 0;

    /// <summary>A table stands in the box where a paragraph might.</summary>
    public void Pass() => _written++;

    public bool IsAtLast => _written >= paragraphs - 1;

    /// <summary>A twin's fill, a shade off that nobody sees.</summary>
    public Colour? Fill => isTwin && look.Fill is { } fill ? fill with { Blue = (byte)(fill.Blue ^ 1) } : null;

    /// <summary>Whether the next paragraph must say that it keeps its space above.</summary>
    public bool StandsApart => followsSame && _written == 0;

    /// <summary>Whether a paragraph follows the next in the box, and the box is small enough to stay on one page.</summary>
    public bool HasMore => _written < paragraphs - 1 && paragraphs <= MostKept;

    /// <summary>The edges of the next paragraph, whose border begins <paramref name="indent"/> further in than the box.</summary>
    public ParagraphBorders Next(double indent)
    {
        _written++;
        var edges = look.Copy();
        edges.LeftBorder!.Space = (uint)Math.Round(Math.Min(edges.LeftBorder.Space! + indent, MostSpace));
        if (edges.BetweenBorder is not { } between) return edges;
        if (_written > 1) edges.TopBorder!.Space = between.Space!.Value;
        if (_written < paragraphs) edges.BottomBorder!.Space = between.Space!.Value;
        if (isTwin) between.Size = between.Size! + 1;
        return edges;
    }

    /// <summary>The edges of the next paragraph of a mixed box: the space between two of its paragraphs lies within their edges.</summary>
    public ParagraphBorders Next(double indent, TextStyle text)
    {
        var (isFirst, isLast) = (IsAtFirst, IsAtLast);
        var edges = Next(indent);
        if (!isFirst) edges.TopBorder!.Space = (uint)Math.Round(Math.Min(text.SpaceBefore, MostSpace));
        if (!isLast) edges.BottomBorder!.Space = (uint)Math.Round(Math.Min(text.SpaceAfter, MostSpace));
        return edges;
    }
}
