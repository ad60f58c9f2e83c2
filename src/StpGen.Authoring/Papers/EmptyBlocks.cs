using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>
/// Drops what has nothing in it, so that no format prints a title over nothing or an empty box: lists of tables, figures or headings
/// of which the paper has none, and every block that is empty, such as a table without rows or a box without contents.
/// </summary>
internal sealed class EmptyBlocks : DocumentRewriter
{
    private readonly int _highest;
    private readonly bool _hasTables;
    private readonly bool _hasFigures;

    private EmptyBlocks(ImmutableArray<Block> blocks)
    {
        var all = blocks.Descendants().ToList();
        _highest = all.OfType<Heading>().Select(h => h.Level).DefaultIfEmpty(int.MaxValue).Min();
        _hasTables = all.OfType<Table>().Any(t => t.Anchor.Length > 0 && !t.Rows.IsEmpty);
        _hasFigures = all.OfType<Figure>().Any(f => f.Anchor.Length > 0);
    }

    public static ImmutableArray<Block> Drop(ImmutableArray<Block> blocks) => new EmptyBlocks(blocks).Blocks(blocks);

    public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) => [.. base.Blocks(blocks).Where(HasContents)];

    public override Block Rewrite(Block block) => base.Rewrite(block) switch
    {
        ListBlock list => list with { Items = [.. list.Items.Where(i => !i.Blocks.IsEmpty)] },
        var kept => kept,
    };

    private bool HasContents(Block block) => block switch
    {
        Contents contents => contents.Depth >= _highest,
        CaptionList list => list.Kind == CaptionKind.Table ? _hasTables : _hasFigures,
        _ => !block.IsEmpty,
    };
}
