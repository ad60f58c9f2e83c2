using System.Collections.Immutable;
using StpGen.Core.Text;
using StpGen.Core.Themes;

namespace StpGen.Core.Documents;

/// <summary>A picture or drawing with its caption. All of it comes with the document; nothing is ever fetched.</summary>
/// <param name="Alternative">What it shows, for people who cannot see it; empty if it is decoration.</param>
/// <param name="Width">How wide it should be; never wider than its column.</param>
public sealed record Figure(FigureContent Content, string Alternative, ImmutableArray<Inline> Caption, FigureWidth Width = default,
    SourceSpan? Span = null) : Block(Span)
{
    /// <summary>"Figure 2", before the caption; empty: not numbered.</summary>
    public string Label { get; init; } = "";

    /// <summary>The target of cross references, unique in the document; empty if nothing refers to it.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>All that a diagram shows, in reading order, for readers of web pages who cannot see it or have a small screen.</summary>
    public ImmutableArray<Block> Description { get; init; } = [];

    /// <summary>Whether the caption comes before the picture, as the message of a diagram does.</summary>
    public bool IsCaptionAbove { get; init; }

    public TextRole CaptionRole => IsCaptionAbove ? TextRole.Message : TextRole.Caption;

    public override IEnumerable<Block> Children => [];

    public override IEnumerable<Inline> Inlines => Caption;

    public override bool IsEmpty => false;

    public override Block Rewritten(DocumentRewriter by) => this with { Caption = by.Inlines(Caption) };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitFigure(this);

    /// <summary>Its width in a column, in points.</summary>
    public double WidthIn(double column) => Width.In(column, Content.Width);

    /// <summary>
    /// Beyond this width it gains nothing, in points. A share of a column that has no width yet counts as the picture's own.
    /// </summary>
    public double WishedWidth => Width.Share is null ? WidthIn(double.PositiveInfinity) : Content.Width;

    /// <summary>Below this width it says nothing, in points; a length is what its author chose.</summary>
    public double LeastWidth => Width.Length is null ? Math.Min(24, WishedWidth) : WishedWidth;

    /// <summary>Its height at a width, in points; without its caption.</summary>
    public double HeightAt(double width) => width * Content.Height / Content.Width;
}
