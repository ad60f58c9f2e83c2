using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.PowerPoint.Template;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>The foot of slides: the paper, its date, and the number of the slide as a field.</summary>
internal static class FootXml
{
    private const double Y = SlideFormat.Height - 42, High = 30;

    private static readonly SlideArea Footer = new(SlideFormat.Margin, Y, 520, High),
        Date = new(SlideFormat.Margin + 540, Y, 256, High), Number = new(SlideFormat.Width - SlideFormat.Margin - 56, Y, 56, High);

    /// <summary>On the master and its layouts.</summary>
    public static IEnumerable<Shape> Places(SlideContext context, uint firstId)
    {
        return
        [
            Place(0, PlaceholderValues.DateAndTime, Date, A.TextAlignmentTypeValues.Right),
            Place(1, PlaceholderValues.Footer, Footer, A.TextAlignmentTypeValues.Left),
            Place(2, PlaceholderValues.SlideNumber, Number, A.TextAlignmentTypeValues.Right),
        ];

        Shape Place(uint number, PlaceholderValues type, SlideArea area, A.TextAlignmentTypeValues alignment) => PlaceXml.Place(
            firstId + number, NameOf(type), new PlaceholderShape { Type = type, Index = 10 + number, Size = PlaceholderSizeValues.Quarter },
            area, PlaceXml.Body(anchor: A.TextAnchoringTypeValues.Center),
            new(new A.Level1ParagraphProperties(new A.DefaultRunProperties(
                context.Colours.Fill(context.Theme[Core.Themes.TextRole.Caption].Colour))
            { FontSize = (int)(SlideFormat.Foot * 100) })
            { Alignment = alignment }),
            [new A.Paragraph(Words(type, context))]);
    }

    /// <summary>On a slide, in the places that its layout has.</summary>
    public static IEnumerable<Shape> Of(SlideContext context, uint firstId, ImmutableArray<LayoutFoot> places)
    {
        foreach (var (i, place) in places.Index())
        {
            var (name, shape) = (place.Name, place.Name.Xml());
            shape.Size = PlaceholderSizeValues.Quarter;
            yield return PlaceXml.Place(firstId + (uint)i, NameOf(name.Type), shape, null, new(), new(),
                [new A.Paragraph(Words(name.Type, context, place.Letters))]);
        }
    }

    private static string NameOf(PlaceholderValues? type) => type == PlaceholderValues.DateAndTime ? "Date"
        : type == PlaceholderValues.Footer ? "Footer" : "Slide number";

    /// <param name="most">How many letters there is room for.</param>
    private static OpenXmlElement Words(PlaceholderValues? type, SlideContext context, int most = int.MaxValue)
    {
        var info = context.Deck.Info;
        if (type != PlaceholderValues.SlideNumber)
            return new A.Run(new A.RunProperties { Language = context.Language },
                new A.Text(XmlText.Clean(type == PlaceholderValues.DateAndTime ? info.PageFooter
                    : info.PageHeader.Length <= most ? info.PageHeader : info.Title)));
        return new A.Field(new A.RunProperties { Language = context.Language }, new A.Text("‹#›"))
        {
            Id = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}",
            Type = "slidenum",
        };
    }
}
