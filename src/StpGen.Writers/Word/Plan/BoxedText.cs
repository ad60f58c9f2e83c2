using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>
/// A callout or quotation whose paragraphs state its edges one by one, where the style's alone would not do: paragraphs at
/// different indents are to Word no longer one box (ECMA-376 part 1, 17.3.1.24), so each gets the part of the box that it is.
/// Two boxes are never the same one.
/// </summary>
internal sealed class BoxedText(BoxStyle style)
{
    /// <summary>A box of more paragraphs need not stay on one page.</summary>
    private const int MostKept = 8;

    public BoxStyle Style => style;

    /// <summary>How much further in it is than its style has it, in points.</summary>
    public double Shift { get; init; }

    /// <summary>Where its text begins, in points from the margin.</summary>
    public double TextLeft => Shift + style.Left;

    /// <summary>False: the style of its paragraphs says all.</summary>
    public bool StatesEdges { get; init; }

    /// <summary>Its paragraphs have several styles, or it has a table: each paragraph states all of its part.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Directly below a box of the same style: its first paragraph keeps its space above.</summary>
    public bool FollowsSame { get; init; }

    /// <summary>Told apart from the box of the same style directly above, or Word would draw both as one.</summary>
    public bool IsTwin { get; init; }

    /// <summary>A twin's fill, a shade off that no one sees; null: that of the style.</summary>
    public Colour? TwinFill => IsTwin && style.Fill is { } fill ? fill with { Blue = (byte)(fill.Blue ^ 1) } : null;

    /// <summary>The part of the box that one of its paragraphs is, of so many.</summary>
    public readonly record struct Part(int Index, int Count)
    {
        public bool IsFirst => Index == 0;

        public bool IsLast => Index >= Count - 1;

        /// <summary>Whether the box is small enough to stay on one page, and continues below this part.</summary>
        public bool KeepsNext => !IsLast && Count <= MostKept;
    }

    /// <summary>The edges of a part whose border begins <paramref name="indent"/> points further in than the box.</summary>
    public BoxEdges Edges(Part part, double indent)
    {
        var edges = style.Borders;
        edges = edges with { Left = edges.Left?.At(edges.Left.Value.Space + indent) };
        if (edges.Between is not { } between) return edges;
        return edges with
        {
            Top = part.IsFirst ? edges.Top : edges.Top?.WithSpace(between.Space),
            Bottom = part.IsLast ? edges.Bottom : edges.Bottom?.WithSpace(between.Space),
            Between = IsTwin ? between with { Weight = between.Weight + 1 } : between,
        };
    }

    /// <summary>The edges of a part of a mixed box: the space between two of its paragraphs lies within their edges.</summary>
    /// <param name="above">Of the text, in points, as <paramref name="below"/> is.</param>
    public BoxEdges MixedEdges(Part part, double indent, double above, double below)
    {
        var edges = Edges(part, indent);
        // Some readers take the edge between two paragraphs for the upper edge of the second.
        var between = edges.Between?.Space ?? 0u;
        return edges with
        {
            Top = part.IsFirst ? edges.Top : edges.Top?.At(Math.Max(above, between)),
            Bottom = part.IsLast ? edges.Bottom : edges.Bottom?.At(Math.Max(0, below - between)),
        };
    }
}
