using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.PowerPoint.Template;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>The masters, layouts and themes of a house as parts of a deck, with layouts made for what the house does not have.</summary>
internal sealed class HouseParts
{
    private readonly SlideTemplate _house;
    private readonly List<(TemplateMaster Master, List<(string File, Func<SlideContext, SlideLayout> Xml, TemplatePart? From)> Layouts)>
        _masters = [];

    public HouseParts(SlideTemplate house)
    {
        _house = house;
        var number = 0;
        var files = new Dictionary<TemplateLayout, string>(ReferenceEqualityComparer.Instance);
        foreach (var master in house.Masters)
        {
            var layouts = new List<(string, Func<SlideContext, SlideLayout>, TemplatePart?)>();
            foreach (var layout in master.Layouts)
            {
                files[layout] = File();
                layouts.Add((files[layout], context => Taken(layout, context), layout.Part));
            }
            _masters.Add((master, layouts));
        }
        var frame = house.Layouts;
        foreach (var kind in Enum.GetValues<SlideKind>())
            if (frame.Layouts.TryGetValue(kind, out var found))
                Layouts[kind] = new(files[found.Layout], Place(found.Layout.Title!),
                    [.. found.Slots.Select(s => kind == SlideKind.Statement ? new(s.Name) : Place(s))])
                {
                    Feet = kind is SlideKind.Title or SlideKind.Section ? [] : found.Layout.Feet,
                };
            else
            {
                var file = File();
                _masters[0].Layouts.Add((file, context => DerivedLayout.Of(kind, frame, context), frame.Base?.Part));
                var title = frame.Title(kind);
                Layouts[kind] = new(file, new(title.Name.Type == PlaceholderValues.CenteredTitle ? title.Name
                    : new(PlaceholderValues.Title, null), title.Insets),
                    [.. house.Frame[kind].Slots.Select((_, i) => new LayoutPlace(LayoutPlaces.Slot(kind, i + 1)))])
                {
                    Feet = kind is SlideKind.Title or SlideKind.Section ? [] : DerivedLayout.Feet(frame),
                };
            }

        string File() => $"slideLayout{Measure.Text(++number)}.xml";

        static LayoutPlace Place(TemplatePlace place) => new(place.Name, place.Insets);
    }

    public Dictionary<SlideKind, LayoutPlaces> Layouts { get; } = [];

    /// <summary>The numbers of the masters; layouts have those between.</summary>
    public IEnumerable<(uint Id, string Relationship)> Masters
    {
        get
        {
            var id = PresentationXml.Master;
            foreach (var (i, (_, layouts)) in _masters.Index())
            {
                yield return (id, MasterId(i));
                id += (uint)layouts.Count + 1;
            }
        }
    }

    public void Add(OpenPackage package, SlideContext context)
    {
        foreach (var (i, (master, layouts)) in _masters.Index())
        {
            var first = Masters.ElementAt(i).Id + 1;
            var xml = new SlideMaster(master.Part.Xml)
            {
                SlideLayoutIdList = new(layouts.Select((_, n) => new SlideLayoutId { Id = first + (uint)n, RelationshipId = LayoutId(n) })),
            };
            AddDraft(xml.CommonSlideData!, context);
            var theme = $"theme{Measure.Text(i + 1)}.xml";
            package.AddToMain(MasterId(i), $"slideMasters/slideMaster{Measure.Text(i + 1)}.xml",
                PresentationWriter.Type + "slideMaster+xml", "slideMaster", OpenPackage.Part(xml),
                [
                    .. layouts.Select((l, n) => new Relationship(LayoutId(n), "slideLayout", "../slideLayouts/" + l.File)),
                    new("rIdTheme", "theme", "../theme/" + theme), .. Pictures(master.Part, context),
                ]);
            package.AddPart("theme/" + theme, PresentationWriter.ThemeType,
                ZippedFile.Of(OpenPackage.Part(new A.Theme(master.Theme.Xml))), [.. Pictures(master.Theme, context)]);
            foreach (var (file, layout, from) in layouts)
                package.AddPart("slideLayouts/" + file, PresentationWriter.Type + "slideLayout+xml",
                    ZippedFile.Of(OpenPackage.Part(layout(context))),
                    [
                        new("rIdMaster", "slideMaster", $"../slideMasters/slideMaster{Measure.Text(i + 1)}.xml"),
                        .. from is null ? [] : Pictures(from, context),
                    ]);
        }
    }

    private static SlideLayout Taken(TemplateLayout layout, SlideContext context)
    {
        var xml = new SlideLayout(layout.Part.Xml);
        if (!layout.ShowsMaster) AddDraft(xml.CommonSlideData!, context);
        return xml;
    }

    /// <summary>The mark of a draft, on a ground of its own: what is behind it is the house's.</summary>
    private static void AddDraft(CommonSlideData slide, SlideContext context)
    {
        if (context.Deck.Info.DraftMark is not { } mark) return;
        var theme = context.Theme;
        slide.ShapeTree!.AppendChild(PlaceXml.Words(NextId(slide.ShapeTree), "Draft", new(4, 3, 9.5 * mark.Length + 12, 16),
            context.Colours.Fill(theme.GapFill), PlaceXml.Body(anchor: A.TextAnchoringTypeValues.Center),
            [
                new A.Paragraph(
                    new A.ParagraphProperties { Alignment = A.TextAlignmentTypeValues.Center },
                    new A.Run(
                        new A.RunProperties(context.Colours.Fill(theme.Gap))
                        {
                            Language = context.Language,
                            FontSize = (int)(SlideFormat.Foot * 100),
                            Bold = true,
                        },
                        new A.Text(XmlText.Clean(mark)))),
            ]));
    }

    public static uint NextId(OpenXmlElement tree) =>
        tree.Descendants<NonVisualDrawingProperties>().Max(p => p.Id?.Value ?? 0) is var most and < 1_000_000 ? most + 1 : 1_000_000;

    private static IEnumerable<Relationship> Pictures(TemplatePart part, SlideContext context) => part.Pictures
        .Select(p => new Relationship(p.Id, "image", "../" + context.Media.Add(p.Extension, p.Bytes)));

    private static string MasterId(int index) => index == 0 ? "rIdMaster" : $"rIdMaster{Measure.Text(index + 1)}";

    private static string LayoutId(int index) => $"rIdLayout{Measure.Text(index + 1)}";
}
