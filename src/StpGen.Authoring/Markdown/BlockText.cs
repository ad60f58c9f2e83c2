using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Markdown;

/// <summary>The text of blocks in one line, for places that allow only text: each block's own, then that of the blocks within it.</summary>
internal static class BlockText
{
    public static ImmutableArray<Inline> Flow(IEnumerable<Block> blocks)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var block in blocks.Descendants())
        {
            ImmutableArray<Inline> own = [.. block.Inlines];
            if (own.IsEmpty) continue;
            if (inlines.Count > 0) inlines.Add(new TextRun("; "));
            inlines.AddRange(own);
        }
        return inlines.ToImmutable();
    }
}
