using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Writers.Word.Styling;

namespace StpGen.Writers.Word.Plan;

/// <summary>What has surroundings of its own: tables, callouts, quotations, pictures.</summary>
internal sealed partial class BlockPlanner
{
    public override Unit VisitTable(Table table)
    {
        if (around.IsOnCover) drafts.Add(new DraftSpace(Spacings.AboveTableOnCover));
        // Our style keeps a caption with its table; a house's may not.
        var beside = around.Beside;
        if (table.IsCaptionPrinted)
            Caption(beside, table, table.Label, table.Anchor, table.Caption, caption =>
                _paper.Styles.IsHouse(StyleIds.Caption) ? caption with { Format = caption.Format with { KeepNext = true } } : caption);
        var box = around.Place.Box is { StatesEdges: true } edged ? edged : null;
        drafts.Add(new DraftBlock(new TablePlanner(part, beside, box?.Style, beside.Place.Inset).Plan(table), box));
        drafts.Add(new DraftSpace(Spacings.BelowTable));
        return default;
    }

    public override Unit VisitCallout(Callout callout)
    {
        var (style, look) = callout.Kind == CalloutKind.Missing
            ? (StyleIds.CalloutMissing, BoxStyle.Missing(_theme))
            : (StyleIds.Callout, BoxStyle.Note(_theme));
        var above = LastCallout(callout.Kind);
        InBox(style, TextRole.Callout, look, callout.Blocks, followsSame: above is not null, isTwin: above is false);
        drafts.Add(new DraftCalloutEnd(callout.Kind, IsTwin: above is false));
        return default;
    }

    public override Unit VisitQuote(Quote quote)
    {
        InBox(StyleIds.Quote, TextRole.Quote, BoxStyle.Quote(_theme), quote.Blocks, followsSame: false, isTwin: false);
        return default;
    }

    /// <summary>Picture and caption, kept together.</summary>
    public override Unit VisitFigure(Figure figure)
    {
        var hasCaption = figure.Label.Length > 0 || !figure.Caption.IsEmpty;
        drafts.Add(new DraftMoreSpace(Spacings.AboveFigure));
        var besidePicture = hasCaption ? Spacings.BetweenFigureAndCaption + _paper.Facts.CaptionHeight(figure) : 0;
        var beside = around.Beside;
        if (figure.IsCaptionAbove) Caption(beside, figure, new(After: Spacings.BetweenFigureAndCaption), keepNext: true);
        var picture = part.Paragraphs.Anywhere(beside, StyleIds.Figure, TextRole.Body,
            [part.Picture(figure, beside.Width, beside.PageHeight - besidePicture)]);
        drafts.Add(hasCaption && !figure.IsCaptionAbove ? picture with { Format = picture.Format with { KeepNext = true } } : picture);
        if (!figure.IsCaptionAbove)
            Caption(beside, figure, new(Before: Spacings.BetweenFigureAndCaption, After: Spacings.BelowFigure), keepNext: false);
        return hasCaption && !figure.IsCaptionAbove ? default : Add(new DraftSpace(Spacings.BelowFigure));
    }

    private void Caption(PlanContext beside, Figure figure, WordSpacing spacing, bool keepNext) =>
        Caption(beside, figure, figure.Label, figure.Anchor, figure.Caption, caption => caption with
        {
            Format = caption.Format with { KeepNext = keepNext, Spacing = spacing },
        }, figure.CaptionRole);

    private void Caption(PlanContext beside, Block block, string label, string anchor, ImmutableArray<Inline> caption,
        Func<DraftParagraph, DraftParagraph> with, TextRole role = TextRole.Caption)
    {
        if (label.Length == 0 && caption.IsEmpty) return;
        var text = CaptionPlanner.Text(label, caption, _paper.Facts);
        drafts.Add(
            with(part.Paragraphs.Anywhere(beside, role == TextRole.Message ? StyleIds.Message : StyleIds.Caption, role,
                CaptionPlanner.Plan(part, block, label, anchor, caption, text, role), text)));
    }

    /// <summary>Whether the callout directly above is a twin, if it is of this kind; null: there is none.</summary>
    private bool? LastCallout(CalloutKind kind) => drafts is [.., DraftCalloutEnd end] && end.Kind == kind ? end.IsTwin : null;

    private void InBox(string style, TextRole role, BoxStyle look, ImmutableArray<Block> blocks, bool followsSame, bool isTwin)
    {
        var beside = around.Beside;
        var outer = beside.Place;
        var statesEdges = followsSame || blocks is not [Paragraph];
        // A box within another begins where the other's text does.
        var shift = outer.Inset + (outer.Box?.TextLeft ?? beside.Shift);
        var own = new BoxedText(look)
        {
            Shift = shift,
            StatesEdges = statesEdges,
            IsMixed = statesEdges && look.Fill is not null && IsMixed(blocks),
            FollowsSame = followsSame,
            IsTwin = isTwin,
        };
        // A quotation within a callout is a part of it. A paragraph of Word has one edge at its left, and that is the callout's: a table
        // would give the quotation its own, but checkers take a table of one cell for a fault.
        var isPart = look.Fill is null && outer.IsInMixedBox;
        var place = isPart
            ? outer with { Style = style, Role = role, Inset = outer.Inset + look.Left } : new TextPlace(style, role, Box: own);
        var start = drafts.Count;
        Within((beside with { Place = place, Indent = beside.Indent + look.Left, Columns = null })
            .Narrowed(beside.Width - look.Left - look.Right)).Blocks(blocks);
        if (!isPart) Number(own, start);
    }

    /// <summary>Tells each paragraph and table of a box which part of it they are.</summary>
    private void Number(BoxedText box, int start)
    {
        var all = Enumerable.Range(start, drafts.Count - start)
            .Where(i => drafts[i] is DraftParagraph { Box: { } of } && of == box || drafts[i] is DraftBlock { Box: { } around }
                && around == box).ToList();
        foreach (var (index, at) in all.Index())
            if (drafts[at] is DraftParagraph paragraph) drafts[at] = paragraph with { Part = new(index, all.Count) };
    }

    /// <summary>Whether blocks become paragraphs of other styles than the box's own, or tables.</summary>
    private static bool IsMixed(IEnumerable<Block> blocks) => blocks.Descendants().Any(block => block is not (Paragraph or ListBlock));
}
