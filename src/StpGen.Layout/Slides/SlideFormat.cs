using System.Collections.Immutable;

namespace StpGen.Layout.Slides;

/// <summary>The measures of slides, in points: 13.333 × 7.5 inches, the usual 16:9.</summary>
public static class SlideFormat
{
    public const double Width = 960, Height = 540, Margin = 48, ContentWidth = Width - 2 * Margin;

    /// <summary>Sizes of type: running text is never smaller than <see cref="Least"/>, other words than <see cref="Foot"/>.</summary>
    public const double OpeningTitleSize = 40, TitleSize = 28, LongTitleSize = 24, Large = 24, Usual = 20, Least = 18, CardValue = 32,
        Foot = 12;

    /// <summary>From one line to the next, in sizes of type: what programs make of single spacing, and a little more.</summary>
    public const double Leading = 1.2;

    /// <summary>Between columns; between things below each other; within cards, panels and cells.</summary>
    public const double Gutter = 24, Gap = 14, Padding = 12, CellX = 8, CellY = 5;

    /// <summary>How much further each level of a list is from the left.</summary>
    public const double Indent = 20;

    public static SlideArea TitleArea { get; } = new(Margin, 26, ContentWidth, 2 * TitleSize * Leading + 2);

    public static SlideArea Body { get; } = new(Margin, 110, ContentWidth, 378);

    /// <summary>Of a level of text whose first level has a size.</summary>
    public static double SizeAt(double size, int level) => level == 0 ? size : Math.Max(Least, size - 2);

    /// <summary>The places for text, tables and pictures that a layout has, in reading order.</summary>
    public static ImmutableArray<SlideSlot> Slots(SlideKind kind) => kind switch
    {
        SlideKind.Title => [new(new(Margin + 12, 312, 720, 64), Large), new(new(Margin + 12, 392, 720, 72), Usual)],
        SlideKind.Section => [new(new(Margin + 12, 330, 720, 110), Usual)],
        _ => Slots(kind, new(Width, Height, Body, ImmutableDictionary<SlideKind, SlidePlaces>.Empty)),
    };

    /// <summary>Those of a layout that is made for a frame.</summary>
    public static ImmutableArray<SlideSlot> Slots(SlideKind kind, SlideFrame frame) => kind switch
    {
        SlideKind.TwoColumns => Columns(frame, 2),
        SlideKind.ThreeColumns => Columns(frame, 3),
        SlideKind.FourColumns => Columns(frame, 4),
        SlideKind.Cards =>
            [.. Enumerable.Range(0, frame.MostCards).Select(i => new SlideSlot(frame.Card(i, frame.MostCards, 140), CardValue))],
        SlideKind.FigureAndPoints => [new(Points(frame.Body), frame.Usual), new(BesidePoints(frame.Body), frame.Usual)],
        SlideKind.Statement => [new(frame.Body, frame.Large)],
        _ => [new(frame.Body, frame.Usual)],
    };

    private static ImmutableArray<SlideSlot> Columns(SlideFrame frame, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new SlideSlot(frame.Column(frame.Body, i, count), frame.Usual))];

    /// <summary>The title of the first slide, and of sections.</summary>
    public static SlideArea OpeningTitle(SlideKind kind) =>
        kind == SlideKind.Title ? new(Margin + 12, 150, 800, 150) : new(Margin + 12, 190, 800, 126);

    /// <summary>More cards continue on another slide.</summary>
    public const int MostCards = 8;

    private static SlideArea Points(SlideArea body) => body with { X = body.X + body.Width * 0.67, Width = body.Width * 0.33 };

    private static SlideArea BesidePoints(SlideArea body) => body with { Width = body.Width * 0.67 - Gutter };
}
