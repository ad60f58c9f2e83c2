using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>Plans the blocks of one part: the main document, or the notes.</summary>
internal sealed class PartPlanner(PaperContext paper, PartTargets targets, NoteList? notes)
{
    public PaperContext Paper => paper;

    public RunPlanner Runs { get; } = new(paper, targets, notes);

    public ParagraphPlanner Paragraphs { get; } = new(paper);

    /// <summary>A paragraph of no height, for what needs a paragraph where there is no other.</summary>
    public static WordParagraph Carrier => WordParagraph.AfterTable;

    /// <summary>The main document: its blocks as they are asked for, each section with its last paragraph.</summary>
    /// <param name="describe">What a section says; and whether it is the first.</param>
    public IEnumerable<WordBlock> Body(Func<SectionBlocks, bool, WordSection> describe)
    {
        var settler = new SpaceSettler();
        var sections = paper.Plan.Sections;
        foreach (var (i, section) in sections.Index())
        {
            // What a section says of headers comes first: they number drawings and pictures too.
            var properties = describe(section, i == 0);
            if (!section.IsContinuous) settler.StartPage(section.Blocks is [Cover, ..] ? PageTop.None : PageTop.OfSection);
            var width = section.Columns.IsEmpty ? section.Page.ContentWidth : section.Columns[0];
            var around = new PlanContext(width, Indent: 0, section.Page.ContentHeight)
            {
                Columns = section.Columns.IsEmpty
                ? null : section
            };
            WordBlock? last = null;
            foreach (var block in settler.Settle(Drafts(section.Blocks, around)))
            {
                if (last is not null) yield return last;
                last = block;
            }
            if (i == sections.Length - 1)
            {
                foreach (var block in Closed(last)) yield return block;
                yield return new WordBodyEnd(properties);
            }
            else if (last is WordParagraph paragraph) yield return paragraph with { Section = properties };
            else
            {
                if (last is not null) yield return last;
                yield return Carrier with { Section = properties };
            }
        }
    }

    /// <summary>A note, its number before its first words.</summary>
    public ImmutableArray<WordBlock> Note(Footnote note, PageSetup page)
    {
        var place = new TextPlace(StyleIds.FootnoteText, TextRole.Footnote) { ListsFrom = paper.Theme.ListIndent };
        var around = new PlanContext(page.ContentWidth, Indent: 0, page.ContentHeight) { Place = place };
        var drafts = new List<Draft>();
        var first = new BlockPlanner(this, around, drafts);
        if (note.Blocks is [Paragraph paragraph, ..]) paragraph.Accept(first);
        else first.Empty();
        var opening = (DraftParagraph)drafts[0];
        drafts[0] = opening with { Content = opening.Content.Insert(0, new WordNoteNumber()) };
        new BlockPlanner(this, around with { Place = place with { IsBelowNumber = true } }, drafts)
            .Blocks(note.Blocks is [Paragraph, ..] ? note.Blocks.Skip(1) : note.Blocks);
        return Closed(drafts);
    }

    /// <summary>The blocks of a cell; a cell without any has an empty paragraph.</summary>
    public ImmutableArray<WordBlock> Cell(ImmutableArray<Block> blocks, PlanContext around)
    {
        var drafts = new List<Draft>();
        var planner = new BlockPlanner(this, around, drafts);
        if (blocks.IsEmpty) planner.Empty();
        planner.Blocks(blocks);
        return Closed(drafts);
    }

    /// <summary>The blocks of a column of a cover.</summary>
    public ImmutableArray<WordBlock> ColumnOfCover(ImmutableArray<Block> blocks, PlanContext around)
    {
        var drafts = new List<Draft>();
        new BlockPlanner(this, around, drafts).ColumnOfCover(blocks);
        return Closed(drafts);
    }

    /// <summary>Content in a bookmark; without a name the content alone. Numbers count up from outside in.</summary>
    public ImmutableArray<WordInline> Bookmarked(string? name, Func<ImmutableArray<WordInline>> content)
    {
        if (name is null) return content();
        var id = paper.Bookmarks.NextId();
        return [new WordBookmark(id, name, content())];
    }

    /// <summary>A picture as wide as it should be, and no higher than a page leaves beside its caption. Lengths in points.</summary>
    /// <param name="width">Of the column.</param>
    /// <param name="height">Of a page, less what the caption takes.</param>
    public WordInline Picture(Figure figure, double width, double height)
    {
        var across = figure.WidthIn(width);
        var high = figure.HeightAt(across);
        var most = Math.Max(LeastPicture, height - BelowPicture);
        if (high > most) (across, high) = (across * most / high, most);
        high = Math.Max(high, 1);
        return figure.Content switch
        {
            ImageContent image => new WordPicture(paper.NextDrawing(), figure.Alternative, targets.Picture(image), across, high),
            Scene scene => new WordScene(paper.NextDrawing(), figure.Alternative, scene, across, high),
            _ => throw new NotSupportedException(figure.Content.GetType().Name),
        };
    }

    /// <summary>Below a picture and its caption Word keeps their spaces, where layout keeps none at a page's end; in points.</summary>
    private const double BelowPicture = 30;

    private const double LeastPicture = 24;

    /// <summary>Block by block, so that no more of a long paper is held than one of its blocks takes.</summary>
    private IEnumerable<Draft> Drafts(ImmutableArray<Block> blocks, PlanContext around)
    {
        var drafts = new List<Draft>();
        var planner = new BlockPlanner(this, around, drafts);
        foreach (var block in blocks)
        {
            block.Accept(planner);
            foreach (var draft in drafts) yield return draft;
            drafts.RemoveRange(0, drafts is [.., DraftCalloutEnd] ? drafts.Count - 1 : drafts.Count);
        }
    }

    private static ImmutableArray<WordBlock> Closed(List<Draft> drafts)
    {
        ImmutableArray<WordBlock> blocks = [.. new SpaceSettler().Settle(drafts)];
        return blocks is [.., WordTable] ? blocks.Add(WordParagraph.AfterTable) : blocks;
    }

    /// <summary>The last block, and the paragraph that Word needs between a table and the end.</summary>
    private static IEnumerable<WordBlock> Closed(WordBlock? last) =>
        last is null ? [] : last is WordTable ? [last, WordParagraph.AfterTable] : [last];
}
