using System.Collections.Immutable;
using System.Text;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>All the words of a block, with a space between pieces that stand apart.</summary>
internal sealed class BlockWords(StringBuilder words) : BlockVisitor<StringBuilder>
{
    public static void Append(StringBuilder words, Block block) => block.Accept(new BlockWords(words));

    public override StringBuilder VisitHeading(Heading heading) => Inlines(heading.Content);

    public override StringBuilder VisitParagraph(Paragraph paragraph) => Inlines(paragraph.Content);

    public override StringBuilder VisitList(ListBlock list) => Blocks(list.Items.SelectMany(i => i.Blocks));

    public override StringBuilder VisitTable(Table table)
    {
        Inlines(table.Caption);
        return Blocks(table.Rows.Prepend(table.Header).SelectMany(r => r.Cells).SelectMany(c => c.Blocks));
    }

    public override StringBuilder VisitCallout(Callout callout) => Blocks(callout.Blocks);

    public override StringBuilder VisitQuote(Quote quote) => Blocks(quote.Blocks);

    public override StringBuilder VisitCover(Cover cover) => Blocks(cover.Blocks);

    public override StringBuilder VisitContents(Contents contents) => words.Append(contents.Title).Append(' ');

    public override StringBuilder VisitPageBreak(PageBreak pageBreak) => words;

    public override StringBuilder VisitFigure(Figure figure) => Inlines(figure.Caption);

    public override StringBuilder VisitTiles(Tiles tiles)
    {
        foreach (var tile in tiles.Items)
        {
            Inlines(tile.Value);
            Inlines(tile.Label);
        }
        return words;
    }

    public override StringBuilder VisitColumns(Columns columns) => Blocks(columns.Items.SelectMany(c => c.Blocks));

    public override StringBuilder VisitSection(Section section) => Blocks(section.Blocks);

    public override StringBuilder VisitCaptionList(CaptionList list) => words.Append(list.Title).Append(' ');

    private StringBuilder Inlines(ImmutableArray<Inline> content) => words.Append(PlainText.Of(content)).Append(' ');

    private StringBuilder Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) block.Accept(this);
        return words;
    }
}
