using System.Collections.Immutable;

namespace StpGen.Layout.Slides;

/// <summary>The measures of slides, in points: 13.333 × 7.5 inches, the usual 16:9.</summary>
public static class SlideFormat
{
    public const double Width = 960, Height = 540, Margin = 48, ContentWidth = Width - 2 * Margin;

    /// <summary>Sizes of type: running text is never smaller than <see cref="Least"/>, other words than <see cref="Foot"/>.</summary>
    public const double TitleSize = 28, LongTitleSize = 24, Large = 24, Usual = 20, Least = 18, CardValue = 32, Foot = 12;

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

    /// <summary>Equal columns of an area.</summary>
    public static SlideArea Column(SlideArea area, int index, int count)
    {
        var width = (area.Width - Gutter * (count - 1)) / count;
        return area with { X = area.X + index * (width + Gutter), Width = width };
    }

    /// <summary>The places for text, tables and pictures that a layout has, in reading order.</summary>
    public static ImmutableArray<SlideArea> Slots(SlideKind kind) => kind switch
    {
        SlideKind.Title => [new(Margin + 12, 312, 720, 64), new(Margin + 12, 392, 720, 72)],
        SlideKind.Section => [new(Margin + 12, 330, 720, 110)],
        SlideKind.TwoColumns => [.. Enumerable.Range(0, 2).Select(i => Column(Body, i, 2))],
        SlideKind.ThreeColumns => [.. Enumerable.Range(0, 3).Select(i => Column(Body, i, 3))],
        SlideKind.FourColumns => [.. Enumerable.Range(0, 4).Select(i => Column(Body, i, 4))],
        SlideKind.Cards => [.. Enumerable.Range(0, MostCards).Select(i => Card(i, MostCards, 140))],
        SlideKind.FigureAndPoints => [Points, Body with { Width = Points.X - Gutter - Margin }],
        _ => [Body],
    };

    /// <summary>The title of the first slide, and of sections.</summary>
    public static SlideArea OpeningTitle(SlideKind kind) =>
        kind == SlideKind.Title ? new(Margin + 12, 150, 800, 150) : new(Margin + 12, 190, 800, 126);

    /// <summary>More cards continue on another slide.</summary>
    public const int MostCards = 8;

    /// <summary>Cards in one row up to 4, then in two.</summary>
    public static SlideArea Card(int index, int count, double height)
    {
        var across = count <= 4 ? Math.Max(1, count) : (count + 1) / 2;
        var width = (ContentWidth - 16 * (across - 1)) / across;
        return new(Margin + index % across * (width + 16), Body.Y + index / across * (height + 16), width, height);
    }

    private static SlideArea Points => new(Margin + 580, Body.Y, ContentWidth - 580, Body.Height);
}
