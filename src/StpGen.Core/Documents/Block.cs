using System.Collections.Immutable;
using StpGen.Core.Text;
using StpGen.Core.Themes;

namespace StpGen.Core.Documents;

/// <summary>A piece of a document that stands by itself. Meaning only; a theme says how it looks.</summary>
/// <param name="Span">Where it was written: in the plan for prose, else in the template.</param>
public abstract record Block(SourceSpan? Span)
{
    public abstract T Accept<T>(BlockVisitor<T> visitor);
}

/// <summary>A heading of level 1 to 4; levels never skip one on the way down. The anchor is unique in its document.</summary>
public sealed record Heading(int Level, string Anchor, ImmutableArray<Inline> Content, SourceSpan? Span = null) : Block(Span)
{
    public TextRole Role => TextRole.Heading1 + (Level - 1);

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitHeading(this);
}

/// <summary>A paragraph; its role is <see cref="TextRole.Body"/>, or Title, Subtitle or CoverDetail on a cover.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content, TextRole Role = TextRole.Body, SourceSpan? Span = null) : Block(Span)
{
    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitParagraph(this);
}

public enum ListKind
{
    Bulleted,
    Numbered,
}

/// <summary>A list; items hold blocks, among them nested lists. Numbers count up from <see cref="Start"/>.</summary>
public sealed record ListBlock(ListKind Kind, int Start, ImmutableArray<ListItem> Items, SourceSpan? Span = null) : Block(Span)
{
    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitList(this);
}

public sealed record ListItem(ImmutableArray<Block> Blocks, SourceSpan? Span = null);

public enum ColumnAlignment
{
    Left,
    Centre,
    Right,
}

/// <summary>A column: its alignment and, where the template states one, its share of the width (else its content decides).</summary>
public sealed record TableColumn(ColumnAlignment Alignment = ColumnAlignment.Left, double? Share = null);

/// <summary>A cell holds blocks: paragraphs and lists. No blocks: an empty cell.</summary>
public sealed record TableCell(ImmutableArray<Block> Blocks, SourceSpan? Span = null);

/// <summary>As many cells as the table has columns.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells, SourceSpan? Span = null);

/// <summary>A table with one header row. Every table has a caption; it is also the table's alternative text.</summary>
public sealed record Table(
    ImmutableArray<Inline> Caption,
    ImmutableArray<TableColumn> Columns,
    TableRow Header,
    ImmutableArray<TableRow> Rows,
    SourceSpan? Span = null) : Block(Span)
{
    /// <summary>The first cell of each body row names the row (scope row).</summary>
    public bool HasRowHeaders { get; init; }

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitTable(this);
}

public enum CalloutKind
{
    /// <summary>Something worth a reader's eye.</summary>
    Note,

    /// <summary>What the plan does not yet supply: visible and polite, in its place.</summary>
    Missing,
}

/// <summary>A few blocks set apart, on a tint with a heavy edge.</summary>
public sealed record Callout(CalloutKind Kind, ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Block(Span)
{
    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitCallout(this);
}

/// <summary>Words of a vision or a person.</summary>
public sealed record Quote(ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Block(Span)
{
    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitQuote(this);
}

/// <summary>The cover: a page of its own, without page header and footer. Holds paragraphs and tables.</summary>
public sealed record Cover(ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Block(Span)
{
    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitCover(this);
}

/// <summary>The table of contents: a heading that is not itself listed, then every heading down to <see cref="Depth"/>.</summary>
public sealed record Contents(string Title, int Depth, SourceSpan? Span = null) : Block(Span)
{
    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitContents(this);
}

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak(SourceSpan? Span = null) : Block(Span)
{
    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitPageBreak(this);
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
}
