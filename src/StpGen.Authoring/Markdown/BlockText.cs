using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Markdown;

/// <summary>The plain text of blocks, for places that allow only text.</summary>
internal static class BlockText
{
    public static ImmutableArray<Inline> Flow(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Content,
        ListBlock list => Join(list.Items.SelectMany(i => i.Blocks)),
        _ => [],
    };

    private static ImmutableArray<Inline> Join(IEnumerable<Block> blocks)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var block in blocks)
        {
            if (inlines.Count > 0) inlines.Add(new TextRun("; "));
            inlines.AddRange(Flow(block));
        }
        return inlines.ToImmutable();
    }
}
