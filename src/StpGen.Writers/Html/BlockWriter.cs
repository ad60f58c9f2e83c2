using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text.Bidi;
using StpGen.Core.Themes;

namespace StpGen.Writers.Html;

/// <summary>Blocks as the elements that mean the same (HTML Standard, 4.3, 4.4 and 4.9).</summary>
internal sealed partial class BlockWriter : BlockVisitor<Unit>
{
    private readonly Markup _html;
    private readonly Document _document;
    private readonly Theme _theme;
    private readonly DocumentIndex _index;
    private readonly InlineWriter _inlines;
    private readonly ImmutableArray<PageSetup> _pages;
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <summary>The element of a heading of level 1: the title is the one h1, be it on the cover or the first heading.</summary>
    private readonly int _first;

    private bool _hasTitle;
    private int _lists;

    /// <summary>How many lists are around, within the box or cell that the text is in.</summary>
    private int _listDepth;

    public BlockWriter(Markup html, Document document, Theme theme)
    {
        (_html, _document, _theme, _index) = (html, document, theme, DocumentIndex.Of(document));
        _pages = PageStyles.KindsIn(document);
        _inlines = new(html, _index.Headings.Select(h => h.Anchor).Concat(_index.Captions.Select(c => c.Anchor))
            .ToHashSet(StringComparer.Ordinal));
        _first = document.Blocks is [Heading { Level: 1 } title, ..] && _index.Headings.All(h => h.Level > 1 || h == title) ? 1 : 2;
    }

    /// <summary>The whole paper, its notes at the end.</summary>
    public void Write()
    {
        if (_first == 2 && !_document.Blocks.OfType<Cover>().Any(cover => cover.Descendants().Any(IsTitle)))
        {
            _hasTitle = true;
            _html.Start("h1", ("class", "unseen")).Text(_document.Info.Title).End("h1").Line();
        }
        Blocks(_document.Blocks);
        Notes();
    }

    public override Unit VisitHeading(Heading heading)
    {
        var element = "h" + Markup.Number(heading.Level + _first - 1);
        _html.Start(element, ("id", Id(heading.Anchor)), ("class", "heading-" + Markup.Number(heading.Level)),
            ("dir", Direction(heading.Content)));
        _inlines.Write(heading.Content);
        _html.End(element).Line();
        return default;
    }

    public override Unit VisitParagraph(Paragraph paragraph)
    {
        var isTitle = IsTitle(paragraph) && !_hasTitle;
        _hasTitle |= isTitle;
        var element = isTitle ? "h1" : "p";
        _html.Start(element, ("class", Stylesheet.ClassOf(paragraph.Role)), ("dir", Direction(paragraph.Content)));
        _inlines.Write(paragraph.Content);
        _html.End(element).Line();
        return default;
    }

    public override Unit VisitList(ListBlock list)
    {
        var element = list.Kind == ListKind.Numbered ? "ol" : "ul";
        var isNumbered = list.Kind == ListKind.Numbered;
        // As on pages: 1. a. i., and then the same again.
        var type = (_listDepth % 3) switch { 1 => "a", 2 => "i", _ => null };
        _html.Start(element, ("type", isNumbered ? type : null),
            ("start", isNumbered && list.Start != 1 ? Markup.Number(list.Start) : null)).Line();
        _listDepth++;
        foreach (var item in list.Items)
        {
            _html.Start("li", ("dir", item.Blocks is [Paragraph first, ..] ? Direction(first.Content) : null));
            Content(item.Blocks);
            _html.End("li").Line();
        }
        _listDepth--;
        _html.End(element).Line();
        return default;
    }

    public override Unit VisitCallout(Callout callout) =>
        Within("div", callout.Blocks, ("class", callout.Kind == CalloutKind.Missing ? "callout missing" : "callout"), ("role", "note"));

    public override Unit VisitQuote(Quote quote) => Within("blockquote", quote.Blocks);

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks) block.Accept(this);
    }

    private Unit Within(string element, ImmutableArray<Block> blocks, params ReadOnlySpan<(string, string?)> attributes)
    {
        _html.Start(element, attributes).Line();
        OnItsOwn(() => Blocks(blocks));
        _html.End(element).Line();
        return default;
    }

    /// <summary>Lists in a box or a cell are numbered as if no list were around it.</summary>
    private void OnItsOwn(Action write)
    {
        var depth = _listDepth;
        _listDepth = 0;
        write();
        _listDepth = depth;
    }

    /// <summary>Of an item or a cell: its first paragraph is its text, and needs no element of its own.</summary>
    private void Content(ImmutableArray<Block> blocks)
    {
        if (blocks is [Paragraph { Role: TextRole.Body } first, ..])
        {
            _inlines.Write(first.Content);
            if (blocks.Length > 1) _html.Line();
            Blocks(blocks[1..]);
        }
        else Blocks(blocks);
    }

    /// <summary>Notes of the whole paper, each with its way back (DPUB-ARIA 1.1, doc-endnotes, doc-backlink).</summary>
    private void Notes()
    {
        if (_inlines.Notes.Count == 0) return;
        _html.Start("section", ("class", "notes"), ("role", "doc-endnotes"), ("aria-labelledby", "_notes")).Line()
            .Start("h2", ("id", "_notes"), ("class", "heading-2")).Text("Notes").End("h2").Line().Start("ol").Line();
        // Notes may contain notes.
        for (var i = 0; i < _inlines.Notes.Count; i++)
        {
            var note = _inlines.Notes[i];
            _html.Start("li", ("id", InlineWriter.NoteId(note)), ("value", Markup.Number(note.Number)));
            Content(note.Blocks);
            _html.Raw(" ").Start("a", ("href", "#" + InlineWriter.MarkId(note)), ("role", "doc-backlink"))
                .Text("Back").Start("span", ("class", "unseen")).Text($" to where note {note.Number} is marked").End("span").End("a")
                .End("li").Line();
        }
        _html.End("ol").End("section").Line();
    }

    /// <summary>An anchor is set once.</summary>
    private string? Id(string anchor) => anchor.Length > 0 && _set.Add(anchor) ? anchor : null;

    private static bool IsTitle(Block block) => block is Paragraph { Role: TextRole.Title };

    /// <summary>Where text begins at the right, by layout's own rules (Unicode Standard Annex 9).</summary>
    private static string? Direction(ImmutableArray<Inline> content) => BidiLevels.Of(PlainText.Of(content)) is { Base: 1 } ? "rtl" : null;
}
