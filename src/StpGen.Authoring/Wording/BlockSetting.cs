using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Wording;

/// <summary>How a block is among the others of its text.</summary>
/// <param name="GoesOn">Its sentence may continue: it is an item of a list before its last, or a list follows at once.</param>
/// <param name="ItemsBelow">The number of items in the list that follows at once; null: no list follows.</param>
/// <param name="IsEnd">Nothing follows.</param>
/// <param name="IsQuoted">It is someone else's words.</param>
internal sealed record BlockSetting(bool GoesOn, int? ItemsBelow, bool IsEnd, bool IsQuoted)
{
    /// <summary>Each block of a text, those of notes after the block that refers to them.</summary>
    public static IEnumerable<(Block Block, BlockSetting Setting)> Of(ImmutableArray<Block> blocks) =>
        Of(blocks, new(false, null, true, false));

    private static IEnumerable<(Block Block, BlockSetting Setting)> Of(IEnumerable<Block> siblings, BlockSetting outer)
    {
        var blocks = siblings.ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            var list = i + 1 < blocks.Count ? blocks[i + 1] as ListBlock : null;
            var setting = outer with
            {
                GoesOn = outer.GoesOn || list is not null,
                ItemsBelow = list?.Items.Length,
                IsEnd = outer.IsEnd && i == blocks.Count - 1,
            };
            yield return (blocks[i], setting);
            foreach (var inner in Within(blocks[i], setting)) yield return inner;
        }
    }

    private static IEnumerable<(Block Block, BlockSetting Setting)> Within(Block block, BlockSetting setting)
    {
        if (block is not ListBlock list)
            return Of(block.ChildrenWithNotes(), setting with { IsQuoted = setting.IsQuoted || block is Quote });
        return list.Items.SelectMany((item, i) => Of(item.Blocks, setting with
        {
            GoesOn = i < list.Items.Length - 1,
            IsEnd = setting.IsEnd && i == list.Items.Length - 1,
        }));
    }
}
