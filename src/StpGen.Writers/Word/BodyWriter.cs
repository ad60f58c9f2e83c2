using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>Where blocks stand: the style and role of their paragraphs.</summary>
/// <param name="Style">Null: each paragraph by its own role.</param>
/// <param name="IsTable">Lists take the tables' list styles.</param>
/// <param name="Look">What a paragraph with an indent of its own must say again; null: lists have styles of their own here.</param>
/// <param name="Box">Edges said by each paragraph; null: the style says them.</param>
internal sealed record Place(
    string? Style, TextRole Role, bool IsTable = false, ColumnAlignment Alignment = ColumnAlignment.Left, ParagraphLook? Look = null, ParagraphBox? Box = null)
{
    public static Place Body { get; } = new(null, TextRole.Body);
}

/// <summary>Blocks as paragraphs and tables of the main document (ECMA-376 part 1, 17.2 to 17.4).</summary>
internal sealed class BodyWriter(WordXml xml, Theme theme, PageSetup page, NumberingPart numbering, Bookmarks bookmarks, LinkTargets targets, ContentsEntries entries)
    : BlockVisitor<Unit>
{
    /// <summary>Between a table and what follows it, which has no space of its own above.</summary>
    private const double AfterTable = 14;

    private readonly RunWriter _runs = new(xml, bookmarks, targets);
    private Place _place = Place.Body;
    private ListPlace? _list;
    private Top _top;
    private double _spaceBefore;
    private Callout? _calloutBefore;
    private bool _calloutBeforeIsTwin;

    /// <summary>Whether the next paragraph is the first of its page, as far as the document says; space above it would only push it down.</summary>
    private enum Top
    {
        None,
        OfDocument,
        OfNewPage,
    }

    /// <summary>The list that blocks stand in; its label goes to the item's first paragraph.</summary>
    /// <param name="Indent">Of the text, in points; the label hangs <paramref name="Hanging"/> to its left.</param>
    private sealed record ListPlace(ListKind Kind, int Level, int Number, double Indent, double Hanging)
    {
        public bool LabelIsDue { get; set; }
    }

    public void Write(ImmutableArray<Block> blocks)
    {
        if (blocks is not [Cover, ..]) _top = Top.OfDocument;
        Blocks(blocks);
        // Word wants a paragraph between a table and the section's end.
        if (EndsWithTable(blocks)) xml.Empty("p");
    }

    public override Unit VisitHeading(Heading heading)
    {
        using (Open(Styles.Heading(heading.Level), heading.Role))
        {
            var name = bookmarks.Find(heading.Anchor) is { } found ? bookmarks.Start(xml, found) : null;
            var entry = entries.IndexOf(heading) is { } index ? bookmarks.Start(xml, Bookmarks.Contents(index)) : null;
            _runs.Write(heading.Content, theme[heading.Role]);
            foreach (var id in (ReadOnlySpan<string?>)[entry, name])
                if (id is not null) xml.Empty("bookmarkEnd", ("id", id));
        }
        return default;
    }

    public override Unit VisitParagraph(Paragraph paragraph)
    {
        var role = _place.Style is not null ? _place.Role : _list is not null ? TextRole.ListItem : paragraph.Role;
        using (Open(_place.Style ?? Styles.Of(paragraph.Role), role)) _runs.Write(paragraph.Content, Style(role));
        return default;
    }

    public override Unit VisitList(ListBlock list)
    {
        var outer = _list;
        var level = outer is null ? 0 : outer.Level + 1;
        var number = list.Kind == ListKind.Bulleted
            ? NumberingPart.Base(_place.IsTable, list.Kind)
            : numbering.Add(_place.IsTable, list.Kind, level, list.Start);
        var hanging = Hanging(list, level);
        foreach (var item in list.Items)
        {
            _list = new(list.Kind, level, number, (outer?.Indent ?? 0) + hanging, hanging) { LabelIsDue = true };
            if (item.Blocks is not [Paragraph, ..])
                using (Open(_place.Style, _place.Role)) { }
            Blocks(item.Blocks);
        }
        _list = outer;
        // What follows a list stands off from it as from a paragraph, not as one item from the next.
        if (outer is null && _place == Place.Body) _spaceBefore = theme[TextRole.Body].SpaceAfter;
        return default;
    }

    public override Unit VisitTable(Table table)
    {
        using (Open(Styles.Caption, TextRole.Caption, inList: false)) _runs.Write(table.Caption, theme[TextRole.Caption]);
        var (place, list) = (_place, _list);
        _list = null;
        new TableWriter(xml, theme, Cell).Write(table, page.ContentWidth);
        (_place, _list) = (place, list);
        _spaceBefore = AfterTable;
        return default;
    }

    public override Unit VisitCallout(Callout callout)
    {
        var followsSame = _calloutBefore?.Kind == callout.Kind;
        var isTwin = followsSame && !_calloutBeforeIsTwin;
        var (style, look) = callout.Kind == CalloutKind.Missing
            ? (Styles.CalloutMissing, CalloutLook.Missing(theme))
            : (Styles.Callout, CalloutLook.Note(theme));
        Within(style, TextRole.Callout, look, callout.Blocks, isTwin, followsSame);
        (_calloutBefore, _calloutBeforeIsTwin) = (callout, isTwin);
        return default;
    }

    public override Unit VisitQuote(Quote quote)
    {
        Within(Styles.Quote, TextRole.Quote, CalloutLook.Quote(theme), quote.Blocks);
        return default;
    }

    public override Unit VisitCover(Cover cover)
    {
        Blocks(cover.Blocks);
        _top = Top.OfNewPage;
        return default;
    }

    public override Unit VisitContents(Contents contents)
    {
        new ContentsWriter(xml, entries).Write(contents, () => Open(Styles.ContentsHeading, TextRole.ContentsHeading));
        _spaceBefore = 2 * theme[TextRole.ContentsHeading].SpaceAfter;
        return default;
    }

    public override Unit VisitPageBreak(PageBreak pageBreak)
    {
        _top = Top.OfNewPage;
        return default;
    }

    private void Cell(TableCell cell, Place place)
    {
        (_place, _list, _spaceBefore) = (place, null, 0);
        if (cell.Blocks.IsEmpty)
            using (Open(place.Style, place.Role)) { }
        Blocks(cell.Blocks);
        if (EndsWithTable(cell.Blocks)) xml.Empty("p");
    }

    private void Within(string style, TextRole role, ParagraphLook look, ImmutableArray<Block> blocks, bool isTwin = false, bool followsSame = false)
    {
        var (outer, list) = (_place, _list);
        var box = followsSame || blocks is not [Paragraph] ? new ParagraphBox(look, Paragraphs(blocks), isTwin, followsSame) : null;
        (_place, _list) = (new(style, role, Look: look, Box: box), null);
        Blocks(blocks);
        (_place, _list) = (outer, list);
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

    private TextStyle Style(TextRole role) =>
        _place.Style == Styles.TableRowHeading ? theme[role] with { Bold = true } : theme[role];

    /// <summary>Opens a paragraph and writes its properties (17.3.1), in the schema's order.</summary>
    private WordXml.Scope Open(string? style, TextRole role, bool inList = true)
    {
        var list = inList ? _list : null;
        var labelled = list is { LabelIsDue: true };
        if (labelled) list!.LabelIsDue = false;
        if (list is not null && _place.Look is null)
            style = labelled ? Styles.List(_place.IsTable, list.Kind, list.Level) : Styles.ListContinue(_place.IsTable, list.Level);
        // A named list style brings its own numbering and indent, as deep as there are styles.
        var isStyled = list is null
            || (_place.Look is null && list.Level < Styles.ListLevels && Math.Abs(list.Indent - theme.ListIndent * (list.Level + 1)) < 0.1);
        var box = style == _place.Style ? _place.Box : null;
        var isInstance = labelled && (!isStyled || list!.Kind == ListKind.Numbered);

        var paragraph = xml.Open("p");
        using (xml.Open("pPr"))
        {
            if (style is not null) xml.Value("pStyle", style);
            if (_top == Top.OfNewPage) xml.Empty("pageBreakBefore");
            if (isInstance)
                using (xml.Open("numPr"))
                {
                    xml.Value("ilvl", Math.Min(list!.Level, 8));
                    xml.Value("numId", list.Number);
                }
            var standsApart = box is { StandsApart: true };
            if (box is not null) ParagraphLook.Borders(xml, box.Next(list is null ? 0 : list.Indent - (labelled ? list.Hanging : 0)));
            if (box?.Fill is { } fill) ParagraphLook.Shading(xml, fill);
            Space(style == _place.Style && _place.Look?.SpaceBefore is { } own ? own : theme[role].SpaceBefore);
            if (!isStyled) Indent(list!, labelled);
            if (standsApart) xml.Value("contextualSpacing", 0);
            if (_place.Alignment != ColumnAlignment.Left && list is null) xml.Value("jc", _place.Alignment == ColumnAlignment.Right ? "right" : "center");
        }
        (_top, _spaceBefore) = (Top.None, 0);
        return paragraph;
    }

    /// <summary>Space above that differs from the style's own: none on top of a page, more after a table.</summary>
    private void Space(double own)
    {
        var space = _top == Top.None ? Math.Max(own, _spaceBefore) : 0;
        if (space != own) xml.Empty("spacing", ("before", WordXml.Twips(space)));
    }

    private void Indent(ListPlace list, bool labelled)
    {
        var left = WordXml.Twips((_place.Look?.Left ?? 0) + list.Indent);
        if (labelled) xml.Empty("ind", ("left", left), ("hanging", WordXml.Twips(list.Hanging)));
        else xml.Empty("ind", ("left", left), ("firstLine", "0"));
    }

    /// <summary>How far labels hang: as the theme says; long numbers push the text of their whole list to the right.</summary>
    private double Hanging(ListBlock list, int level)
    {
        var style = theme[_place.Style is null ? TextRole.ListItem : _place.Role];
        var needed = TextWidth.Of(NumberingPart.LongestLabel(list, level) + " ", style) + 0.4 * style.Size;
        return needed > theme.ListIndent + 0.5 ? needed : theme.ListIndent;
    }
}
