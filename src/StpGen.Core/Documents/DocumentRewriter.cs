using System.Collections.Immutable;

namespace StpGen.Core.Documents;

/// <summary>Rebuilds a document block by block; a derived class changes what it overrides, and everything else stays.</summary>
public abstract class DocumentRewriter
{
    private readonly InlineRewriter _inlines;

    protected DocumentRewriter() => _inlines = new InlineRewriter(this);

    public virtual ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => [.. blocks.Select(Rewrite)];

    public virtual Block Rewrite(Block block) => block.Rewritten(this);

    public ImmutableArray<Inline> Inlines(ImmutableArray<Inline> content) => [.. content.Select(i => i.Accept(_inlines))];

    public virtual Inline VisitText(TextRun text) => text;

    public virtual Inline VisitFootnote(Footnote footnote) => footnote with { Blocks = Blocks(footnote.Blocks) };

    public virtual Inline VisitCrossReference(CrossReference reference) => reference;

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
