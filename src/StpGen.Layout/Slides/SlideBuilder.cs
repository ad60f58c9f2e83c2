using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Layout.Rules;

namespace StpGen.Layout.Slides;

/// <summary>Makes the slides of an idea: one if it fits, at the largest type that does; else as few as it takes.</summary>
internal sealed class SlideBuilder(SlideMeasure measure, SlideFigures figures, Action<Finding> report)
{
    /// <summary>Of the height of a slide: what large type may take, so that a slide with few words is not crowded.</summary>
    private const double FewWords = 0.7;

    public IEnumerable<DeckSlide> Build(DeckIdea idea)
    {
        // What numbers add to a title is there when it is measured.
        var (size, title) = Title([.. idea.Title, new TextRun(" (10 of 10)")]);
        var extra = Math.Max(0, title.Height - SlideFormat.TitleArea.Height);
        var body = SlideFormat.Body with { Y = SlideFormat.Body.Y + extra, Height = SlideFormat.Body.Height - extra };
        var pages = Pages(idea, body);
        if (RowIdeas.Of(idea, pages) is { IsEmpty: false } rows)
        {
            foreach (var slide in rows.SelectMany(Build)) yield return slide;
            yield break;
        }
        foreach (var (i, page) in pages.Index())
        {
            var over = SlideStack.Height(page, body.Width) - body.Height;
            if (over > 1) report(TooFull(idea, page, over));
            var kind = KindOf(page);
            yield return new(kind, Numbered(idea.Title, i, pages.Length), idea.Chapter, Slotted(kind, Place(page, body)))
            {
                TitleSize = size,
                TitleArea = extra > 0 ? title : null,
                Notes = i == 0 ? [.. SlideNotes.Line(idea.Label), .. SlideNotes.Of(idea.Blocks)] : [],
                Anchors = i == 0 ? [.. idea.Headings.Select(h => h.Anchor), .. AnchorsIn(idea.Blocks)] : [],
            };
        }
    }

    private ImmutableArray<ImmutableArray<SlidePiece>> Pages(DeckIdea idea, SlideArea body)
    {
        var blocks = SlideNotes.Without(idea.Blocks);
        if (blocks.All(b => b.IsEmpty)) return [[]];
        var usual = At(SlideFormat.Usual);
        if (usual.Length == 1)
            return usual[0].All(p => p is TextPiece or ColumnsPiece) && At(SlideFormat.Large) is [var large]
                && SlideStack.Height(large, body.Width) <= body.Height * FewWords ? [large] : usual;
        var small = At(SlideFormat.Least);
        return small.Length < usual.Length ? small : usual;

        ImmutableArray<ImmutableArray<SlidePiece>> At(double size) => SlideStack.Pages(
            new PieceBuilder(measure, figures, PlainText.Of(idea.Title), size, body.Height).Build(blocks, body.Width),
            body.Width, body.Height);
    }

    /// <summary>Its size if it needs another, and its place.</summary>
    private (double? Size, SlideArea Area) Title(ImmutableArray<Inline> title)
    {
        var area = SlideFormat.TitleArea;
        if (measure.Lines(title, area.Width, SlideFormat.TitleSize) <= 2) return (null, area);
        var lines = measure.Lines(title, area.Width, SlideFormat.LongTitleSize);
        return (SlideFormat.LongTitleSize,
            area with { Height = Math.Max(area.Height, lines * SlideFormat.LongTitleSize * SlideFormat.Leading + 2) });
    }

    private static ImmutableArray<Inline> Numbered(ImmutableArray<Inline> title, int index, int count) => count == 1 ? title
        : [.. title, new TextRun(string.Create(CultureInfo.InvariantCulture, $" ({index + 1} of {count})"))];

    private static SlideKind KindOf(ImmutableArray<SlidePiece> page) => page switch
    {
        [TextPiece { Ground: SlideGround.Quote }] => SlideKind.Statement,
        [CardsPiece, ..] => SlideKind.Cards,
        _ when page.OfType<ColumnsPiece>().FirstOrDefault() is { } columns => columns.Columns.Length switch
        {
            1 => SlideKind.Content,
            2 => SlideKind.TwoColumns,
            3 => SlideKind.ThreeColumns,
            _ => SlideKind.FourColumns,
        },
        _ when page.OfType<TablePiece>().Any() => SlideKind.Table,
        _ when page.OfType<FigurePiece>().Any() => SlideKind.Figure,
        _ => SlideKind.Content,
    };

    private static IEnumerable<SlidePart> Place(ImmutableArray<SlidePiece> page, SlideArea body)
    {
        var y = body.Y;
        foreach (var (i, piece) in page.Index())
        {
            var takesRest = i == page.Length - 1 && piece is TextPiece { Ground: SlideGround.None } or ColumnsPiece or CardsPiece;
            var height = takesRest ? Math.Max(body.Bottom - y, piece.Height(body.Width)) : piece.Height(body.Width);
            foreach (var part in piece.Place(body with { Y = y, Height = height })) yield return part;
            y += height + SlideFormat.Gap;
        }
    }

    /// <summary>The parts, each that can fill a place of the layout in that place.</summary>
    private static ImmutableArray<SlidePart> Slotted(SlideKind kind, IEnumerable<SlidePart> parts)
    {
        var free = SlideFormat.Slots(kind).Index().ToList();
        var cards = 0;
        return [.. parts.Select(part =>
        {
            if (part is SlideText { Ground: SlideGround.Card } card)
                return kind == SlideKind.Cards && cards < free.Count ? card with { Slot = ++cards } : card;
            if (kind == SlideKind.Cards) return part;
            if (!(part is SlideTable ? kind == SlideKind.Table
                : part is SlideText { Ground: SlideGround.None or SlideGround.Quote } && kind is not (SlideKind.Table or SlideKind.Figure)))
                return part;
            var slot = free.FindIndex(s => Math.Abs(s.Item.X - part.Area.X) < 1 && Math.Abs(s.Item.Width - part.Area.Width) < 1);
            if (slot < 0) return part;
            var number = free[slot].Index + 1;
            free.RemoveAt(slot);
            return part switch
            {
                SlideText text => text with { Slot = number },
                SlideTable table => table with { Slot = number },
                _ => part,
            };
        })];
    }

    private static IEnumerable<string> AnchorsIn(ImmutableArray<Block> blocks) => blocks.Descendants().Select(b => b switch
    {
        Heading heading => heading.Anchor,
        Table table => table.Anchor,
        Figure figure => figure.Anchor,
        _ => "",
    }).Where(a => a.Length > 0);

    private static Finding TooFull(DeckIdea idea, ImmutableArray<SlidePiece> page, double over) => new(
        LayoutRules.SlideTooFull, page.MaxBy(p => p.Height(SlideFormat.ContentWidth))?.Span ?? idea.Headings.FirstOrDefault()?.Span,
        string.Create(CultureInfo.InvariantCulture,
            $"Something under '{PlainText.Of(idea.Title)}' is {Math.Ceiling(over)} points higher than a slide, so it runs off the slide."),
        "Use fewer words, or split it.");
}
