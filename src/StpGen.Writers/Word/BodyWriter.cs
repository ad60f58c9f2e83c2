using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>Blocks as paragraphs, tables and sections of a part (ECMA-376 part 1, 17.2 to 17.6).</summary>

internal sealed class BodyWriter : BlockVisitor<Unit>
{
    /// <summary>Between a table and what follows it, which has no space of its own above.</summary>
    public const double AfterTable = 14;

    /// <summary>Between a table on the cover and what stands above it.</summary>
    public const double AboveTableOnCover = 30;

    /// <summary>Around a picture with its caption, and between the two.</summary>
    private const double AboveFigure = 8;
    private const double BelowFigure = 14;
    private const double CaptionGap = 6;

    /// <summary>Up to this height columns stay on one page.</summary>
    private const double KeptHeight = 200;

    private readonly Ink _ink;
    private readonly PaperContext _paper;
    private readonly Theme _theme;
    private readonly RunWriter _runs;
    private readonly ParagraphOpener _paragraphs;
    private readonly CaptionWriter _captions;
    private readonly ContentsWriter _contents;
    private readonly PictureWriter _pictures;
    private readonly TableWriter _tables;
    private readonly HeightEstimate _heights;
    private Callout? _calloutBefore;
    private bool _calloutBeforeIsTwin;
    private bool _isOnCover;

    /// <summary>How wide the text is where blocks stand now, and how far it is indented; in points.</summary>
    private double _width;
    private double _indent;

    /// <summary>The section at hand, while its blocks may use its columns.</summary>
    private Stretch? _columns;

    public BodyWriter(Ink ink, PaperContext paper, PartTargets targets, NoteList? notes)
    {
        (_ink, _paper, _theme, _width) = (ink, paper, paper.Theme, paper.Page.ContentWidth);
        _runs = new(ink, paper, targets, notes);
        _paragraphs = new(ink, paper);
        _captions = new(ink, paper, _runs, _paragraphs);
        _contents = new(ink, paper);
        _pictures = new(ink, paper, targets);
        _tables = new(ink, paper, Cell);
        _heights = new(paper.Widths);
    }

    /// <summary>The sections of the main document, one after the other.</summary>
    public void Write(PageFurniture furniture)
    {
        var stretches = _paper.Plan.Stretches;
        for (var i = 0; i < stretches.Length; i++)
        {
            var stretch = stretches[i];
            var section = furniture.Section(stretch, i == 0);
            var isLast = i == stretches.Length - 1;
            if (!stretch.IsContinuous) (_paragraphs.Top, _paragraphs.SpaceBefore) = (stretch.Blocks is [Cover, ..] ? Top.None : Top.OfSection, 0);
            _paragraphs.SectionEnd = isLast ? null : section;
            _columns = stretch.Columns.IsEmpty ? null : stretch;
            (_width, _indent, _calloutBefore) = (stretch.Columns.IsEmpty ? stretch.Page.ContentWidth : stretch.Columns[0], 0, null);
            _paragraphs.IsTail = true;
            Blocks(stretch.Blocks);
            if (!isLast || _paragraphs.BreaksColumn) _paragraphs.Carry();
            if (!isLast) continue;
            // Word wants a paragraph between a table and the section's end.
            if (EndsWithTable(stretch.Blocks)) _ink.Paragraph(null);
            _ink.Element(section);
        }
    }

    /// <summary>The blocks of a note, its number before the first.</summary>
    public void WriteNote(Footnote note)
    {
        (_paragraphs.Place, _paragraphs.List) = (new(StyleIds.FootnoteText, TextRole.Footnote), null);
        _runs.StartsNote = true;
        if (note.Blocks is not [Paragraph, ..]) Write(StyleIds.FootnoteText, TextRole.Footnote, []);
        Blocks(note.Blocks);
        if (EndsWithTable(note.Blocks)) _ink.Paragraph(null);
    }

    public override Unit VisitHeading(Heading heading)
    {
        _paragraphs.OpenAnywhere(StyleIds.Heading(heading.Level), heading.Role);
        var outer = _paper.Bookmarks.Take(heading.Anchor) is { } name ? _ink.StartBookmark(_paper.Bookmarks.NextId(), name) : null;
        var inner = _paper.Entries.Take(heading) is { } entry ? _ink.StartBookmark(_paper.Bookmarks.NextId(), entry) : null;
        _runs.Write(heading.Content, _theme[heading.Role]);
        if (inner is not null) _ink.Element(inner);
        if (outer is not null) _ink.Element(outer);
        _ink.End();
        return default;
    }

    public override Unit VisitParagraph(Paragraph paragraph)
    {
        var place = _paragraphs.Place;
        var role = place.Style is not null ? place.Role : _paragraphs.List is not null ? TextRole.ListItem : paragraph.Role;
        var style = place.Style == StyleIds.TableRowHeading ? _theme[role] with { Bold = true } : _theme[role];
        _paragraphs.Open(place.Style ?? StyleIds.Of(paragraph.Role), role, keepsWithNext: !place.IsTable && TableWidths.IsLeadIn(paragraph));
        _runs.Write(paragraph.Content, style);
        _ink.End();
        return default;
    }

    public override Unit VisitList(ListBlock list)
    {
        var (place, outer, isTail) = (_paragraphs.Place, _paragraphs.List, _paragraphs.IsTail);
        var level = outer is null ? 0 : outer.Level + 1;
        var number = list.Kind == ListKind.Bulleted
            ? _paper.Numbering.Base(place.IsTable, list.Kind)
            : _paper.Numbering.Add(place.IsTable, list.Kind, level, list.Start);
        var hanging = Hanging(list, level);
        foreach (var (i, item) in list.Items.Index())
        {
            _paragraphs.IsTail = isTail && i == list.Items.Length - 1;
            _paragraphs.List = new(list.Kind, level, number, (outer?.Indent ?? 0) + hanging, hanging) { LabelIsDue = true };
            if (item.Blocks is not [Paragraph, ..]) Write(place.Style, place.Role, []);
            Blocks(item.Blocks);
        }
        (_paragraphs.List, _paragraphs.IsTail) = (outer, isTail);
        // What follows a list stands off from it as from a paragraph, not as one item from the next.
        if (outer is null && place == Place.Body) _paragraphs.SpaceBefore = _theme[TextRole.Body].SpaceAfter;
        return default;
    }

    public override Unit VisitTable(Table table)
    {
        if (_isOnCover) _paragraphs.SpaceBefore = AboveTableOnCover;
        var (place, list, isTail, width, indent) = (_paragraphs.Place, _paragraphs.List, _paragraphs.IsTail, _width, _indent);
        _paragraphs.IsTail = false;
        _captions.Write(table, table.Label, table.Anchor, table.Caption);
        if (_paragraphs.BreaksColumn) _paragraphs.Carry();
        _tables.Write(table, _width, _indent, _paper.Page.ContentHeight);
        (_paragraphs.Place, _paragraphs.List, _paragraphs.IsTail, _width, _indent) = (place, list, isTail, width, indent);
        _paragraphs.SpaceBefore = AfterTable;
        return default;
    }

    public override Unit VisitCallout(Callout callout)
    {
        var followsSame = _calloutBefore?.Kind == callout.Kind;
        var isTwin = followsSame && !_calloutBeforeIsTwin;
        var (style, look) = callout.Kind == CalloutKind.Missing
            ? (StyleIds.CalloutMissing, BoxLook.Missing(_theme))
            : (StyleIds.Callout, BoxLook.Note(_theme));
        Within(style, TextRole.Callout, look, callout.Blocks, isTwin, followsSame);
        (_calloutBefore, _calloutBeforeIsTwin) = (callout, isTwin);
        return default;
    }

    public override Unit VisitQuote(Quote quote)
    {
        Within(StyleIds.Quote, TextRole.Quote, BoxLook.Quote(_theme), quote.Blocks);
        return default;
    }

    public override Unit VisitCover(Cover cover)
    {
        _isOnCover = true;
        Blocks(cover.Blocks);
        _isOnCover = false;
        _paragraphs.Top = Top.OfNewPage;
        return default;
    }

    public override Unit VisitContents(Contents contents)
    {
        _contents.Write(contents, () => Title(contents.Title), _width);
        _paragraphs.SpaceBefore = 2 * _theme[TextRole.ContentsHeading].SpaceAfter;
        return default;
    }

    public override Unit VisitCaptionList(CaptionList list)
    {
        _contents.Write(list, () => Title(list.Title), _width);
        _paragraphs.SpaceBefore = 2 * _theme[TextRole.ContentsHeading].SpaceAfter;
        return default;
    }

    public override Unit VisitPageBreak(PageBreak pageBreak)
    {
        _paragraphs.Top = Top.OfNewPage;
        return default;
    }

    /// <summary>Picture and caption, kept together.</summary>
    public override Unit VisitFigure(Figure figure)
    {
        var isTail = _paragraphs.IsTail;
        var hasCaption = figure.Label.Length > 0 || !figure.Caption.IsEmpty;
        _paragraphs.IsTail = isTail && !hasCaption;
        _paragraphs.SpaceBefore = Math.Max(_paragraphs.SpaceBefore, AboveFigure);
        _paragraphs.OpenAnywhere(StyleIds.Figure, TextRole.Body, hasCaption ? properties => properties.KeepNext = new() : null);
        _pictures.Write(figure, _width, hasCaption ? CaptionGap + HeightEstimate.OfText(figure.Caption, _theme[TextRole.Caption], _width) : 0);
        _ink.End();
        _paragraphs.IsTail = isTail;
        _paragraphs.SpaceBefore = 0;
        _captions.Write(figure, figure.Label, figure.Anchor, figure.Caption, properties =>
        {
            properties.KeepNext = new() { Val = OnOff.No };
            properties.SpacingBetweenLines = new() { Before = Measure.Twips(CaptionGap), After = Measure.Twips(BelowFigure) };
        });
        return default;
    }

    /// <summary>A row of tiles in the columns of its section; where blocks cannot be sections, one below the other.</summary>
    public override Unit VisitTiles(Tiles tiles)
    {
        var (isTail, isRow) = (_paragraphs.IsTail, _columns is not null);
        var isFull = tiles.Items.Length == _columns?.Columns.Length;
        var heights = tiles.Items.Select(t => TileLook.Height(t, _theme, _width)).ToList();
        foreach (var (i, tile) in tiles.Items.Index())
        {
            // Space above would show in some columns only: what stands above has space below, and so have tiles.
            if (isRow) (_paragraphs.BreaksColumn, _paragraphs.SpaceBefore) = (i > 0, 0);
            var lacking = isRow ? heights.Max() - heights[i] : 0;
            _paragraphs.IsTail = false;
            _paragraphs.OpenAnywhere(StyleIds.TileValue, TextRole.TileValue);
            _runs.Write(tile.Value, _theme[TextRole.TileValue]);
            _ink.End();
            _paragraphs.IsTail = isTail && isFull && i == tiles.Items.Length - 1;
            _paragraphs.OpenAnywhere(StyleIds.TileLabel, TextRole.TileLabel,
                lacking > 0 ? properties => properties.ParagraphBorders = TileLook.Below(_theme, lacking) : null);
            _runs.Write(tile.Label, _theme[TextRole.TileLabel]);
            _ink.End();
        }
        // The columns left over begin, or Word would share the tiles among all.
        if (isRow && !isFull) _paragraphs.BreaksColumn = true;
        _paragraphs.IsTail = isTail;
        return default;
    }

    /// <summary>Blocks in the columns of their section; where blocks cannot be sections, one column's below the other's.</summary>
    public override Unit VisitColumns(Columns columns)
    {
        if (_columns is not { } stretch)
        {
            foreach (var column in columns.Items) Blocks(column.Blocks);
            return default;
        }
        var (end, width) = (_paragraphs.SectionEnd, _width);
        _columns = null;
        // A low spread is not parted at a page end.
        _paragraphs.KeepsTogether = columns.Items.Zip(stretch.Columns).All(c => _heights.Of(c.First.Blocks, c.Second) <= KeptHeight);
        for (var i = 0; i < columns.Items.Length; i++)
        {
            if (i > 0) (_paragraphs.BreaksColumn, _paragraphs.Top) = (true, Top.OfSection);
            _paragraphs.SectionEnd = i == columns.Items.Length - 1 ? end : null;
            _width = stretch.Columns[i];
            Blocks(columns.Items[i].Blocks);
        }
        (_columns, _width, _paragraphs.KeepsTogether) = (stretch, width, false);
        return default;
    }

    /// <summary>Only between blocks of the document itself are sections cut; elsewhere their blocks stand where they are.</summary>
    public override Unit VisitSection(Section section)
    {
        Blocks(section.Blocks);
        return default;
    }

    private void Title(string text)
    {
        var isTail = _paragraphs.IsTail;
        _paragraphs.IsTail = false;
        _paragraphs.OpenAnywhere(StyleIds.ContentsHeading, TextRole.ContentsHeading);
        _ink.Run(text);
        _ink.End();
        _paragraphs.IsTail = isTail;
    }

    private void Cell(TableCell cell, Place place, double width)
    {
        (_paragraphs.Place, _paragraphs.List, _paragraphs.SpaceBefore, _width, _indent) = (place, null, 0, width, 0);
        if (cell.Blocks.IsEmpty) Write(place.Style, place.Role, []);
        Blocks(cell.Blocks);
        if (EndsWithTable(cell.Blocks)) _ink.Paragraph(null);
    }

    private void Write(string? style, TextRole role, ImmutableArray<Inline> content)
    {
        _paragraphs.Open(style, role);
        _runs.Write(content, _theme[role]);
        _ink.End();
    }

    private void Within(string style, TextRole role, BoxLook look, ImmutableArray<Block> blocks, bool isTwin = false, bool followsSame = false)
    {
        var (outer, list, width, indent, columns) = (_paragraphs.Place, _paragraphs.List, _width, _indent, _columns);
        var box = followsSame || blocks is not [Paragraph] ? new ParagraphBox(look, Paragraphs(blocks), isTwin, followsSame) : null;
        (_paragraphs.Place, _paragraphs.List) = (new(style, role, Look: look, Box: box), null);
        (_width, _indent, _columns) = (_width - look.Left - look.Right, _indent + look.Left, null);
        Blocks(blocks);
        (_paragraphs.Place, _paragraphs.List, _width, _indent, _columns) = (outer, list, width, indent, columns);
    }

    /// <summary>How many paragraphs of a box's own style its blocks become.</summary>
    private static int Paragraphs(IEnumerable<Block> blocks) => blocks.Sum(block => block switch
    {
        Paragraph => 1,
        ListBlock list => list.Items.Sum(item => Paragraphs(item.Blocks) + (item.Blocks is [Paragraph, ..] ? 0 : 1)),
        _ => 0,
    });

    private void Blocks(ImmutableArray<Block> blocks)
    {
        var isTail = _paragraphs.IsTail;
        for (var i = 0; i < blocks.Length; i++)
        {
            _paragraphs.IsTail = isTail && i == blocks.Length - 1;
            blocks[i].Accept(this);
            if (blocks[i] is not Callout) _calloutBefore = null;
        }
        _paragraphs.IsTail = isTail;
    }

    private static bool EndsWithTable(ImmutableArray<Block> blocks) => blocks is [.., var last] && last switch
    {
        Table => true,
        Cover cover => EndsWithTable(cover.Blocks),
        Callout callout => EndsWithTable(callout.Blocks),
        Quote quote => EndsWithTable(quote.Blocks),
        Section section => EndsWithTable(section.Blocks),
        ListBlock { Items: [.., var item] } => EndsWithTable(item.Blocks),
        Columns { Items: [.., var column] } => EndsWithTable(column.Blocks),
        _ => false,
    };

    /// <summary>How far labels hang: as the theme says; long numbers push the text of their whole list to the right.</summary>
    private double Hanging(ListBlock list, int level)
    {
        var style = _theme[_paragraphs.Place.Style is null ? TextRole.ListItem : _paragraphs.Place.Role];
        var needed = TextWidth.Of(NumberingPart.LongestLabel(list, level) + " ", style) + 0.4 * style.Size;
        return needed > _theme.ListIndent + 0.5 ? needed : _theme.ListIndent;
    }
}
