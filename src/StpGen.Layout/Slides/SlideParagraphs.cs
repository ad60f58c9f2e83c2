using System.Collections.Immutable;
using StpGen.Core.Documents;

namespace StpGen.Layout.Slides;

/// <summary>Blocks of text as the paragraphs of a slide.</summary>
internal static class SlideParagraphs
{
    private const int DeepestLevel = 4;
    private const double AboveText = 6, AboveInner = 3, AboveHeading = 10;

    /// <summary>Whether a block is text: what is not has a shape of its own.</summary>
    public static bool Has(Block block) => block is Heading or Paragraph or ListBlock;

    /// <summary>Paragraphs that stay together on a slide, if one has the room: an item of a list with all in it.</summary>
    public static IEnumerable<ImmutableArray<SlideParagraph>> Units(Block block) => block switch
    {
        ListBlock list => list.Items.Index().Select(item => Item(list, item.Index, item.Item, 0).ToImmutableArray()),
        _ => [[.. Of(block, 0)]],
    };

    /// <summary>Every paragraph of some blocks, as in a cell.</summary>
    public static ImmutableArray<SlideParagraph> Of(IEnumerable<Block> blocks) => [.. blocks.SelectMany(b => Of(b, 0))];

    private static IEnumerable<SlideParagraph> Of(Block block, int level) => block switch
    {
        Heading heading => [new(heading.Content, 0, SlideMark.None, AboveHeading) { Role = SlideRole.Heading }],
        Paragraph paragraph => [new(paragraph.Content, level, SlideMark.None, level == 0 ? AboveText : AboveInner)],
        ListBlock list => list.Items.Index().SelectMany(item => Item(list, item.Index, item.Item, level)),
        Table table => table.AllRows.Select(RowText).Prepend(table.Title).Where(row => !row.IsEmpty)
            .Select(row => new SlideParagraph(row, level, SlideMark.None, AboveInner)),
        Tiles tiles => tiles.Items.Select(tile =>
            new SlideParagraph([new Strong(tile.Value), new TextRun(" "), .. tile.Label], level, SlideMark.None, AboveInner)),
        Figure figure => ((ImmutableArray<Inline>[])[[new TextRun(figure.Alternative)], CaptionText.Titled(figure.Label, figure.Caption)])
            .Where(text => !text.IsEmpty).Select(text => new SlideParagraph(text, level, SlideMark.None, AboveInner)),
        _ => block.Children.SelectMany(b => Of(b, level)),
    };

    private static IEnumerable<SlideParagraph> Item(ListBlock list, int index, ListItem item, int level)
    {
        var isFirst = true;
        foreach (var block in item.Blocks)
        {
            var inner = Math.Min(level + (block is ListBlock ? 1 : 0), DeepestLevel);
            foreach (var paragraph in Of(block, inner))
            {
                yield return isFirst && block is Paragraph
                    ? paragraph with
                    {
                        Mark = list.Kind == ListKind.Numbered ? SlideMark.Number : SlideMark.Bullet,
                        Number = list.Start + index,
                        SpaceBefore = level == 0 ? AboveText : AboveInner,
                    }
                    // Text below the first line of an item begins where that does.
                    : block is ListBlock || paragraph.Role == SlideRole.Heading ? paragraph : paragraph with { Level = inner + 1 };
                isFirst = false;
            }
        }
    }

    /// <summary>A row of a table within a cell or a panel, which have no tables.</summary>
    private static ImmutableArray<Inline> RowText(TableRow row) =>
        [.. row.Cells.Select(cell => Of(cell.Blocks).SelectMany(p => p.Content)).Where(cell => cell.Any())
            .SelectMany((cell, i) => i == 0 ? cell : cell.Prepend(new TextRun("; ")))];
}
