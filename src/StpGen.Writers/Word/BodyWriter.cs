using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>Blocks as paragraphs, tables and sections of a part (ECMA-376 part 1, 17.2 to 17.6).</summary>
internal sealed partial class BodyWriter : BlockVisitor<Unit>
{
    private readonly Ink _ink;
    private readonly PaperContext _paper;
    private readonly Theme _theme;
    private readonly RunWriter _runs;
    private readonly ParagraphOpener _paragraphs;
    private readonly CaptionWriter _captions;
    private readonly ContentsWriter _contents;
    private readonly PictureWriter _pictures;
    private readonly TableWriter _tables;
    private bool _isOnCover;

    /// <summary>How wide the text is where blocks stand now, and how far it is indented; in points.</summary>
    private double _width;
    private double _indent;

    /// <summary>How high the text of the pages at hand is, in points.</summary>
    private double _height;

    /// <summary>The section at hand, while its blocks may use its columns.</summary>
    private Stretch? _columns;

    public BodyWriter(Ink ink, PaperContext paper, PartTargets targets, NoteList? notes)
    {
        (_ink, _paper, _theme) = (ink, paper, paper.Theme);
        (_width, _height) = (paper.Page.ContentWidth, paper.Page.ContentHeight);
        _runs = new(ink, paper, targets, notes);
        _paragraphs = new(ink, paper);
        _captions = new(ink, paper, _runs, _paragraphs);
        _contents = new(ink, paper);
        _pictures = new(ink, paper, targets);
        _tables = new(ink, paper, Cell);
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
            (_width, _height) = (stretch.Columns.IsEmpty ? stretch.Page.ContentWidth : stretch.Columns[0], stretch.Page.ContentHeight);
            (_indent, _calloutBefore) = (0, null);
            _paragraphs.IsTail = true;
            Blocks(stretch.Blocks);
            if (!isLast || _paragraphs.BreaksColumn) _paragraphs.Carry();
            if (!isLast) continue;
            // Word wants a paragraph between a table and the section's end.
            if (EndsWithTable(stretch.Blocks)) _ink.AfterTable();
            _ink.Element(section);
        }
    }

    /// <summary>The blocks of a note, its number before the first.</summary>
    public void WriteNote(Footnote note)
    {
        (_paragraphs.Place, _paragraphs.List) = (new(StyleIds.FootnoteText, TextRole.Footnote), null);
        _runs.StartsNote = true;
        if (note.Blocks is [Paragraph first, ..]) first.Accept(this);
        else Write(StyleIds.FootnoteText, TextRole.Footnote, []);
        _paragraphs.Place = _paragraphs.Place with { IsBelowNumber = true };
        Blocks(note.Blocks is [Paragraph, ..] ? note.Blocks[1..] : note.Blocks);
        if (EndsWithTable(note.Blocks)) _ink.AfterTable();
    }

    public override Unit VisitHeading(Heading heading)
    {
        var text = Text(heading.Content, _theme[heading.Role]);
        _paragraphs.OpenAnywhere(StyleIds.Heading(heading.Level), heading.Role);
        var outer = _paper.Bookmarks.Take(heading.Anchor) is { } name ? _ink.StartBookmark(_paper.Bookmarks.NextId(), name) : null;
        var inner = _paper.Entries.Take(heading) is { } entry ? _ink.StartBookmark(_paper.Bookmarks.NextId(), entry) : null;
        _runs.Write(heading.Content, _theme[heading.Role], text);
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
        var text = Text(paragraph.Content, style);
        _paragraphs.Open(place.Style ?? StyleIds.Of(paragraph.Role), role, keepsWithNext: !place.IsTable && TableWidths.IsLeadIn(paragraph));
        _runs.Write(paragraph.Content, style, text);
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
            _paragraphs.List = new(list.Kind, level, number, (outer?.Indent ?? 0) + hanging, hanging) { LabelIsDue = true, KeepsWithNext = KeepsWithNext(list, i, (outer?.Indent ?? 0) + hanging) };
            if (item.Blocks is not [Paragraph, ..]) Write(place.Style, place.Role, []);
            Blocks(item.Blocks);
        }
        (_paragraphs.List, _paragraphs.IsTail) = (outer, isTail);
        // What follows a list stands off from it as from a paragraph, not as one item from the next.
        if (outer is null && place == Place.Body) _paragraphs.SpaceBefore = _theme[TextRole.Body].SpaceAfter;
        return default;
    }

    private void Write(string? style, TextRole role, ImmutableArray<Inline> content)
    {
        _paragraphs.Open(style, role);
        _runs.Write(content, _theme[role], null);
        _ink.End();
    }

    /// <summary>What Word must be told of the words of the next paragraph, which opens on their side.</summary>
    private ParagraphText? Text(ImmutableArray<Inline> content, TextStyle style)
    {
        var text = ParagraphText.Of(content, style, _width - (_paragraphs.List?.Indent ?? 0));
        _paragraphs.IsRightToLeft = text is { IsRightToLeft: true };
        return text;
    }

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

    private static bool EndsWithTable(IEnumerable<Block> blocks) =>
        blocks.LastOrDefault() is { } last && (last is Table || EndsWithTable(last.Children));

    /// <summary>As in layout: neither the first line of a list stands alone at a page's end nor the last on the next page, and an item leads in the list below it.</summary>
    private bool KeepsWithNext(ListBlock list, int item, double indent)
    {
        if (_paragraphs.Place.IsTable || _paragraphs.Place.Look is not null) return false;
        var (blocks, count) = (list.Items[item].Blocks, list.Items.Length);
        return blocks is [Paragraph, ListBlock, ..]
            || (item == 0 && count > 1 && IsLine(blocks, indent))
            || (item == count - 2 && blocks is [Paragraph] && IsLine(list.Items[^1].Blocks, indent));
    }

    private bool IsLine(ImmutableArray<Block> blocks, double indent) =>
        blocks is [Paragraph { Content: var content }] && TextWidth.Of(PlainText.Of(content), _theme[TextRole.ListItem]) <= _width - indent;

    /// <summary>How far labels hang: as the theme says; long numbers push the text of their whole list to the right.</summary>
    private double Hanging(ListBlock list, int level)
    {
        var style = _theme[_paragraphs.Place.Style is null ? TextRole.ListItem : _paragraphs.Place.Role];
        var needed = TextWidth.Of(NumberingPart.LongestLabel(list, level) + " ", style) + 0.4 * style.Size;
        return needed > _theme.ListIndent + 0.5 ? needed : _theme.ListIndent;
    }
}
