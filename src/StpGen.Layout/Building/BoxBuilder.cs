using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text.LineBreaks;
using StpGen.Core.Themes;
using StpGen.Layout.Boxes;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Building;

/// <summary>Makes the box and the structure of each block, within its surroundings.</summary>
internal sealed class BoxBuilder(
    InlineSetter setter, Theme theme, DocumentIndex index, Surroundings around, bool keepsColumns = false) : BlockVisitor<Built>
{
    public override Built VisitHeading(Heading heading)
    {
        var style = theme[heading.Role];
        var text = setter.Set(heading.Content, style);
        var box = new ParagraphBox(text.Words, style.LineHeight)
        {
            Anchor = heading.Anchor,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            KeepWithNext = style.KeepWithNext,
            KeepLines = true,
            Span = heading.Span,
        };
        return One(Reporting(box, text, heading.Content), StructureType.H1 + (heading.Level - 1), text.Nodes);
    }

    public override Built VisitParagraph(Paragraph paragraph)
    {
        var style = paragraph.Role == TextRole.Body ? BodyStyle : theme[paragraph.Role];
        var text = setter.Set(paragraph.Content, style);
        var box = new ParagraphBox(text.Words, style.LineHeight)
        {
            Alignment = around.Alignment,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            KeepWithNext = style.KeepWithNext || paragraph.IsLeadIn,
            Span = paragraph.Span,
        };
        return One(Reporting(box, text, paragraph.Content), StructureType.P, text.Nodes);
    }

    public override Built VisitList(ListBlock list) =>
        new ListBuilder(setter, theme, around, BodyStyle, Within).Build(list);

    public override Built VisitTable(Table table) => new TableBuilder(setter, theme, around.SpaceAboveTable, Within).Build(table);

    public override Built VisitCallout(Callout callout)
    {
        var isGap = callout.Kind == CalloutKind.Missing;
        var body = Within(new Surroundings(TextRole.Callout) { Colour = isGap ? theme.Gap : null }).Flow(callout.Blocks);
        var look = new PanelLook(isGap ? theme.GapFill : theme.CalloutFill, isGap ? theme.Gap : theme.Accent, Spacings.CalloutEdge,
            Spacings.CalloutPaddingLeft, Spacings.CalloutPaddingRight, Spacings.CalloutPaddingY);
        return One(new PanelBox(look, body.Box)
        {
            SpaceBefore = Spacings.AboveCallout,
            SpaceAfter = Spacings.BelowCallout,
            Span = callout.Span,
        }, StructureType.Div, body.Nodes);
    }

    public override Built VisitQuote(Quote quote)
    {
        var style = theme[TextRole.Quote];
        var body = Within(new Surroundings(TextRole.Quote)).Flow(quote.Blocks);
        var box = new PanelBox(QuoteLook, body.Box)
        {
            SpaceBefore = style.SpaceBefore + Spacings.AroundQuote,
            SpaceAfter = style.SpaceAfter + Spacings.AroundQuote,
            Span = quote.Span,
        };
        return One(box, StructureType.BlockQuote, body.Nodes);
    }

    public override Built VisitCover(Cover cover)
    {
        var body = Within(around with { SpaceAboveTable = Spacings.AboveTableOnCover }).Flow(cover.Blocks);
        return new(body.Box, body.Nodes);
    }

    public override Built VisitContents(Contents contents) => new ContentsBuilder(setter, theme, index).Build(contents);

    public override Built VisitCaptionList(CaptionList list) => new ContentsBuilder(setter, theme, index).Build(list);

    public override Built VisitFigure(Figure figure) => FigureBuilder.Build(figure, setter, theme);

    public override Built VisitTiles(Tiles tiles)
    {
        var built = tiles.Items.Select(BuildTile).ToList();
        var box = new TilesBox([.. built.Select(t => t.Box)], new TileLook(theme.CalloutFill, theme.Accent))
        {
            SpaceBefore = Spacings.AboveTiles,
            SpaceAfter = Spacings.BelowTiles,
            Span = tiles.Span
        };
        return One(ReportingBox.Of(box, (facts, room) => Report(tiles, box, built, facts, room.Width)), StructureType.Div,
            [.. built.Select(t => t.Element)]);
    }

    public override Built VisitColumns(Columns columns)
    {
        if (columns.Items.IsEmpty) return new(null, []);
        var built = columns.Items.Select(c => Flow(c.Blocks)).ToList();
        var total = columns.Items.Sum(c => c.Share);
        var box = new SideBySideBox(columns, [.. built.Select(b => b.Box)],
            [.. columns.Items.Select(c => total > 0 ? c.Share / total : 1.0 / built.Count)], Spacings.BetweenColumns, keepsColumns)
        {
            SpaceBefore = built.Max(b => b.Box.SpaceBefore),
            SpaceAfter = built.Max(b => b.Box.SpaceAfter),
            Span = columns.Span,
        };
        return new(ReportingBox.Of(box, (facts, room) => facts.Add(columns, room.IsSecondTry)),
            [.. built.SelectMany(b => b.Nodes)]);
    }

    /// <summary>Pages can be turned only between blocks of the document itself; elsewhere the blocks stay where they are.</summary>
    public override Built VisitSection(Section section)
    {
        var body = Flow(section.Blocks);
        return new(body.Box, body.Nodes);
    }

    /// <summary>Only between blocks of the document itself is there a page to end.</summary>
    public override Built VisitPageBreak(PageBreak pageBreak) => new(null, []);

    /// <summary>Pages have none.</summary>
    public override Built VisitSpeakerNotes(SpeakerNotes notes) => new(null, []);

    /// <summary>Blocks one below the other.</summary>
    public (FlowBox Box, ImmutableArray<StructureNode> Nodes) Flow(ImmutableArray<Block> blocks, bool keepsFirst = false)
    {
        var built = blocks.Select(b => b.Accept(this)).ToList();
        return (new FlowBox([.. built.Select(b => b.Box).OfType<Box>()]) { KeepsFirst = keepsFirst }, [.. built.SelectMany(b => b.Nodes)]);
    }

    private static void Report(Tiles tiles, TilesBox box, List<BuiltTile> built, LayoutFacts facts, double width)
    {
        facts.Add(tiles, box.Beside(width));
        var inner = new Room(box.InnerWidth(width), double.PositiveInfinity, IsFresh: true);
        foreach (var (tile, made) in tiles.Items.Zip(built))
        {
            if (made.Box.Place(inner) is not Complete { Frame: var frame }) continue;
            facts.Add(tile, new TileFacts(frame.Height, LineBreaker.Break(made.Value, inner.Width).Length > 1));
            if (LineBreaker.BreaksPairs(made.Value, inner.Width)) facts.BreakPairs(tile.Value);
            if (LineBreaker.BreaksPairs(made.Label, inner.Width)) facts.BreakPairs(tile.Label);
        }
    }

    private BuiltTile BuildTile(Tile tile)
    {
        var (valueStyle, labelStyle) = (theme[TextRole.TileValue], theme[TextRole.TileLabel]);
        var (value, label) = (setter.Set(tile.Value, valueStyle), setter.Set(tile.Label, labelStyle));
        var box = new FlowBox([ParagraphBox.Of(value.Words, valueStyle, tile.Span), ParagraphBox.Of(label.Words, labelStyle, tile.Span)]);
        return new(box, new StructureElement(StructureType.Div,
            [new StructureElement(StructureType.P, value.Nodes), new StructureElement(StructureType.P, label.Nodes)]),
            value.Words, label.Words);
    }

    // Nearly no text has words that must not part.
    private static Box Reporting(ParagraphBox box, ShapedText text, ImmutableArray<Inline> content) =>
        text.Words.Any(w => w.After == BreakOpportunity.NoBreak)
            ? ReportingBox.Of(box, (facts, room) =>
            {
                if (LineBreaker.BreaksPairs(text.Words, room.Width)) facts.BreakPairs(content);
            })
            : box;

    private PanelLook QuoteLook => new(
        null, theme.Accent, Spacings.QuoteEdge, Spacings.QuotePaddingLeft, Spacings.QuotePaddingRight, Spacings.QuotePaddingY);

    private TextStyle BodyStyle => theme[around.Body] is var style && around.Colour is { } colour
        ? style with { Colour = colour, Bold = style.Bold || around.IsBold }
        : style with { Bold = style.Bold || around.IsBold };

    private readonly record struct BuiltTile(
        Box Box, StructureElement Element, ImmutableArray<WordBox> Value, ImmutableArray<WordBox> Label);

    private BoxBuilder Within(Surroundings surroundings) => new(setter, theme, index, surroundings, keepsColumns);

    private static Built One(Box box, StructureType type, ImmutableArray<StructureNode> children) =>
        new(box, [new StructureElement(type, children)]);
}
