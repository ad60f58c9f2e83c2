using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.PowerPoint.Template;

namespace StpGen.Writers.PowerPoint;

/// <summary>What the slides of a deck share.</summary>
internal sealed class SlideContext
{
    private readonly Dictionary<string, int> _slides = new(StringComparer.Ordinal);

    public SlideContext(Deck deck, Theme theme, SlideTemplate? house = null)
    {
        (Deck, Theme, Language) = (deck, theme, XmlText.Clean(deck.Info.Language));
        House = house is null ? null : new(house);
        Colours = new(theme, house?.Colours);
        DrawingColours = house is { IsDark: true } ? new(house.OfDrawings(theme), house.Colours) : null;
        Layouts = House?.Layouts ?? Enum.GetValues<SlideKind>()
            .ToDictionary(kind => kind, kind => LayoutPlaces.Own(kind, $"slideLayout{Measure.Text((int)kind + 1)}.xml"));
        foreach (var (i, slide) in deck.Slides.Index())
            foreach (var anchor in slide.Anchors) _slides.TryAdd(anchor, i + 1);
    }

    public Deck Deck { get; }

    public Theme Theme { get; }

    public SlideColours Colours { get; }

    /// <summary>Of drawings on slides so dark that they need a light ground of their own; null: the slide itself is their ground.</summary>
    public SlideColours? DrawingColours { get; }

    /// <summary>Null: the deck has the built-in look.</summary>
    public HouseParts? House { get; }

    /// <summary>The layout of each kind of slide.</summary>
    public IReadOnlyDictionary<SlideKind, LayoutPlaces> Layouts { get; }

    public string Language { get; }

    public Media Media { get; } = new();

    /// <summary>The number of the slide that an anchor leads to; null: there is none.</summary>
    public int? SlideOf(string anchor) => _slides.TryGetValue(anchor, out var number) ? number : null;
}
