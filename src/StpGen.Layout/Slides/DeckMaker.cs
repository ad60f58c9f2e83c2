using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
using StpGen.Layout.Diagrams;
using StpGen.Layout.Fonts;
using StpGen.Layout.Shaping;

namespace StpGen.Layout.Slides;

/// <summary>Makes slides of a document whose diagrams are not drawn yet.</summary>
public static class DeckMaker
{
    /// <summary>Same document, theme and fonts: same slides. Always answers with at least one.</summary>
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
        ImmutableArray<DeckSlide> slides =
        [
            first,
            .. DeckCutter.Cut(document.Blocks, PlainText.Of(first.Title))
                .SelectMany(idea => idea.IsSection ? [OpeningSlides.Section(idea, measure)] : builder.Build(idea)),
        ];
        return new(new Deck(document.Info, slides, measure.Frame), [.. missing.Findings(), .. findings]);
    }
}
