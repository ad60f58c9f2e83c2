using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.PowerPoint;

/// <summary>What the slides of a deck share.</summary>
internal sealed class SlideContext
{
    private readonly Dictionary<string, int> _slides = new(StringComparer.Ordinal);

    public SlideContext(Deck deck, Theme theme)
    {
        (Deck, Theme, Colours, Language) = (deck, theme, new(theme), XmlText.Clean(deck.Info.Language));
        foreach (var (i, slide) in deck.Slides.Index())
            foreach (var anchor in slide.Anchors) _slides.TryAdd(anchor, i + 1);
    }

    public Deck Deck { get; }

    public Theme Theme { get; }

    public SlideColours Colours { get; }

    public string Language { get; }

    public Media Media { get; } = new();

    /// <summary>The number of the slide that an anchor leads to; null: there is none.</summary>
    public int? SlideOf(string anchor) => _slides.TryGetValue(anchor, out var number) ? number : null;
}
