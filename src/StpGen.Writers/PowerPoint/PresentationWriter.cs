using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using StpGen.Writers.DrawingML;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.PowerPoint.Template;

namespace StpGen.Writers.PowerPoint;

/// <summary>A deck as a presentation: the bytes of a .pptx (ECMA-376, transitional). The same deck gives the same bytes.</summary>
public static class PresentationWriter
{
    public const string Type = "application/vnd.openxmlformats-officedocument.presentationml.";
    public const string ThemeType = "application/vnd.openxmlformats-officedocument.theme+xml";

    private static readonly SlideKind[] Layouts = Enum.GetValues<SlideKind>();

    /// <param name="house">The template that the deck was made for; null: none.</param>
    public static byte[] Write(Deck deck, Theme theme, SlideTemplate? house = null)
    {
        var context = new SlideContext(deck, theme, house);
        var hasNotes = deck.Slides.Any(s => !s.Notes.IsEmpty);
        var package = new OpenPackage("ppt/presentation.xml");
        package.Add("ppt/presentation.xml", Type + "presentation.main+xml", "officeDocument",
            ZippedFile.Of(OpenPackage.Part(PresentationXml.Of(context, hasNotes))));
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            ZippedFile.Of(Properties.Core(deck.Info)));
        package.Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", "extended-properties",
            ZippedFile.Of(OpenPackage.Part(Properties.OfSlides(deck.Info, deck.Slides.Length))));
        if (context.House is { } parts) parts.Add(package, context);
        else AddMaster(package, context);
        for (var i = 0; i < deck.Slides.Length; i++) AddSlide(package, context, i);
        if (hasNotes)
        {
            var notesTheme = $"theme{Measure.Text((context.House?.Masters.Count() ?? 1) + 1)}.xml";
            package.AddToMain("rIdNotes", "notesMasters/notesMaster1.xml", Type + "notesMaster+xml", "notesMaster",
                OpenPackage.Part(NotesXml.Master(context)), [new("rId1", "theme", $"../theme/{notesTheme}")]);
            package.AddPart($"theme/{notesTheme}", ThemeType, ZippedFile.Of(OpenPackage.Part(OfficeTheme.Of(theme))));
        }
        package.AddToMain("rIdProperties", "presProps.xml", Type + "presProps+xml", "presProps", OpenPackage.Part(
            """<p:presentationPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>"""));
        package.AddToMain("rIdTableStyles", "tableStyles.xml", Type + "tableStyles+xml", "tableStyles",
            TableStyles.Part(context.Colours, theme));
        foreach (var (name, bytes) in context.Media.Files) package.AddPicture(name, bytes);
        return package.ToBytes();
    }

    private static void AddMaster(OpenPackage package, SlideContext context)
    {
        var targets = Layouts.Select((_, i) => new Relationship(Numbered("rIdLayout", i), "slideLayout",
            $"../slideLayouts/{Numbered("slideLayout", i)}.xml")).Append(new("rIdTheme", "theme", "../theme/theme1.xml")).ToList();
        package.AddToMain("rIdMaster", "slideMasters/slideMaster1.xml", Type + "slideMaster+xml", "slideMaster",
            OpenPackage.Part(MasterXml.Of(context, Layouts.Select((_, i) => new DocumentFormat.OpenXml.Presentation.SlideLayoutId
            {
                Id = PresentationXml.Master + 1 + (uint)i,
                RelationshipId = Numbered("rIdLayout", i),
            }))), targets);
        package.AddToMain("rIdTheme", "theme/theme1.xml", ThemeType, "theme", OpenPackage.Part(OfficeTheme.Of(context.Theme)));
        foreach (var (i, kind) in Layouts.Index())
            package.AddPart($"slideLayouts/{Numbered("slideLayout", i)}.xml", Type + "slideLayout+xml",
                ZippedFile.Of(OpenPackage.Part(LayoutXml.Of(kind, context))),
                [new("rIdMaster", "slideMaster", "../slideMasters/slideMaster1.xml")]);
    }

    private static void AddSlide(OpenPackage package, SlideContext context, int index)
    {
        var slide = context.Deck.Slides[index];
        var targets = new PartTargets(context.Media, "../");
        var bytes = OpenPackage.Part(SlideXml.Of(slide, context, targets));
        List<Relationship> all =
        [
            new("rIdLayout", "slideLayout", $"../slideLayouts/{context.Layouts[slide.Kind].File}"),
            .. targets.All,
        ];
        if (!slide.Notes.IsEmpty)
        {
            all.Add(new("rIdNotes", "notesSlide", $"../notesSlides/{Numbered("notesSlide", index)}.xml"));
            package.AddPart($"notesSlides/{Numbered("notesSlide", index)}.xml", Type + "notesSlide+xml",
                ZippedFile.Of(OpenPackage.Part(NotesXml.Of(slide.Notes, context))),
                [new("rIdMaster", "notesMaster", "../notesMasters/notesMaster1.xml"),
                    new("rIdSlide", "slide", $"../slides/{Numbered("slide", index)}.xml")]);
        }
        package.AddToMain(
            PresentationXml.SlideId(index), $"slides/{Numbered("slide", index)}.xml", Type + "slide+xml", "slide", bytes, all);
    }

    private static string Numbered(string name, int index) => name + Measure.Text(index + 1);
}
