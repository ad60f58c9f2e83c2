using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>What has surroundings of its own: tables and their cells, callouts, quotes.</summary>
internal sealed partial class BodyWriter
{
    /// <summary>Between a table and what follows it, which has no space of its own above.</summary>
    public const double AfterTable = 14;

    /// <summary>Between a table on the cover and what stands above it.</summary>
    public const double AboveTableOnCover = 30;

    /// <summary>However deep tables and boxes stand in each other, what is in them has some width, in points.</summary>
    private const double LeastWidth = 12;

    private Callout? _calloutBefore;
    private bool _calloutBeforeIsTwin;

    public override Unit VisitTable(Table table)
    {
        if (_isOnCover) _paragraphs.SpaceBefore = AboveTableOnCover;
        var (place, list, isTail, width, indent) = (_paragraphs.Place, _paragraphs.List, _paragraphs.IsTail, _width, _indent);
        _paragraphs.IsTail = false;
        // Our style keeps a caption with its table; a house's may not.
        _captions.Write(table, table.Label, table.Anchor, table.Caption, _width,
            _paper.Styles.IsHouse(StyleIds.Caption) ? properties => properties.KeepNext = new() : null);
        if (_paragraphs.BreaksColumn) _paragraphs.Carry();
        var around = place.Box is { IsMixed: true } ? place.Look : null;
        if (around is not null) place.Box!.Pass();
        _tables.Write(table, _width, _indent, _height, around);
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

    private void Cell(TableCell cell, Place place, double width)
    {
        (_paragraphs.Place, _paragraphs.List, _paragraphs.SpaceBefore, _width, _indent) = (place, null, 0, Math.Max(LeastWidth, width), 0);
        if (cell.Blocks.IsEmpty) Write(place.Style, place.Role, []);
        Blocks(cell.Blocks);
        if (EndsWithTable(cell.Blocks)) _ink.AfterTable();
    }

    private void Within(string style, TextRole role, BoxLook look, ImmutableArray<Block> blocks, bool isTwin = false, bool followsSame = false)
    {
        var (outer, list, width, indent, columns) = (_paragraphs.Place, _paragraphs.List, _width, _indent, _columns);
        var box = followsSame || blocks is not [Paragraph] ? new ParagraphBox(look, Paragraphs(blocks), isTwin, followsSame) { IsMixed = look.Fill is not null && IsMixed(blocks) } : null;
        // A quotation within a callout is a part of it.
        _paragraphs.Place = look.Fill is null && outer.Box is { IsMixed: true }
            ? outer with { Style = style, Role = role, Inset = outer.Inset + look.Left } : new(style, role, Look: look, Box: box);
        _paragraphs.List = null;
        (_width, _indent, _columns) = (Math.Max(LeastWidth, _width - look.Left - look.Right), _indent + look.Left, null);
        Blocks(blocks);
        (_paragraphs.Place, _paragraphs.List, _width, _indent, _columns) = (outer, list, width, indent, columns);
    }

    /// <summary>How many paragraphs of a box its blocks become, a table counting as one, and boxes of their own as none.</summary>
    private static int Paragraphs(IEnumerable<Block> blocks) => blocks.Sum(block => block switch
    {
        Paragraph or Heading => 1,
        ListBlock list => list.Items.Sum(item => Paragraphs(item.Blocks) + (item.Blocks is [Paragraph, ..] ? 0 : 1)),
        Table table => HasCaption(table.Label, table.Caption) ? 2 : 1,
        Figure figure => HasCaption(figure.Label, figure.Caption) ? 2 : 1,
        Quote quote => Paragraphs(quote.Blocks),
        Columns columns => Paragraphs(columns.Items.SelectMany(c => c.Blocks)),
        Section section => Paragraphs(section.Blocks),
        _ => 0,
    });

    private static bool HasCaption(string label, ImmutableArray<Inline> caption) => label.Length > 0 || !caption.IsEmpty;

    /// <summary>Whether blocks become paragraphs of other styles than the box's own, or tables.</summary>
    private static bool IsMixed(IEnumerable<Block> blocks) => blocks.Descendants().Any(block => block is not (Paragraph or ListBlock));
}
