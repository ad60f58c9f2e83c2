using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Puts lists of pasted lines into one another: <c>o</c> lines after a <c>•</c> line are its items, though nothing is indented.
/// </summary>
internal sealed class PastedLists(ImmutableArray<Block>.Builder blocks)
{
    /// <summary>The levels of the list that is last in the blocks and of those last within it.</summary>
    private readonly List<int> _levels = [];

    /// <summary>How many blocks there are up to that list.</summary>
    private int _count = -1;

    /// <summary>Adds a list; <paramref name="level"/> is null for one that was not pasted.</summary>
    public void Add(ListBlock list, int? level)
    {
        if (level is not { } own || _count != blocks.Count || own < _levels[0])
        {
            blocks.Add(list);
            _levels.Clear();
            if (level is { } first) _levels.Add(first);
            _count = level is null ? -1 : blocks.Count;
            return;
        }
        while (_levels.Count > 1 && _levels[^1] > own) _levels.RemoveAt(_levels.Count - 1);
        var depth = _levels.Count - 1;
        if (_levels[^1] < own)
        {
            blocks[^1] = Changed((ListBlock)blocks[^1], depth,
                host => WithLast(host, item => item with { Blocks = item.Blocks.Add(list) }));
            _levels.Add(own);
        }
        else blocks[^1] = Changed((ListBlock)blocks[^1], depth, host => host with { Items = [.. host.Items, .. list.Items] });
    }

    private static ListBlock Changed(ListBlock list, int depth, Func<ListBlock, ListBlock> change) => depth == 0 ? change(list)
        : WithLast(list, item => item with
        {
            Blocks = item.Blocks.SetItem(item.Blocks.Length - 1,
            Changed((ListBlock)item.Blocks[^1], depth - 1, change))
        });

    private static ListBlock WithLast(ListBlock list, Func<ListItem, ListItem> change) =>
        list with { Items = list.Items.SetItem(list.Items.Length - 1, change(list.Items[^1])) };
}
