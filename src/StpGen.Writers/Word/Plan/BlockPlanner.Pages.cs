using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>What concerns pages as a whole: cover, contents, tiles, columns, page breaks.</summary>
internal sealed partial class BlockPlanner
{
    public override Unit VisitCover(Cover cover)
    {
        var start = drafts.Count;
        Within(around with { IsOnCover = true }).Blocks(cover.Blocks);
        SpaceAbove(start);
        return Add(new DraftPageStart());
    }

    /// <summary>Blocks of a column of a cover, whose titles have only their own space above them.</summary>
    public void ColumnOfCover(ImmutableArray<Block> blocks)
    {
        Blocks(blocks);
        if (drafts.Count == 0) Empty();
        LowerTitles(0);
    }

    /// <summary>
    /// The style of titles has the space above a cover's text. Where something else comes first, such as a logo, that has it, and titles
    /// have only their own.
    /// </summary>
    private void SpaceAbove(int start)
    {
        var title = _paper.Styles.Paragraph(StyleIds.Title);
        var first = drafts.FindIndex(start, draft => draft is DraftParagraph or DraftBlock);
        if (first < 0 || _paper.Styles.IsHouse(StyleIds.Title)) return;
        LowerTitles(first + 1);
        var above = Math.Max(0, _paper.CoverTop - _paper.Page.MarginTop);
        if (drafts[first] is not DraftParagraph text)
            drafts.Insert(first, new DraftBlock(PartPlanner.Carrier.Below(above)));
        else if (text.Format.Style != title)
            drafts[first] = text with { Format = text.Format with { Spacing = text.Format.Spacing with { Before = above } } };
    }

    private void LowerTitles(int start)
    {
        var title = _paper.Styles.Paragraph(StyleIds.Title);
        if (_paper.Styles.IsHouse(StyleIds.Title)) return;
        for (var i = start; i < drafts.Count; i++)
            if (drafts[i] is DraftParagraph paragraph && paragraph.Format.Style == title)
            {
                // No space is that of the style, so whatever there is will be stated.
                drafts[i] = paragraph with { OwnSpace = -1 };
                drafts.Insert(i++, new DraftMoreSpace(i == 0 ? 0 : _theme[TextRole.Title].SpaceBefore));
            }
    }

    public override Unit VisitContents(Contents contents)
    {
        var title = Title(contents.Title);
        // The title is settled by itself: it is the first line within the block of the contents.
        drafts.Add(new DraftContents(title, _paper.NextContents(), ContentsPlanner.Lines(_paper, contents, around.Width)));
        return Add(new DraftSpace(2 * _theme[TextRole.ContentsHeading].SpaceAfter));
    }

    public override Unit VisitCaptionList(CaptionList list)
    {
        drafts.Add(Title(list.Title));
        foreach (var line in ContentsPlanner.Lines(_paper, list, around.Width)) drafts.Add(new DraftBlock(line));
        return Add(new DraftSpace(2 * _theme[TextRole.ContentsHeading].SpaceAfter));
    }

    /// <summary>Word papers have none.</summary>
    public override Unit VisitSpeakerNotes(SpeakerNotes notes) => default;

    public override Unit VisitPageBreak(PageBreak pageBreak) => Add(new DraftPageStart());

    /// <summary>A row of tiles in the columns of its section; where blocks cannot be sections, one below the other.</summary>
    public override Unit VisitTiles(Tiles tiles)
    {
        var isRow = around.Columns is not null;
        // Tiles have edges of their own.
        var inTile = around with { Place = TextPlace.Body };
        var heights = tiles.Items.Select(t => _paper.Facts.Of(t).Height).ToList();
        foreach (var (i, tile) in tiles.Items.Index())
        {
            // Space above would show in some columns only: what is above has space below, and so have tiles.
            if (isRow) drafts.Add(new DraftSpace(0));
            var (value, label) = (_theme[TextRole.TileValue], _theme[TextRole.TileLabel]);
            var first = TileParagraph(inTile, StyleIds.TileValue, TextRole.TileValue, tile.Value);
            if (_paper.Facts.Of(tile).IsValueLong) first = first with { Format = LongValue(first.Format) };
            drafts.Add(isRow && i > 0 ? first with { Content = first.Content.Insert(0, new WordColumnBreak()) } : first);
            var missing = isRow ? heights.Max() - heights[i] : 0;
            var second = TileParagraph(inTile, StyleIds.TileLabel, TextRole.TileLabel, tile.Label);
            drafts.Add(missing > 0 ? second with { Format = second.Format with { Borders = TileStyle.Below(_theme, missing) } } : second);
        }
        // The columns left over begin, or Word would share the tiles among all.
        if (around.Columns is { } row && tiles.Items.Length < row.Columns.Length)
            drafts.Add(new DraftBlock(PartPlanner.Carrier.InNextColumn()));
        return default;
    }

    /// <summary>
    /// Blocks in the columns of their section; on a cover in the cells of a table without borders, for a cover is one section. Where they
    /// can have neither, or do not fit a page, one column's below the other's.
    /// </summary>
    public override Unit VisitColumns(Columns columns)
    {
        if (around.Columns is not { } section)
        {
            if (around is { IsOnCover: true, List: null, Place.Box: null })
                drafts.AddRange([new DraftBlock(Beside(columns)), new DraftSpace(Spacings.BelowTable)]);
            else Blocks(columns.Children);
            return default;
        }
        for (var i = 0; i < columns.Items.Length; i++)
        {
            var start = drafts.Count;
            Within(around with { Columns = null, Width = section.Columns[i] }).Blocks(columns.Items[i].Blocks);
            KeptColumn.Settle(drafts, start, isFirst: i == 0);
        }
        return default;
    }

    /// <remarks>Its one row counts as a header: checkers take a table without any for a fault.</remarks>
    private WordTable Beside(Columns columns)
    {
        var last = columns.Items.Length - 1;
        var widths = SectionPlan.WidthsOf(columns, around.Width);
        ImmutableArray<double> across = [.. widths.Select((width, i) => width + (i < last ? Spacings.BetweenColumns : 0))];
        var cells = columns.Items.Select((column, i) => new WordCell(across[i], 1, RowMerge.None, null,
            part.ColumnOfCover(column.Blocks, around with { Width = widths[i], Indent = 0 }))
        {
            MarginLeft = 0,
            MarginRight = i < last ? Spacings.BetweenColumns : 0,
        });
        return new("", "", across.Sum(), around.Indent, across, [new WordRow(IsHeader: true, IsWhole: true, [.. cells])]);
    }

    private DraftParagraph Title(string text) =>
        part.Paragraphs.Anywhere(around, StyleIds.ContentsHeading, TextRole.ContentsHeading, [new WordText(text)]);

    /// <summary>A value of several lines keeps from its edge as a whole, not each line from the one above it.</summary>
    private ParagraphFormat LongValue(ParagraphFormat format) => format with
    {
        Borders = TileStyle.Above(_theme, TileStyle.Padding),
        Spacing = format.Spacing with { Line = _theme[TextRole.TileValue].LineHeight },
    };

    private DraftParagraph TileParagraph(PlanContext place, string style, TextRole role, ImmutableArray<Inline> content)
    {
        var text = part.Paragraphs.Text(content);
        return part.Paragraphs.Anywhere(place, style, role, part.Runs.Plan(content, _theme[role], text), text);
    }
}
