using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Layout.Slides;

/// <summary>The first slide, from the cover of the document, and those that open chapters.</summary>
internal static class OpeningSlides
{
    private const double Largest = 40;

    public static DeckSlide Title(Document document, SlideMeasure measure)
    {
        var cover = document.Blocks.OfType<Cover>().SelectMany(c => c.Blocks).ToImmutableArray();
        var lines = SlideNotes.Without(cover).OfType<Paragraph>().ToList();
        var title = lines.FirstOrDefault(p => p.Role == TextRole.Title)?.Content ?? [new TextRun(document.Info.Title)];
        ImmutableArray<SlideParagraph> subtitle =
            [.. lines.Where(p => p.Role == TextRole.Subtitle).Select(p => new SlideParagraph(p.Content, 0, SlideMark.None, 0))];
        ImmutableArray<SlideParagraph> details =
            [.. lines.Where(p => p.Role is not (TextRole.Title or TextRole.Subtitle))
                .Select(p => new SlideParagraph(p.Content, 0, SlideMark.None, 4))];
        var slots = SlideFormat.Slots(SlideKind.Title);
        return new(SlideKind.Title, title, PlainText.Of(title),
        [
            .. Text(subtitle, slots[0], SlideFormat.Large, 1), .. Text(details, slots[1], SlideFormat.Usual, 2),
        ])
        {
            TitleSize = SizeOf(title, SlideKind.Title, measure),
            // What else a cover has is for the speaker.
            Notes =
            [
                .. SlideNotes.Of([.. document.Blocks.TakeWhile(b => b is not Heading).OfType<SpeakerNotes>()]),
                .. cover.Where(b => b is not Paragraph), .. SlideNotes.Of(cover),
            ],
        };
    }

    public static DeckSlide Section(DeckIdea idea, SlideMeasure measure) => new(SlideKind.Section, idea.Title, idea.Chapter, [])
    {
        TitleSize = SizeOf(idea.Title, SlideKind.Section, measure),
        Notes = SlideNotes.Of(idea.Blocks),
        Anchors = [.. idea.Headings.Select(h => h.Anchor)],
    };

    private static IEnumerable<SlidePart> Text(ImmutableArray<SlideParagraph> text, SlideArea area, double size, int slot) =>
        text.IsEmpty ? [] : [new SlideText(area, text, size) { Slot = slot }];

    /// <summary>The largest at which it fits; null: as its layout has it.</summary>
    private static double? SizeOf(ImmutableArray<Inline> title, SlideKind kind, SlideMeasure measure)
    {
        var area = SlideFormat.OpeningTitle(kind);
        for (var size = Largest; size > SlideFormat.Least; size -= 4)
            if (measure.Lines(title, area.Width, size) * size * SlideFormat.Leading <= area.Height) return size == Largest ? null : size;
        return SlideFormat.Least;
    }
}
