using System.Collections.Immutable;

namespace StpGen.Layout.Slides;

/// <summary>The measures of the slides of a deck, in points: how large they are, where their layouts have places, and their type.</summary>
/// <param name="Body">Where everything is but titles and feet.</param>
/// <param name="Places">Those of each layout.</param>
public sealed record SlideFrame(double Width, double Height, SlideArea Body, ImmutableDictionary<SlideKind, SlidePlaces> Places)
{
    /// <summary>A column narrower than this breaks most lines after a word or two.</summary>
    private const double LeastColumn = 150;

    private const double LeastCard = 180, BetweenCards = 16;

    /// <summary>What slides have without a template of the house.</summary>
    public static SlideFrame Own { get; } = new(SlideFormat.Width, SlideFormat.Height, SlideFormat.Body,
        Enum.GetValues<SlideKind>().ToImmutableDictionary(kind => kind, kind => new SlidePlaces(
            kind is SlideKind.Title or SlideKind.Section ? SlideFormat.OpeningTitle(kind) : SlideFormat.TitleArea,
            kind is SlideKind.Title or SlideKind.Section ? SlideFormat.OpeningTitleSize : SlideFormat.TitleSize,
            SlideFormat.Slots(kind))));

    /// <summary>Sizes of running text where there are few words, and otherwise.</summary>
    public double Large { get; init; } = SlideFormat.Large;

    public double Usual { get; init; } = SlideFormat.Usual;

    /// <summary>Between columns.</summary>
    public double Gutter { get; init; } = SlideFormat.Gutter;

    /// <summary>From one line to the next, in sizes of type.</summary>
    public double Leading { get; init; } = SlideFormat.Leading;

    /// <summary>How much wider than the type that it is measured in text is: its font may be one that is not at hand.</summary>
    public double TextWidth { get; init; } = 1;

    public double TitleWidth { get; init; } = 1;

    public SlidePlaces this[SlideKind kind] => Places[kind];

    /// <summary>How many columns can be beside each other.</summary>
    public int MostColumns(double width) => Math.Clamp((int)((width + Gutter) / (LeastColumn + Gutter)), 1, 4);

    /// <summary>Equal columns of an area.</summary>
    public SlideArea Column(SlideArea area, int index, int count)
    {
        var width = (area.Width - Gutter * (count - 1)) / count;
        return area with { X = area.X + index * (width + Gutter), Width = width };
    }

    /// <summary>More cards continue on another slide.</summary>
    public int MostCards => Math.Min(SlideFormat.MostCards, 2 * MostAcross);

    /// <summary>Cards in one row where they have the room, else in two.</summary>
    public SlideArea Card(int index, int count, double height)
    {
        var across = CardsAcross(count);
        var width = (Body.Width - BetweenCards * (across - 1)) / across;
        return new(Body.X + index % across * (width + BetweenCards), Body.Y + index / across * (height + BetweenCards), width, height);
    }

    public int CardsAcross(int count) => count <= MostAcross ? Math.Max(1, count) : (count + 1) / 2;

    private int MostAcross => Math.Clamp((int)((Body.Width + BetweenCards) / (LeastCard + BetweenCards)), 1, 4);
}

/// <summary>Where a layout has its title, and what else it has places for, in reading order.</summary>
public sealed record SlidePlaces(SlideArea Title, double TitleSize, ImmutableArray<SlideSlot> Slots);

/// <summary>A place for text, a table or a picture.</summary>
/// <param name="Size">Of type at the first level, in points.</param>
public readonly record struct SlideSlot(SlideArea Area, double Size);
