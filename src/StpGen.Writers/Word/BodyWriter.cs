using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>Blocks as paragraphs and tables of the main document (ECMA-376 part 1, 17.2 to 17.4).</summary>
internal sealed class BodyWriter(
    OpenXmlWriter xml, Theme theme, PageSetup page, NumberingPart numbering, Bookmarks bookmarks, LinkTargets targets, ContentsEntries entries, DocumentIndex index, NoteList notes)
    : BlockVisitor<Unit>
{
    /// <summary>Between a table and what follows it, which has no space of its own above.</summary>
    public const double AfterTable = 14;

    /// <summary>Between a table on the cover and what stands above it.</summary>
    public const double AboveTableOnCover = 30;

    private readonly RunWriter _runs = new(bookmarks, targets, notes);
    private readonly ParagraphOpener _paragraphs = new(theme);
    private Callout? _calloutBefore;
    private bool _calloutBeforeIsTwin;
    private bool _isOnCover;

    public void Write(ImmutableArray<Block> blocks)
    {
        if (blocks is not [Cover, ..]) _paragraphs.Top = Top.OfDocument;
        Blocks(blocks);
        // Word wants a paragraph between a table and the section's end.
        if (EndsWithTable(blocks)) xml.WriteElement(new W.Paragraph());
    }

    /// <summary>The blocks of a note, its number before the first.</summary>
    public void WriteNote(Footnote note)
    {
        (_paragraphs.Place, _paragraphs.List) = (new(StyleIds.FootnoteText, TextRole.Footnote), null);
        _runs.IsNote = true;
        _runs.Before = [new W.Run(new W.RunProperties { RunStyle = new() { Val = StyleIds.FootnoteReference } }, new W.FootnoteReferenceMark()), new W.Run(RunText.Of(" "))];
        if (note.Blocks is not [Paragraph, ..]) Write(_paragraphs.Open(StyleIds.FootnoteText, TextRole.Footnote), [], theme[TextRole.Footnote]);
        Blocks(note.Blocks);
    }

    public override Unit VisitHeading(Heading heading)
    {
        var paragraph = _paragraphs.OpenAnywhere(StyleIds.Heading(heading.Level), heading.Role);
        var outer = bookmarks.Find(heading.Anchor) is { } name ? bookmarks.Ends(name) : default;
        var inner = entries.IndexOf(heading) is { } index ? bookmarks.Ends(Bookmarks.Contents(index)) : default;
        paragraph.AppendChild(outer.Start);
        paragraph.AppendChild(inner.Start);
        _runs.Write(paragraph, heading.Content, theme[heading.Role]);
        paragraph.AppendChild(inner.End);
        paragraph.AppendChild(outer.End);
        xml.WriteElement(paragraph);
        return default;
    }

    public override Unit VisitParagraph(Paragraph paragraph)
    {
        var place = _paragraphs.Place;
        var role = place.Style is not null ? place.Role : _paragraphs.List is not null ? TextRole.ListItem : paragraph.Role;
        var style = place.Style == StyleIds.TableRowHeading ? theme[role] with { Bold = true } : theme[role];
        Write(_paragraphs.Open(place.Style ?? StyleIds.Of(paragraph.Role), role), paragraph.Content, style);
        return default;
    }

    public override Unit VisitList(ListBlock list)
    {
        var (place, outer) = (_paragraphs.Place, _paragraphs.List);
        var level = outer is null ? 0 : outer.Level + 1;
        var number = list.Kind == ListKind.Bulleted
            ? NumberingPart.Base(place.IsTable, list.Kind)
            : numbering.Add(place.IsTable, list.Kind, level, list.Start);
        var hanging = Hanging(list, level);
        foreach (var item in list.Items)
        {
            _paragraphs.List = new(list.Kind, level, number, (outer?.Indent ?? 0) + hanging, hanging) { LabelIsDue = true };
            if (item.Blocks is not [Paragraph, ..]) xml.WriteElement(_paragraphs.Open(place.Style, place.Role));
            Blocks(item.Blocks);
        }
        _paragraphs.List = outer;
        // What follows a list stands off from it as from a paragraph, not as one item from the next.
        if (outer is null && place == Place.Body) _paragraphs.SpaceBefore = theme[TextRole.Body].SpaceAfter;
        return default;
    }

    public override Unit VisitTable(Table table)
    {
        if (_isOnCover) _paragraphs.SpaceBefore = AboveTableOnCover;
        Caption(CaptionText.Titled(table.Label, table.Caption), table.Anchor);
        var (place, list) = (_paragraphs.Place, _paragraphs.List);
        new TableWriter(xml, theme, Cell).Write(table, page.ContentWidth);
        (_paragraphs.Place, _paragraphs.List) = (place, list);
        _paragraphs.SpaceBefore = AfterTable;
        return default;
    }

    public override Unit VisitCallout(Callout callout)
    {
        var followsSame = _calloutBefore?.Kind == callout.Kind;
        var isTwin = followsSame && !_calloutBeforeIsTwin;
        var (style, look) = callout.Kind == CalloutKind.Missing
            ? (StyleIds.CalloutMissing, BoxLook.Missing(theme))
            : (StyleIds.Callout, BoxLook.Note(theme));
        Within(style, TextRole.Callout, look, callout.Blocks, isTwin, followsSame);
        (_calloutBefore, _calloutBeforeIsTwin) = (callout, isTwin);
        return default;
    }

    public override Unit VisitQuote(Quote quote)
    {
        Within(StyleIds.Quote, TextRole.Quote, BoxLook.Quote(theme), quote.Blocks);
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
        var heading = _paragraphs.OpenAnywhere(StyleIds.ContentsHeading, TextRole.ContentsHeading);
        xml.WriteElement(new ContentsWriter(theme, entries).Block(contents, heading));
        _paragraphs.SpaceBefore = 2 * theme[TextRole.ContentsHeading].SpaceAfter;
        return default;
    }

    public override Unit VisitPageBreak(PageBreak pageBreak)
    {
        _paragraphs.Top = Top.OfNewPage;
        return default;
    }

    public override Unit VisitFigure(Figure figure)
    {
        if (figure.Alternative.Length > 0) Write(_paragraphs.Open(_paragraphs.Place.Style, _paragraphs.Place.Role), [new TextRun(figure.Alternative)], theme[TextRole.Body]);
        if (figure.Label.Length > 0 || !figure.Caption.IsEmpty) Caption(CaptionText.Titled(figure.Label, figure.Caption), figure.Anchor);
        return default;
    }

    public override Unit VisitTiles(Tiles tiles)
    {
        foreach (var tile in tiles.Items)
        {
            Write(_paragraphs.OpenAnywhere(StyleIds.TileValue, TextRole.TileValue), tile.Value, theme[TextRole.TileValue]);
            Write(_paragraphs.OpenAnywhere(StyleIds.TileLabel, TextRole.TileLabel), tile.Label, theme[TextRole.TileLabel]);
        }
        return default;
    }

    public override Unit VisitColumns(Columns columns)
    {
        foreach (var column in columns.Items) Blocks(column.Blocks);
        return default;
    }

    public override Unit VisitSection(Section section)
    {
        _paragraphs.Top = Top.OfNewPage;
        Blocks(section.Blocks);
        _paragraphs.Top = Top.OfNewPage;
        return default;
    }

    public override Unit VisitCaptionList(CaptionList list)
    {
        Write(_paragraphs.OpenAnywhere(StyleIds.ContentsHeading, TextRole.ContentsHeading), [new TextRun(list.Title)], theme[TextRole.ContentsHeading]);
        foreach (var entry in index.Captions.Where(c => c.Kind == list.Kind))
            Write(_paragraphs.OpenAnywhere(StyleIds.Contents(2), TextRole.Contents2), [new Link('#' + entry.Anchor, [new TextRun(entry.Title)])], theme[TextRole.Contents2]);
        return default;
    }

    private void Caption(ImmutableArray<Inline> content, string anchor)
    {
        var paragraph = _paragraphs.OpenAnywhere(StyleIds.Caption, TextRole.Caption);
        var ends = bookmarks.Find(anchor) is { } name ? bookmarks.Ends(name) : default;
        paragraph.AppendChild(ends.Start);
        _runs.Write(paragraph, content, theme[TextRole.Caption]);
        paragraph.AppendChild(ends.End);
        xml.WriteElement(paragraph);
    }

    private void Cell(TableCell cell, Place place)
    {
        (_paragraphs.Place, _paragraphs.List, _paragraphs.SpaceBefore) = (place, null, 0);
        if (cell.Blocks.IsEmpty) xml.WriteElement(_paragraphs.Open(place.Style, place.Role));
        Blocks(cell.Blocks);
        if (EndsWithTable(cell.Blocks)) xml.WriteElement(new W.Paragraph());
    }

    private void Write(W.Paragraph paragraph, ImmutableArray<Inline> content, TextStyle style)
    {
        _runs.Write(paragraph, content, style);
        xml.WriteElement(paragraph);
    }

    private void Within(string style, TextRole role, BoxLook look, ImmutableArray<Block> blocks, bool isTwin = false, bool followsSame = false)
    {
        var (outer, list) = (_paragraphs.Place, _paragraphs.List);
        var box = followsSame || blocks is not [Paragraph] ? new ParagraphBox(look, Paragraphs(blocks), isTwin, followsSame) : null;
        (_paragraphs.Place, _paragraphs.List) = (new(style, role, Look: look, Box: box), null);
        Blocks(blocks);
        (_paragraphs.Place, _paragraphs.List) = (outer, list);
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
        foreach (var block in blocks)
        {
            block.Accept(this);
            if (block is not Callout) _calloutBefore = null;
        }
    }

    private static bool EndsWithTable(ImmutableArray<Block> blocks) => blocks is [.., Table] || (blocks is [.., Cover cover] && EndsWithTable(cover.Blocks));

    /// <summary>How far labels hang: as the theme says; long numbers push the text of their whole list to the right.</summary>
    private double Hanging(ListBlock list, int level)
    {
        var style = theme[_paragraphs.Place.Style is null ? TextRole.ListItem : _paragraphs.Place.Role];
        var needed = TextWidth.Of(NumberingPart.LongestLabel(list, level) + " ", style) + 0.4 * style.Size;
        return needed > theme.ListIndent + 0.5 ? needed : theme.ListIndent;
    }
}
