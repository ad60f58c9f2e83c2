using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Drops headings with nothing below them, where a template asks for it: up to the next heading of their level, or of a higher one, there
/// are at most page breaks. A page break just before such a heading goes with it.
/// </summary>
internal sealed class EmptySections : DocumentRewriter
{
    public static ImmutableArray<Block> Drop(ImmutableArray<Block> blocks) => new EmptySections().Blocks(blocks);

    public override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        var kept = new List<Block>();
        // From the end, so that a heading over empty headings only is seen as empty too.
        foreach (var block in base.Blocks(blocks).Reverse())
        {
            if (block is Heading heading && IsEmpty(heading, kept))
            {
                // What breaks the page before the next heading does so already.
                if (kept.Count > 0 && kept[^1] is PageBreak) kept.RemoveAt(kept.Count - 1);
                continue;
            }
            kept.Add(block);
        }
        kept.Reverse();
        return [.. kept];
    }

    /// <param name="after">What follows, the last block first.</param>
    private static bool IsEmpty(Heading heading, List<Block> after)
    {
        var next = after.FindLast(block => block is not (PageBreak or SpeakerNotes) && !block.IsEmpty);
        return next is null || (next is Heading other && other.Level <= heading.Level);
    }
}
