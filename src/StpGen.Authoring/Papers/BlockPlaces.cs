using System.Collections.Immutable;
using StpGen.Authoring.Markdown;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Papers;

/// <summary>Where a block cannot be, and what it is to the blocks within it.</summary>
/// <param name="Name">What a message about a wrong place calls it.</param>
/// <param name="Within">What it is to the blocks within it; null if it adds nothing to what is around them.</param>
/// <param name="IsWrong">Whether it cannot be in these, the outermost first.</param>
internal sealed record BlockPlace(string Name, string? Within, Func<ImmutableArray<string>, bool> IsWrong);

/// <summary>
/// Which blocks may be within which: what takes whole pages, or their whole width, cannot be inside a box, a list or a note.
/// </summary>
internal sealed class BlockPlaces : BlockVisitor<BlockPlace>
{
    public const string Note = "a footnote";

    private const string Speaker = "notes for the speaker";
    private const string Landscape = "a 'landscape' container";
    private const string Column = "a column";
    private const string OnCover = "a cover";
    private const string Item = "a list";
    private const string Cell = "a table";
    private const string Picture = "A table, picture or box";

    private static readonly BlockPlaces s_places = new();

    private BlockPlaces()
    {
    }

    public static BlockPlace Of(Block block) => block.Accept(s_places);

    public override BlockPlace VisitHeading(Heading heading) =>
        new("A heading", null, around => around.Any(a => a is Item or Cell or Note or Speaker));

    public override BlockPlace VisitParagraph(Paragraph paragraph) => new("A paragraph", null, _ => false);

    public override BlockPlace VisitList(ListBlock list) => new($"A list {MarkdownBounds.DeepestList + 1} levels deep", Item,
        around => around.Count(a => a == Item) >= MarkdownBounds.DeepestList);

    public override BlockPlace VisitTable(Table table) => new(Picture, Cell, IsInNote);

    public override BlockPlace VisitCallout(Callout callout) => new(Picture, "a box", IsInNote);

    public override BlockPlace VisitQuote(Quote quote) => new("A quotation", "a quotation", _ => false);

    public override BlockPlace VisitCover(Cover cover) => new("A cover", OnCover, _ => true);

    public override BlockPlace VisitContents(Contents contents) => WithPageNumbers;

    public override BlockPlace VisitPageBreak(PageBreak pageBreak) =>
        new("A page break ('---')", null, around => around.Any(a => a != Landscape));

    public override BlockPlace VisitFigure(Figure figure) => new(Picture, null, IsInNote);

    public override BlockPlace VisitTiles(Tiles tiles) => new(Picture, null, IsInNote);

    public override BlockPlace VisitColumns(Columns columns) =>
        new("A 'columns' container", Column, around => around.Any(a => a is not (Landscape or OnCover)));

    public override BlockPlace VisitSection(Section section) => new("A 'landscape' container", Landscape, _ => true);

    public override BlockPlace VisitCaptionList(CaptionList list) => WithPageNumbers;

    private static BlockPlace WithPageNumbers =>
        new("A list with page numbers", null, around => around.Any(a => a is not (Landscape or Column)));

    public override BlockPlace VisitSpeakerNotes(SpeakerNotes notes) =>
        new("A 'notes' container", Speaker, around => around.Any(a => a != Landscape));

    private static bool IsInNote(ImmutableArray<string> around) => around.Any(a => a is Note or Speaker);
}
