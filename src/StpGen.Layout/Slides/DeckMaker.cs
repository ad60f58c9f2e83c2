using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Diagrams;
using StpGen.Layout.Fonts;
using StpGen.Layout.Rules;
using StpGen.Layout.Shaping;

namespace StpGen.Layout.Slides;

/// <summary>Makes slides of a document whose diagrams are not drawn yet.</summary>
public static class DeckMaker
{
    /// <summary>No one presents so many, and programs open them slowly.</summary>
    private const int MostSlides = 1000;

    /// <summary>Same document, theme and fonts: same slides, at least one. No value where there would be far too many.</summary>
    /// <param name="frame">Null: as decks have it without a template of the house.</param>
    public static Result<Deck> Make(Document document, Theme theme, FontFamily fonts, SlideFrame? frame = null)
    {
        using var shaper = new TextShaper(fonts);
        var missing = new MissingCharacters();
        var setter = new InlineSetter(shaper, theme, missing.Add, (_, _) => throw new NotSupportedException("A note on a slide."));
        var measure = new SlideMeasure(setter, theme, frame ?? SlideFrame.Own);
        var findings = new List<Finding>();
        var builder = new SlideBuilder(measure, new SlideFigures(new TextRuler(setter, theme, measure.Frame.TextWidth)), findings.Add);
        var first = OpeningSlides.Title(document, measure);
        var ideas = DeckCutter.Cut(document.Blocks, PlainText.Of(first.Title));
        ImmutableArray<DeckSlide> slides =
        [
            first,
            .. ideas.SelectMany(idea => idea.IsSection ? [OpeningSlides.Section(idea, measure)] : builder.Build(idea)).Take(MostSlides),
        ];
        if (slides.Length > MostSlides) return new(null, [TooLong(ideas)]);
        return new(new Deck(document.Info, slides, measure.Frame), [.. missing.Findings(), .. findings]);
    }

    private static Finding TooLong(ImmutableArray<DeckIdea> ideas) => new(
        LayoutRules.DeckTooLong,
        ideas.SelectMany(i => i.Headings.Select(h => h.Span).Concat(i.Blocks.Select(b => b.Span))).FirstOrDefault(s => s is not null),
        string.Create(CultureInfo.InvariantCulture, $"The deck would have more than {MostSlides:#,0} slides, so it is not written."),
        "Delete headings or text, or make the paper in another format.");
}
