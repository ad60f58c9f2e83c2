using System.Collections.Immutable;
using StpGen.Core.Text;
using StpGen.Core.Themes;

namespace StpGen.Core.Documents;

/// <summary>An independent part of a document. Meaning only; a theme determines its appearance.</summary>
/// <param name="Span">Where it was written: in the plan for prose, else in the template.</param>
public abstract record Block(SourceSpan? Span)
{
    /// <summary>
    /// The blocks directly within it, in reading order. Abstract, so that each new block must answer; <see cref="BlockTree"/>
    /// walks them.
    /// </summary>
    public abstract IEnumerable<Block> Children { get; }

    /// <summary>Its own running text: content, caption, label; not that of the blocks within it.</summary>
    public abstract IEnumerable<Inline> Inlines { get; }

    /// <summary>Whether it has nothing to show, so that it is left out of every format.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>The same block, with the blocks and the text within it as a rewriter makes them.</summary>
    public abstract Block Rewritten(DocumentRewriter by);

    public abstract T Accept<T>(BlockVisitor<T> visitor);
}

/// <summary>A heading of level 1 to 4; levels never skip one on the way down. The anchor is unique in its document.</summary>
public sealed record Heading(int Level, string Anchor, ImmutableArray<Inline> Content, SourceSpan? Span = null) : Block(Span)
{
    public TextRole Role => TextRole.Heading1 + (Level - 1);

    public override IEnumerable<Block> Children => [];

    public override IEnumerable<Inline> Inlines => Content;

    public override bool IsEmpty => Content.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) => this with { Content = by.Inlines(Content) };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitHeading(this);
}

/// <summary>A paragraph; its role is <see cref="TextRole.Body"/>, or Title, Subtitle or CoverDetail on a cover.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content, TextRole Role = TextRole.Body, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => [];

    public override IEnumerable<Inline> Inlines => Content;

    /// <summary>Whether it introduces the list or table below it: it is short and ends with a colon.</summary>
    public bool IsLeadIn => PlainText.Of(Content) is { Length: < LeadInLength } text && text.EndsWith(':');

    private const int LeadInLength = 240;

    public override bool IsEmpty => Content.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) => this with { Content = by.Inlines(Content) };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitParagraph(this);
}

public enum ListKind
{
    Bulleted,
    Numbered,
}

/// <summary>A list; items contain blocks, including nested lists. Numbers count up from <see cref="Start"/>.</summary>
public sealed record ListBlock(ListKind Kind, int Start, ImmutableArray<ListItem> Items, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => Items.SelectMany(item => item.Blocks);

    public override IEnumerable<Inline> Inlines => [];

    public override bool IsEmpty => Items.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) =>
        this with { Items = [.. Items.Select(i => i with { Blocks = by.Blocks(i.Blocks) })] };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitList(this);
}

public sealed record ListItem(ImmutableArray<Block> Blocks, SourceSpan? Span = null)
{
    /// <summary>Whether its first paragraph introduces what is below it: a list, or the text below a title in bold.</summary>
    public bool HasLeadIn => Blocks is [Paragraph, ListBlock, ..] or [Paragraph { Content: [Strong, ..] }, Paragraph, ..];
}

public enum CalloutKind
{
    /// <summary>Something that deserves attention.</summary>
    Note,

    /// <summary>A visible and polite note of what the plan does not have yet.</summary>
    Missing,
}

/// <summary>A few blocks set apart, on a tint with a heavy edge.</summary>
public sealed record Callout(CalloutKind Kind, ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => Blocks;

    public override IEnumerable<Inline> Inlines => [];

    public override bool IsEmpty => Blocks.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) => this with { Blocks = by.Blocks(Blocks) };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitCallout(this);
}

/// <summary>Words of a vision or a person.</summary>
public sealed record Quote(ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => Blocks;

    public override IEnumerable<Inline> Inlines => [];

    public override bool IsEmpty => Blocks.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) => this with { Blocks = by.Blocks(Blocks) };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitQuote(this);
}

/// <summary>The cover: a separate page without page header and footer. Contains paragraphs and tables.</summary>
public sealed record Cover(ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => Blocks;

    public override IEnumerable<Inline> Inlines => [];

    public override bool IsEmpty => Blocks.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) => this with { Blocks = by.Blocks(Blocks) };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitCover(this);
}

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak(SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => [];

    public override IEnumerable<Inline> Inlines => [];

    public override bool IsEmpty => false;

    public override Block Rewritten(DocumentRewriter by) => this;

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitPageBreak(this);
}

/// <summary>A figure that matters and what it is: <c>780,000</c>, <c>people</c>.</summary>
public sealed record Tile(ImmutableArray<Inline> Value, ImmutableArray<Inline> Label, SourceSpan? Span = null);

/// <summary>A row of tiles, two to four beside each other, as many rows as it takes.</summary>
public sealed record Tiles(ImmutableArray<Tile> Items, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => [];

    public override IEnumerable<Inline> Inlines => Items.SelectMany(tile => tile.Value.Concat(tile.Label));

    public override bool IsEmpty => Items.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) =>
        this with { Items = [.. Items.Select(t => t with { Value = by.Inlines(t.Value), Label = by.Inlines(t.Label) })] };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitTiles(this);
}

/// <summary>For consumers that must handle every block: adding one breaks their build where it must.</summary>
public abstract class BlockVisitor<T>
{
    public abstract T VisitHeading(Heading heading);

    public abstract T VisitParagraph(Paragraph paragraph);

    public abstract T VisitList(ListBlock list);

    public abstract T VisitTable(Table table);

    public abstract T VisitCallout(Callout callout);

    public abstract T VisitQuote(Quote quote);

    public abstract T VisitCover(Cover cover);

    public abstract T VisitContents(Contents contents);

    public abstract T VisitPageBreak(PageBreak pageBreak);

    public abstract T VisitFigure(Figure figure);

    public abstract T VisitTiles(Tiles tiles);

    public abstract T VisitColumns(Columns columns);

    public abstract T VisitSection(Section section);

    public abstract T VisitCaptionList(CaptionList list);

    public abstract T VisitSpeakerNotes(SpeakerNotes notes);
}
