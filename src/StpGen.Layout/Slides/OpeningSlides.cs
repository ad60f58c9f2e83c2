using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Layout.Slides;

/// <summary>The first slide, from the cover of the document, and those that open chapters.</summary>
internal static class OpeningSlides
{
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
        var places = measure.Frame[SlideKind.Title];
        return new(SlideKind.Title, title, PlainText.Of(title),
        [
            .. Texts(subtitle, details, places, measure),
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

    /// <summary>The subtitle and what is below it, each in its place; in one, where the layout has one; or below the title.</summary>
    private static ImmutableArray<SlidePart> Texts(
        ImmutableArray<SlideParagraph> subtitle, ImmutableArray<SlideParagraph> details, SlidePlaces places, SlideMeasure measure)
    {
        if (places.Slots.Length > 1) return [.. Text(subtitle, 0), .. Text(details, 1)];
        ImmutableArray<SlideParagraph> all = [.. subtitle, .. details];
        if (places.Slots.Length == 1 || all.IsEmpty) return Text(all, 0);
        var y = places.Title.Bottom + SlideFormat.Gap;
        return [new SlideText(places.Title with { Y = y, Height = measure.Frame.Height - y - SlideFormat.Gap }, all, SlideFormat.Usual)];

        ImmutableArray<SlidePart> Text(ImmutableArray<SlideParagraph> text, int slot) => text.IsEmpty ? []
            : [new SlideText(places.Slots[slot].Area, text, SizeIn(places.Slots[slot], text, measure)) { Slot = slot + 1 }];
    }

    /// <summary>As its place has it, or smaller where it would not fit.</summary>
    private static double SizeIn(SlideSlot slot, ImmutableArray<SlideParagraph> text, SlideMeasure measure)
    {
        var size = Math.Max(slot.Size, SlideFormat.Least);
        while (size > SlideFormat.Least && measure.Height(text, slot.Area.Width, size) > slot.Area.Height) size -= 2;
        return Math.Max(size, SlideFormat.Least);
    }

    /// <summary>The largest at which it fits; null: as its layout has it.</summary>
    private static double? SizeOf(ImmutableArray<Inline> title, SlideKind kind, SlideMeasure measure)
    {
        var (area, largest, _) = measure.Frame[kind];
        for (var size = largest; size > SlideFormat.Least; size -= 4)
            if (measure.Lines(title, area.Width, size) * size * measure.Frame.Leading <= area.Height) return size == largest ? null : size;
        return SlideFormat.Least;
    }
}
