using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Documents;

/// <summary>
/// Blocks on pages of their own kind: landscape, A3, other headers and footers. It starts on a new page, and so does the text
/// after it.
/// </summary>
/// <param name="PageHeader">Left of the page header; null: as in the rest of the document.</param>
public sealed record Section(PageSetup Page, string? PageHeader, ImmutableArray<Block> Blocks, SourceSpan? Span = null) : Block(Span)
{
    /// <summary>Left of the page footer; null: as in the rest of the document.</summary>
    public string? PageFooter { get; init; }

    public override IEnumerable<Block> Children => Blocks;

    public override IEnumerable<Inline> Inlines => [];

    public override bool IsEmpty => Blocks.IsEmpty;

    public override Block Rewritten(DocumentRewriter by) => this with { Blocks = by.Blocks(Blocks) };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitSection(this);
}
