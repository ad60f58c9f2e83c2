using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Core.Themes;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>The layouts of slides, each with real places, so that people can restyle slides or give them another layout.</summary>
internal static class LayoutXml
{
    public static string NameOf(SlideKind kind) => kind switch
    {
        SlideKind.Title => "Title slide",
        SlideKind.Section => "Section",
        SlideKind.Statement => "Statement",
        SlideKind.TwoColumns => "Two columns",
        SlideKind.ThreeColumns => "Three columns",
        SlideKind.FourColumns => "Four columns",
        SlideKind.Cards => "Cards",
        SlideKind.Figure => "Figure",
        SlideKind.FigureAndPoints => "Figure and points",
        SlideKind.Table => "Table",
        SlideKind.BackUp => "Back-up",
        _ => "Title and content",
    };

    public static SlideLayout Of(SlideKind kind, SlideContext context)
    {
        var isDark = kind is SlideKind.Title or SlideKind.Section;
        var shapes = new List<OpenXmlElement> { Title(kind, context) };
        shapes.AddRange(SlideFormat.Slots(kind).Select((slot, i) => Slot(kind, i + 1, slot.Area, context, (uint)i + 3)));
        var id = (uint)shapes.Count + 2;
        if (isDark)
        {
            var area = SlideFormat.OpeningTitle(kind);
            shapes.Add(PlaceXml.Ornament(id, "Bar", area with { X = SlideFormat.Margin - 10, Width = 6 },
                context.Colours.Fill(context.Theme.TableHeadText)));
            shapes.AddRange(MasterXml.Draft(context, id + 1, context.Theme.TableHeadText));
        }
        else
            shapes.AddRange(FootXml.Places(context, id));
        var data = new CommonSlideData { Name = NameOf(kind) };
        if (isDark)
            data.AppendChild(new Background(
                new BackgroundProperties(context.Colours.Fill(context.Theme.TableHeadFill), new A.EffectList())));
        data.AppendChild(PlaceXml.Tree(shapes));
        var layout = new SlideLayout(data, new ColorMapOverride(new A.MasterColorMapping())) { Preserve = true };
        if (TypeOf(kind) is { } type) layout.Type = type;
        else layout.UserDrawn = true;
        if (isDark) layout.ShowMasterShapes = false;
        return layout;
    }

    private static SlideLayoutValues? TypeOf(SlideKind kind) => kind switch
    {
        SlideKind.Title => SlideLayoutValues.Title,
        SlideKind.Section => SlideLayoutValues.SectionHeader,
        SlideKind.Content => SlideLayoutValues.Object,
        SlideKind.TwoColumns => SlideLayoutValues.TwoObjects,
        SlideKind.Table => SlideLayoutValues.Table,
        _ => null,
    };

    private static Shape Title(SlideKind kind, SlideContext context)
    {
        if (kind is not (SlideKind.Title or SlideKind.Section))
            return PlaceXml.Place(2, "Title", LayoutPlaces.TitleOf(kind).Xml(), null, new(), new(), [MasterXml.Prompt(context, "Title")]);
        return PlaceXml.Place(2, "Title", LayoutPlaces.TitleOf(kind).Xml(), SlideFormat.OpeningTitle(kind),
            PlaceXml.Body(anchor: kind == SlideKind.Title ? A.TextAnchoringTypeValues.Bottom : A.TextAnchoringTypeValues.Center),
            new(new A.Level1ParagraphProperties(Type(context.Theme.TableHeadText, SlideFormat.OpeningTitleSize, context))),
            [MasterXml.Prompt(context, "Title")]);
    }

    /// <summary>A place that slides fill.</summary>
    public static Shape Slot(SlideKind kind, int number, SlideArea area, SlideContext context, uint id)
    {
        var place = LayoutPlaces.Slot(kind, number).Xml();
        place.HasCustomPrompt = kind == SlideKind.Cards ? true : null;
        return PlaceXml.Place(id, $"{NameOf(kind)} {Measure.Text(number)}", place, area,
            PlaceXml.Body(kind is SlideKind.Cards or SlideKind.Statement ? SlideFormat.Padding : 0), Style(kind, number, context),
            kind == SlideKind.Cards
                ? [MasterXml.Prompt(context, "Figure"), WithLevel(MasterXml.Prompt(context, "What it is"), 1)]
                : [MasterXml.Prompt(context, "Text")])
            .Filled(kind == SlideKind.Cards ? context.Colours.Fill(context.Theme.CalloutFill) : null);
    }

    private static A.Paragraph WithLevel(A.Paragraph paragraph, int level)
    {
        paragraph.PrependChild(new A.ParagraphProperties { Level = level });
        return paragraph;
    }

    private static Shape Filled(this Shape shape, A.SolidFill? fill)
    {
        if (fill is null) return shape;
        shape.ShapeProperties!.Append(PlaceXml.Rectangle(), fill);
        return shape;
    }

    private static A.ListStyle Style(SlideKind kind, int number, SlideContext context) => kind switch
    {
        SlideKind.Title or SlideKind.Section => new(Plain<A.Level1ParagraphProperties>(
            Type(context.Theme.TableHeadText, number == 1 ? SlideFormat.Large : SlideFormat.Usual, context))),
        SlideKind.Cards => new(
            Plain<A.Level1ParagraphProperties>(Bold(Type(context.Theme.Accent, SlideFormat.CardValue, context))),
            Plain<A.Level2ParagraphProperties>(Type(context.Theme.Text, SlideFormat.Least, context))),
        SlideKind.Statement => new(Plain<A.Level1ParagraphProperties>(Type(context.Theme.Text, SlideFormat.Large, context))),
        _ => new(),
    };

    private static A.DefaultRunProperties Bold(A.DefaultRunProperties type)
    {
        type.Bold = true;
        return type;
    }

    private static A.DefaultRunProperties Type(Colour colour, double size, SlideContext context) =>
        new(context.Colours.Fill(colour)) { FontSize = (int)(size * 100) };

    /// <summary>Without bullet and indent.</summary>
    private static T Plain<T>(A.DefaultRunProperties type) where T : A.TextParagraphPropertiesType, new()
    {
        var properties = new T { LeftMargin = 0, Indent = 0 };
        properties.Append(new A.NoBullet(), type);
        return properties;
    }
}
