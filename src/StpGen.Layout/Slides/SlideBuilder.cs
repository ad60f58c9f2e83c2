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

    private const int MostColumns = 4;

    public IEnumerable<DeckSlide> Build(DeckIdea idea)
    {
        // What numbers add to a title is there when it is measured.
        ImmutableArray<Inline> longest = [.. idea.Title, new TextRun(" (10 of 10)")];
        var frame = measure.Frame;
        var (_, high) = Title(longest, SlideKind.Content);
        var extra = Math.Max(0, high.Height - frame[SlideKind.Content].Title.Height);
        var body = frame.Body with { Y = frame.Body.Y + extra, Height = frame.Body.Height - extra };
        var pages = Pages(idea, body);
        if (RowIdeas.Of(idea, pages, pages.Any(p => SlideStack.Height(p, body.Width) > body.Height + 1)) is { IsEmpty: false } rows)
        {
            foreach (var slide in rows.SelectMany(Build)) yield return slide;
            yield break;
        }
        foreach (var (i, page) in pages.Index())
        {
            var over = SlideStack.Height(page, body.Width) - body.Height;
            if (over > 1) report(TooFull(idea, page, over, body.Width));
            var kind = KindOf(page);
            var (size, title) = Title(longest, kind);
            yield return new(kind, Numbered(idea.Title, i, pages.Length), idea.Chapter, Slotted(kind, Place(page, body)))
            {
                TitleSize = size,
                TitleArea = title.Height > frame[kind].Title.Height ? title : null,
                Notes = i == 0 ? [.. SlideNotes.Line(idea.Label), .. SlideNotes.Of(idea.Blocks)] : [],
                Anchors = i == 0 ? [.. idea.Headings.Select(h => h.Anchor), .. AnchorsIn(idea.Blocks)] : [],
            };
        }
    }

    private ImmutableArray<ImmutableArray<SlidePiece>> Pages(DeckIdea idea, SlideArea body)
    {
        var blocks = SlideNotes.Without(idea.Blocks);
        if (blocks.All(b => b.IsEmpty)) return [[]];
        var usual = At(measure.Frame.Usual);
        if (usual.Length == 1 && !IsTooFull(usual[0]))
            return usual[0].All(p => p is TextPiece or ColumnsPiece) && At(measure.Frame.Large) is [var large]
                && SlideStack.Height(large, body.Width) <= body.Height * FewWords ? [large] : usual;
        var small = At(SlideFormat.Least);
        // Wider columns are lower.
        for (var columns = MostColumns; columns > 1 && small.Any(IsTooFull) && blocks.Any(b => b is Columns); columns--)
            small = At(SlideFormat.Least, columns - 1);
        return small.Length < usual.Length || (usual.Any(IsTooFull) && !small.Any(IsTooFull)) ? small : usual;

        bool IsTooFull(ImmutableArray<SlidePiece> page) => SlideStack.Height(page, body.Width) > body.Height + 1;

        ImmutableArray<ImmutableArray<SlidePiece>> At(double size, int columns = MostColumns) => SlideStack.Pages(
            new PieceBuilder(measure, figures, PlainText.Of(idea.Title), size, body.Height, columns).Build(blocks, body.Width),
            body.Width, body.Height);
    }

    /// <summary>Its size if it needs another, and its place.</summary>
    private (double? Size, SlideArea Area) Title(ImmutableArray<Inline> title, SlideKind kind)
    {
        var (area, usual, _) = measure.Frame[kind];
        var least = Math.Min(usual, SlideFormat.LongTitleSize);
        for (var size = usual; ; size = Math.Max(least, size - 4))
        {
            var height = measure.Lines(title, area.Width, size) * size * measure.Frame.Leading;
            if (height <= area.Height) return (size == usual ? null : size, area);
            if (size <= least) return (size == usual ? null : size, area with { Height = height + 2 });
        }
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
    private ImmutableArray<SlidePart> Slotted(SlideKind kind, IEnumerable<SlidePart> parts)
    {
        var free = measure.Frame[kind].Slots.Index().ToList();
        var cards = 0;
        return [.. parts.Select(part =>
        {
            if (part is SlideText { Ground: SlideGround.Card } card)
                return kind == SlideKind.Cards && cards < free.Count ? card with { Slot = ++cards } : card;
            if (kind == SlideKind.Cards) return part;
            if (!(part is SlideTable ? kind == SlideKind.Table
                : part is SlideText { Ground: SlideGround.None or SlideGround.Quote } && kind is not (SlideKind.Table or SlideKind.Figure)))
                return part;
            var slot = free.FindIndex(s => Math.Abs(s.Item.Area.X - part.Area.X) < 1
                && Math.Abs(s.Item.Area.Width - part.Area.Width) < 1);
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

    private static Finding TooFull(DeckIdea idea, ImmutableArray<SlidePiece> page, double over, double width) => new(
        LayoutRules.SlideTooFull, page.MaxBy(p => p.Height(width))?.Span ?? idea.Headings.FirstOrDefault()?.Span,
        string.Create(CultureInfo.InvariantCulture,
            $"Something under '{PlainText.Of(idea.Title)}' is {Math.Ceiling(over)} points higher than a slide, so it runs off the slide."),
        "Use fewer words, or split it.");
}
