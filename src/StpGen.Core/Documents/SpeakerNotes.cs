using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Documents;

/// <summary>What the speaker says with a slide. Only slides have it: it is taken out before any other format is made.</summary>
public sealed record SpeakerNotes(ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => Blocks;

    public override IEnumerable<Inline> Inlines => [];

    public override bool IsEmpty => Blocks.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) => this with { Blocks = by.Blocks(Blocks) };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitSpeakerNotes(this);

    /// <summary>The document as pages have it.</summary>
    public static Document Without(Document document) =>
        document.Blocks.Descendants().Any(b => b is SpeakerNotes) ? document with { Blocks = new Remover().Blocks(document.Blocks) }
            : document;

    private sealed class Remover : DocumentRewriter
    {
        public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) =>
            base.Blocks(blocks.RemoveAll(block => block is SpeakerNotes));
    }
}
