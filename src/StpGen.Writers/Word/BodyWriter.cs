using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>Where blocks stand: the style and role of their paragraphs, and how far in they begin.</summary>
/// <param name="Style">Null: each paragraph by its own role.</param>
/// <param name="IsTable">Lists take the tables' list styles.</param>
/// <param name="Look">What a paragraph with an indent of its own must say again; null: lists have styles of their own here.</param>
internal sealed record Place(string? Style, TextRole Role, bool IsTable = false, ParagraphLook? Look = null, ColumnAlignment Alignment = ColumnAlignment.Left)
{
    public static Place Body { get; } = new(null, TextRole.Body);
}

/// <summary>Blocks as paragraphs and tables of the main document (ECMA-376 part 1, 17.2 to 17.4).</summary>
internal sealed class BodyWriter(WordXml xml, Theme theme, PageSetup page, NumberingPart numbering, Bookmarks bookmarks, LinkTargets targets, ContentsEntries entries)
    : BlockVisitor<Unit>
{
    /// <summary>Between a table and what follows it, which has no space of its own above.</summary>
    private const double AfterTable = 12;

    private readonly RunWriter _runs = new(xml, bookmarks, targets);
    private Place _place = Place.Body;
    private ListPlace? _list;
    private bool _onNewPage;
    private double? _spaceBefore;

    /// <summary>The list that blocks stand in; its label goes to the item's first paragraph.</summary>
    private sealed record ListPlace(ListKind Kind, int Level, int Number)
    {
        public bool LabelIsDue { get; set; }
    }

    public void Write(ImmutableArray<Block> blocks)
    {
        if (blocks is not [Cover, ..]) _spaceBefore = 0;
        Blocks(blocks);
        // Word wants a paragraph between a table and the section's end.
        if (EndsWithTable(blocks)) xml.Empty("p");
    }

    public override Unit VisitHeading(Heading heading)
    {
        using (Open(Styles.Heading(heading.Level)))
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
        var role = _place.Style is null && _list is null ? paragraph.Role : _list is null || _place.Style is not null ? _place.Role : TextRole.ListItem;
        using (Open(_place.Style ?? Styles.Of(paragraph.Role))) _runs.Write(paragraph.Content, Style(role));
        return default;
    }

    public override Unit VisitList(ListBlock list)
    {
        var outer = _list;
        var level = outer is null ? 0 : outer.Level + 1;
        var number = list.Kind == ListKind.Bulleted
            ? NumberingPart.Base(_place.IsTable, list.Kind)
            : numbering.Add(_place.IsTable, list.Kind, level, list.Start);
        foreach (var item in list.Items)
        {
            _list = new(list.Kind, level, number) { LabelIsDue = true };
            if (item.Blocks is not [Paragraph, ..])
                using (Open(_place.Style)) { }
            Blocks(item.Blocks);
        }
        _list = outer;
        return default;
    }

    public override Unit VisitTable(Table table)
    {
        using (Open(Styles.Caption, inList: false)) _runs.Write(table.Caption, theme[TextRole.Caption]);
        var (place, list) = (_place, _list);
        _list = null;
        new TableWriter(xml, theme, Cell).Write(table, page.ContentWidth);
        (_place, _list) = (place, list);
        _spaceBefore = AfterTable;
        return default;
    }

    public override Unit VisitCallout(Callout callout) => callout.Kind == CalloutKind.Missing
        ? Within(new(Styles.CalloutMissing, TextRole.Callout, Look: CalloutLook.Missing(theme)), callout.Blocks)
        : Within(new(Styles.Callout, TextRole.Callout, Look: CalloutLook.Note(theme)), callout.Blocks);

    public override Unit VisitQuote(Quote quote) =>
        Within(new(Styles.Quote, TextRole.Quote, Look: new() { Left = theme.ListIndent, Right = theme.ListIndent }), quote.Blocks);

    public override Unit VisitCover(Cover cover)
    {
        Blocks(cover.Blocks);
        _onNewPage = true;
        return default;
    }

    public override Unit VisitContents(Contents contents)
    {
        new ContentsWriter(xml, page, entries).Write(contents, () => Open(Styles.ContentsHeading));
        return default;
    }

    public override Unit VisitPageBreak(PageBreak pageBreak)
    {
        _onNewPage = true;
        return default;
    }

    private void Cell(TableCell cell, Place place)
    {
        (_place, _list, _spaceBefore) = (place, null, null);
        if (cell.Blocks.IsEmpty)
            using (Open(place.Style)) { }
        Blocks(cell.Blocks);
        if (EndsWithTable(cell.Blocks)) xml.Empty("p");
    }

    private Unit Within(Place place, ImmutableArray<Block> blocks)
    {
        var (outer, list) = (_place, _list);
        (_place, _list) = (place, null);
        Blocks(blocks);
        (_place, _list) = (outer, list);
        return default;
    }

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks) block.Accept(this);
    }

    private static bool EndsWithTable(ImmutableArray<Block> blocks) => blocks is [.., Table] || (blocks is [.., Cover cover] && EndsWithTable(cover.Blocks));

    private TextStyle Style(TextRole role) =>
        _place.Style == Styles.TableRowHeading ? theme[role] with { Bold = true } : theme[role];

    /// <summary>Opens a paragraph and writes its properties (17.3.1), in the schema's order.</summary>
    private WordXml.Scope Open(string? style, bool inList = true)
    {
        var list = inList ? _list : null;
        var labelled = list is { LabelIsDue: true };
        if (labelled) list!.LabelIsDue = false;
        if (list is not null && _place.Look is null)
            style = labelled ? Styles.List(_place.IsTable, list.Kind, list.Level) : Styles.ListContinue(_place.IsTable, list.Level);
        // A named list style brings its own numbering and indent, as deep as there are styles.
        var isStyled = list is null || (_place.Look is null && list.Level < Styles.ListLevels);
        var isInstance = labelled && (!isStyled || list!.Kind == ListKind.Numbered);

        var paragraph = xml.Open("p");
        using (xml.Open("pPr"))
        {
            if (style is not null) xml.Value("pStyle", style);
            if (_onNewPage) xml.Empty("pageBreakBefore");
            if (isInstance)
                using (xml.Open("numPr"))
                {
                    xml.Value("ilvl", Math.Min(list!.Level, 8));
                    xml.Value("numId", list.Number);
                }
            if (!isStyled && _place.Look is { } look) ParagraphLook.Borders(xml, CalloutLook.Widened(look.Edges, list!.Level * theme.ListIndent));
            if ((_onNewPage ? 0 : _spaceBefore) is { } space) xml.Empty("spacing", ("before", WordXml.Twips(space)));
            if (!isStyled) Indent(list!.Level, labelled);
            if (_place.Alignment != ColumnAlignment.Left && list is null) xml.Value("jc", _place.Alignment == ColumnAlignment.Right ? "right" : "center");
        }
        (_onNewPage, _spaceBefore) = (false, null);
        return paragraph;
    }

    private void Indent(int level, bool labelled)
    {
        var text = (_place.Look?.Left ?? 0) + theme.ListIndent * (level + 1);
        if (labelled) xml.Empty("ind", ("left", WordXml.Twips(text)), ("hanging", WordXml.Twips(theme.ListIndent)));
        else xml.Empty("ind", ("left", WordXml.Twips(text)), ("firstLine", "0"));
    }
}
