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

    private Callout? _calloutBefore;
    private bool _calloutBeforeIsTwin;

    public override Unit VisitTable(Table table)
    {
        if (_isOnCover) _paragraphs.SpaceBefore = AboveTableOnCover;
        var (place, list, isTail, width, indent) = (_paragraphs.Place, _paragraphs.List, _paragraphs.IsTail, _width, _indent);
        _paragraphs.IsTail = false;
        // Our style keeps a caption with its table; a house's may not.
        _captions.Write(table, table.Label, table.Anchor, table.Caption,
            _paper.Styles.IsHouse(StyleIds.Caption) ? properties => properties.KeepNext = new() : null);
        if (_paragraphs.BreaksColumn) _paragraphs.Carry();
        _tables.Write(table, _width, _indent, _height);
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
        (_paragraphs.Place, _paragraphs.List, _paragraphs.SpaceBefore, _width, _indent) = (place, null, 0, width, 0);
        if (cell.Blocks.IsEmpty) Write(place.Style, place.Role, []);
        Blocks(cell.Blocks);
        if (EndsWithTable(cell.Blocks)) _ink.Paragraph(null);
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
}
