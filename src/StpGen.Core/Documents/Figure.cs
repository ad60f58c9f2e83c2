using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Documents;

/// <summary>A picture with its caption. Its bytes come with the document; nothing is ever fetched.</summary>
/// <param name="Alternative">What it shows, for people who cannot see it; empty if it is decoration.</param>
/// <param name="WidthShare">How much of the column's width it takes, 0 to 1.</param>
public sealed record Figure(ImageSource Image, string Alternative, ImmutableArray<Inline> Caption, double WidthShare = 1,
    SourceSpan? Span = null) : Block(Span)
{
    /// <summary>"Figure 2", before the caption; empty: not numbered.</summary>
    public string Label { get; init; } = "";

    /// <summary>The target of cross references, unique in the document; empty if nothing refers to it.</summary>
    public string Anchor { get; init; } = "";

    public override IEnumerable<Block> Children => [];

    public override IEnumerable<Inline> Inlines => Caption;

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitFigure(this);
}

public enum ImageFormat
{
    Png,
    Jpeg,
}

/// <summary>An image's bytes and its size in pixels.</summary>
/// <param name="Name">Its path in the plan, for findings.</param>
public sealed record ImageSource(string Name, ImageFormat Format, ReadOnlyMemory<byte> Bytes, int PixelWidth, int PixelHeight);
