using System.Collections.Immutable;

namespace StpGen.Core.Documents;

/// <summary>Rebuilds a document block by block; a derived class changes what it overrides, and everything else stays.</summary>
public abstract class DocumentRewriter : BlockVisitor<Block>
{
    private readonly InlineRewriter _inlines;

    protected DocumentRewriter() => _inlines = new InlineRewriter(this);

    public virtual ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => [.. blocks.Select(b => b.Accept(this))];

    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> content) => [.. content.Select(i => i.Accept(_inlines))];

    public override Block VisitHeading(Heading heading) => heading with { Content = Inlines(heading.Content) };

    public override Block VisitParagraph(Paragraph paragraph) => paragraph with { Content = Inlines(paragraph.Content) };

    public override Block VisitList(ListBlock list) =>
        list with { Items = [.. list.Items.Select(i => i with { Blocks = Blocks(i.Blocks) })] };

    public override Block VisitTable(Table table) => table with
    {
        Caption = Inlines(table.Caption),
        Header = Row(table.Header),
        Rows = [.. table.Rows.Select(Row)],
    };

    public override Block VisitCallout(Callout callout) => callout with { Blocks = Blocks(callout.Blocks) };

    public override Block VisitQuote(Quote quote) => quote with { Blocks = Blocks(quote.Blocks) };

    public override Block VisitCover(Cover cover) => cover with { Blocks = Blocks(cover.Blocks) };

    public override Block VisitContents(Contents contents) => contents;

    public override Block VisitPageBreak(PageBreak pageBreak) => pageBreak;

    public override Block VisitFigure(Figure figure) => figure with { Caption = Inlines(figure.Caption) };

    public override Block VisitTiles(Tiles tiles) =>
        tiles with { Items = [.. tiles.Items.Select(t => t with { Value = Inlines(t.Value), Label = Inlines(t.Label) })] };

    public override Block VisitColumns(Columns columns) =>
        columns with { Items = [.. columns.Items.Select(c => c with { Blocks = Blocks(c.Blocks) })] };

    public override Block VisitSection(Section section) => section with { Blocks = Blocks(section.Blocks) };

    public override Block VisitCaptionList(CaptionList list) => list;

    public virtual Inline VisitText(TextRun text) => text;

    public virtual Inline VisitFootnote(Footnote footnote) => footnote with { Blocks = Blocks(footnote.Blocks) };

    public virtual Inline VisitCrossReference(CrossReference reference) => reference;

    private TableRow Row(TableRow row) => row with { Cells = [.. row.Cells.Select(c => c with { Blocks = Blocks(c.Blocks) })] };

    private sealed class InlineRewriter(DocumentRewriter document) : InlineVisitor<Inline>
    {
        public override Inline VisitText(TextRun text) => document.VisitText(text);

        public override Inline VisitStrong(Strong strong) => strong with { Content = document.Inlines(strong.Content) };

        public override Inline VisitEmphasis(Emphasis emphasis) => emphasis with { Content = document.Inlines(emphasis.Content) };

        public override Inline VisitLink(Link link) => link with { Content = document.Inlines(link.Content) };

        public override Inline VisitLineBreak(LineBreak lineBreak) => lineBreak;

        public override Inline VisitMissing(MissingText missing) => missing;

        public override Inline VisitFootnote(Footnote footnote) => document.VisitFootnote(footnote);

        public override Inline VisitCrossReference(CrossReference reference) => document.VisitCrossReference(reference);
    }
}
