using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Core.Documents;

/// <summary>
/// Blocks set in columns beside each other, each column's own: a spread, not a newspaper. Widths are shares; they add up to 1.
/// </summary>
public sealed record Columns(ImmutableArray<Column> Items, SourceSpan? Span = null) : Block(Span)
{
    public override IEnumerable<Block> Children => Items.SelectMany(column => column.Blocks);

    public override IEnumerable<Inline> Inlines => [];

    public override bool IsEmpty => !Children.Any();

    public override Block Rewritten(DocumentRewriter by) =>
        this with { Items = [.. Items.Select(c => c with { Blocks = by.Blocks(c.Blocks) })] };

    public override T Accept<T>(BlockVisitor<T> visitor) => visitor.VisitColumns(this);
}

public sealed record Column(double Share, ImmutableArray<Block> Blocks);
