using StpGen.Core.Text;

namespace StpGen.Core.Documents;

/// <summary>
/// The table of contents: a heading that is not itself listed, then every heading down to <see cref="Depth"/>. Whether it is
/// empty, the document decides.
/// </summary>
public sealed record Contents(string Title, int Depth, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => [];

    public override IEnumerable<Inline> Inlines => [new TextRun(Title, Span)];

    public override bool IsEmpty => false;

    public override Block Rewritten(DocumentRewriter by) => this;

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitContents(this);
}

public enum CaptionKind
{
    Table,
    Figure,
}

/// <summary>
/// A list of the document's numbered tables or figures, with their pages, each entry linked; a heading that is not itself listed.
/// Whether it is empty, the document decides.
/// </summary>
public sealed record CaptionList(CaptionKind Kind, string Title, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => [];

    public override IEnumerable<Inline> Inlines => [new TextRun(Title, Span)];

    public override bool IsEmpty => false;

    public override Block Rewritten(DocumentRewriter by) => this;

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitCaptionList(this);
}
