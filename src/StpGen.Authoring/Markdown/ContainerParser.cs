using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Fenced containers. A line of colons closes the innermost open container that has as many; so containers may be nested without
/// counting colons, and one that its author forgot to close never takes the end of another.
/// </summary>
/// <remarks>A container that no line closes keeps 0 as its <see cref="CustomContainer.ClosingFencedCharCount"/>.</remarks>
internal sealed class ContainerParser : FencedBlockParserBase<CustomContainer>
{
    public ContainerParser()
    {
        OpeningCharacters = [':'];
        InfoPrefix = null;
    }

    /// <summary>Colons without a name open nothing; they are kept as an empty container, to be reported.</summary>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        return state == BlockState.ContinueDiscard && processor.NewBlocks.Peek() is CustomContainer { Info: null or "" }
            ? BlockState.BreakDiscard : state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var colons = ClosingColons(processor);
        if (colons > 0 && ReferenceEquals(EndedBy((CustomContainer)block, colons, processor), block))
        {
            block.UpdateSpanEnd(processor.Start + colons - 1);
            ((CustomContainer)block).ClosingFencedCharCount = colons;
            return BlockState.BreakDiscard;
        }
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    protected override CustomContainer CreateFencedBlock(BlockProcessor processor) => new(this);

    /// <summary>How many colons the line is made of; 0 if it is any other line.</summary>
    private int ClosingColons(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        return line.Length >= MinimumMatchCount && !processor.IsCodeIndent && line.TrimStart(':').IsEmpty ? line.Length : 0;
    }

    /// <summary>
    /// Which of a container and the open ones within it a line closes: the innermost with as many colons, else the innermost with
    /// fewer, else the innermost.
    /// </summary>
    private static CustomContainer EndedBy(CustomContainer container, int colons, BlockProcessor processor)
    {
        List<CustomContainer> open = [container];
        var indent = 0;
        for (var last = Last(container); last is ContainerBlock inner && processor.IsOpen(inner); last = Last(inner))
            if (inner is CustomContainer nested) open.Add(nested);
            // The line is outside a quotation without its mark, and outside a list item without its indent.
            else if (inner is QuoteBlock || inner is ListItemBlock item && processor.Indent < (indent += Math.Abs(item.ColumnWidth))) break;
        return open.FindLast(c => c.OpeningFencedCharCount == colons) ?? open.FindLast(c => c.OpeningFencedCharCount < colons) ?? open[^1];
    }

    /// <summary>The last block within one; the parser keeps empty lines of list items as blocks.</summary>
    private static Block? Last(ContainerBlock container) => container.LastOrDefault(block => block is not BlankLineBlock);
}
