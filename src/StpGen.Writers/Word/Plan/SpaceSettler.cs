
namespace StpGen.Writers.Word.Plan;

/// <summary>
/// Whether the next paragraph is the first of its page, as far as the document says; space above would only push it down.
/// </summary>
internal enum PageTop
{
    None,
    OfSection,
    OfNewPage,
}

/// <summary>
/// Settles the space between neighbouring paragraphs, in the order of the text: none on top of a page, more after a table, and
/// in a box what the box keeps. The one thing remembered from paragraph to paragraph is what the next one has to keep.
/// </summary>
internal sealed class SpaceSettler(PageTop top = PageTop.None)
{
    private PageTop _top = top;
    private double _asked;

    /// <summary>A section begins on a new page; what was asked for before is void.</summary>
    public void StartPage(PageTop top) => (_top, _asked) = (top, 0);

    public IEnumerable<WordBlock> Settle(IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts)
            switch (draft)
            {
                case DraftSpace space: _asked = space.Points; break;
                case DraftMoreSpace more: _asked = Math.Max(_asked, more.Points); break;
                case DraftPageStart: _top = PageTop.OfNewPage; break;
                case DraftColumnStart: _top = PageTop.OfSection; break;
                case DraftContents contents:
                    var title = new WordParagraph(Settled(contents.Title), contents.Title.Content);
                    yield return new WordContents(contents.Id, contents.Lines.Insert(0, title));
                    break;
                case DraftBlock { Block: WordTable table } when _top == PageTop.OfNewPage:
                    _top = PageTop.None;
                    yield return OnNewPage(table);
                    break;
                case DraftBlock block: yield return block.Block; break;
                case DraftParagraph paragraph: yield return new WordParagraph(Settled(paragraph), paragraph.Content); break;
            }
    }

    private ParagraphFormat Settled(DraftParagraph paragraph)
    {
        var format = paragraph.Format with { PageBreakBefore = _top == PageTop.OfNewPage };
        format = paragraph.Box switch
        {
            null => format with { Spacing = Above(format.Spacing, paragraph.OwnSpace, 0) },
            { IsMixed: true } box => InMixedBox(format, paragraph, box),
            var box => InBox(format, paragraph, box),
        };
        (_top, _asked) = (PageTop.None, 0);
        return format;
    }

    /// <summary>What a paragraph must say of the space above it; what it says already stays.</summary>
    private WordSpacing Above(WordSpacing spacing, double own, double least)
    {
        var space = _top == PageTop.None ? Math.Max(own, Math.Max(_asked, least)) : 0;
        return space == own || spacing.Before is not null ? spacing : spacing with { Before = space };
    }

    private ParagraphFormat InBox(ParagraphFormat format, DraftParagraph paragraph, BoxedText box)
    {
        var standsApart = box.FollowsSame && paragraph.Part.IsFirst;
        return format with
        {
            KeepNext = paragraph.Part.KeepsNext ? true : format.KeepNext,
            Borders = box.Edges(paragraph.Part, paragraph.BoxIndent),
            Fill = box.TwinFill,
            Spacing = Within(Above(format.Spacing, paragraph.OwnSpace, standsApart ? box.Style.SpaceAfter : 0), paragraph, box),
            ContextualSpacing = standsApart ? false : format.ContextualSpacing,
        };
    }

    /// <summary>The style's spaces are those around a quotation; between its paragraphs are those of the text.</summary>
    private static WordSpacing Within(WordSpacing spacing, DraftParagraph paragraph, BoxedText box) => box.Style.Fill is not null ? spacing
        : spacing with
        {
            Before = paragraph.Part.IsFirst ? spacing.Before : paragraph.Text.SpaceBefore,
            After = paragraph.Part.IsLast ? spacing.After : paragraph.Text.SpaceAfter,
        };

    /// <summary>A paragraph's part of a box whose paragraphs have several styles: fill, edges, and no space beyond them.</summary>
    private ParagraphFormat InMixedBox(ParagraphFormat format, DraftParagraph paragraph, BoxedText box)
    {
        var (part, style) = (paragraph.Part, box.Style);
        var withinEdges = Math.Max(paragraph.Text.SpaceBefore, _asked);
        var before = Math.Max(part.IsFirst ? style.SpaceBefore : 0, part.IsFirst && box.FollowsSame ? style.SpaceAfter : 0);
        return format with
        {
            KeepNext = part.KeepsNext ? format.KeepNext ?? true : format.KeepNext,
            Indent = format.Indent ?? new(Left: box.TextLeft + paragraph.Inset, Right: style.Right),
            Fill = box.TwinFill ?? style.Fill,
            Borders = box.MixedEdges(part, paragraph.BoxIndent + paragraph.Inset, withinEdges, paragraph.Text.SpaceAfter),
            Spacing = new(Before: _top == PageTop.None ? before : 0, After: part.IsLast ? style.SpaceAfter : 0),
            ContextualSpacing = false,
        };
    }

    /// <summary>A table without a caption has no paragraph of its own to start the page with: its first cell's does.</summary>
    private static WordTable OnNewPage(WordTable table) =>
        table.Rows is [{ Cells: [{ Blocks: [WordParagraph first, ..] } cell, ..] } row, ..]
            ? table with
            {
                Rows = table.Rows.SetItem(0, row with
                {
                    Cells = row.Cells.SetItem(0, cell with
                    {
                        Blocks = cell.Blocks.SetItem(0, first with { Format = first.Format with { PageBreakBefore = true } }),
                    }),
                }),
            }
            : table;
}
