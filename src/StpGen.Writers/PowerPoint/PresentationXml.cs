using System.Globalization;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;
using P14 = DocumentFormat.OpenXml.Office2010.PowerPoint;

namespace StpGen.Writers.PowerPoint;

/// <summary>The presentation itself: its slides in order, its sections by chapter, its size.</summary>
internal static class PresentationXml
{
    /// <summary>The least numbers that slides, masters and layouts may have.</summary>
    public const uint FirstSlide = 256, Master = 2_147_483_648;

    private const string SectionsOf = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";

    public static Presentation Of(SlideContext context, bool hasNotes)
    {
        var slides = context.Deck.Slides;
        var presentation = new Presentation(
            new SlideMasterIdList((context.House?.Masters ?? [(Master, "rIdMaster")])
                .Select(m => new SlideMasterId { Id = m.Id, RelationshipId = m.Relationship })))
        { SaveSubsetFonts = true };
        if (hasNotes) presentation.AppendChild(new NotesMasterIdList(new NotesMasterId { Id = "rIdNotes" }));
        presentation.Append(
            new SlideIdList(slides.Select((_, i) => new SlideId { Id = FirstSlide + (uint)i, RelationshipId = SlideId(i) })),
            new SlideSize
            {
                Cx = (int)Measure.Emu(context.Deck.Frame.Width),
                Cy = (int)Measure.Emu(context.Deck.Frame.Height),
            },
            new NotesSize { Cx = 6858000, Cy = 9144000 },
            new DefaultTextStyle(
                new A.DefaultParagraphProperties(new A.DefaultRunProperties { Language = context.Language }), MasterXml.Other(context)),
            new PresentationExtensionList(new PresentationExtension(Sections(slides)) { Uri = SectionsOf }));
        return presentation;
    }

    public static string SlideId(int index) => string.Create(CultureInfo.InvariantCulture, $"rIdSlide{index + 1}");

    private static P14.SectionList Sections(IReadOnlyList<DeckSlide> slides)
    {
        var list = new P14.SectionList();
        P14.Section? section = null;
        foreach (var (i, slide) in slides.Index())
        {
            if (section is null || slide.Chapter != slides[i - 1].Chapter)
                list.AppendChild(section = new P14.Section(new P14.SectionSlideIdList())
                {
                    Name = XmlText.Clean(slide.Chapter),
                    Id = string.Create(CultureInfo.InvariantCulture, $"{{6B2D7C1E-0000-4000-8000-{i + 1:X12}}}"),
                });
            section.SectionSlideIdList!.AppendChild(new P14.SectionSlideIdListEntry { Id = FirstSlide + (uint)i });
        }
        return list;
    }
}
