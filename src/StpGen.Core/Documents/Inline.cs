using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Documents;

/// <summary>A piece of text. Meaning only; a theme determines its appearance.</summary>
/// <param name="Span">Where its text was written: in the plan for a value, else in the template.</param>
public abstract record Inline(SourceSpan? Span)
{
    /// <summary>The inlines directly within it.</summary>
    public abstract IEnumerable<Inline> Children { get; }

    /// <summary>The blocks that it adds elsewhere on the page: those of a note.</summary>
    public virtual IEnumerable<Block> NoteBlocks => [];

    public abstract T Accept<T>(InlineVisitor<T> visitor);
}

/// <summary>Characters; never a line end. Spaces are kept as they are.</summary>
public sealed record TextRun(string Text, SourceSpan? Span = null) : Inline(Span)
{
    /// <summary>What it says of a plan, by the numbers that its composer gave to facts; none for words of a template.</summary>
    public ImmutableArray<int> Facts { get; init; } = [];

    public override IEnumerable<Inline> Children => [];

    public override T Accept<T>(InlineVisitor<T> visitor) => visitor.VisitText(this);
}

/// <summary>Important words, set bold.</summary>
public sealed record Strong(ImmutableArray<Inline> Content, SourceSpan? Span = null) : Inline(Span)
{
    public override IEnumerable<Inline> Children => Content;

    public override T Accept<T>(InlineVisitor<T> visitor) => visitor.VisitStrong(this);
}

/// <summary>Stressed words, set italic.</summary>
public sealed record Emphasis(ImmutableArray<Inline> Content, SourceSpan? Span = null) : Inline(Span)
{
    public override IEnumerable<Inline> Children => Content;

    public override T Accept<T>(InlineVisitor<T> visitor) => visitor.VisitEmphasis(this);
}

/// <summary>
/// A link to an address (<c>https:</c>, <c>http:</c>, <c>mailto:</c>, <c>tel:</c>) or, with '#', to an anchor of this document.
/// </summary>
public sealed record Link(string Target, ImmutableArray<Inline> Content, SourceSpan? Span = null) : Inline(Span)
{
    /// <summary>The anchor of an internal link without '#', else null.</summary>
    public string? Anchor => Target.StartsWith('#') ? Target[1..] : null;

    public override IEnumerable<Inline> Children => Content;

    public override T Accept<T>(InlineVisitor<T> visitor) => visitor.VisitLink(this);
}

/// <summary>A new line within a paragraph.</summary>
public sealed record LineBreak(SourceSpan? Span = null) : Inline(Span)
{
    public override IEnumerable<Inline> Children => [];

    public override T Accept<T>(InlineVisitor<T> visitor) => visitor.VisitLineBreak(this);
}

/// <summary>A polite note, within a sentence or a cell, that the plan does not yet supply something.</summary>
public sealed record MissingText(string Text, SourceSpan? Span = null) : Inline(Span)
{
    /// <summary>Whether the plan itself says that it is open, as of a post to be confirmed, so that a final paper may say so too.</summary>
    public bool IsStated { get; init; }

    public override IEnumerable<Inline> Children => [];

    public override T Accept<T>(InlineVisitor<T> visitor) => visitor.VisitMissing(this);
}

/// <summary>A note at the foot of the page, marked here by its number; notes number through the paper in reading order.</summary>
/// <param name="Number">1-based; 0 until the document is resolved.</param>
public sealed record Footnote(int Number, ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Inline(Span)
{
    public override IEnumerable<Inline> Children => [];

    public override IEnumerable<Block> NoteBlocks => Blocks;

    public override T Accept<T>(InlineVisitor<T> visitor) => visitor.VisitFootnote(this);
}

/// <summary>A reference to a numbered table, figure or heading of this document: its label, linked ("Table 4").</summary>
/// <param name="Anchor">The anchor of what is referred to.</param>
/// <param name="Label">What readers see; empty until the document is resolved.</param>
public sealed record CrossReference(string Anchor, string Label, SourceSpan? Span = null) : Inline(Span)
{
    public override IEnumerable<Inline> Children => [];

    public override T Accept<T>(InlineVisitor<T> visitor) => visitor.VisitCrossReference(this);
}

/// <summary>For consumers that must handle every inline: adding one breaks their build where it must.</summary>
public abstract class InlineVisitor<T>
{
    public abstract T VisitText(TextRun text);

    public abstract T VisitStrong(Strong strong);

    public abstract T VisitEmphasis(Emphasis emphasis);

    public abstract T VisitLink(Link link);

    public abstract T VisitLineBreak(LineBreak lineBreak);

    public abstract T VisitMissing(MissingText missing);

    public abstract T VisitFootnote(Footnote footnote);

    public abstract T VisitCrossReference(CrossReference reference);
}
