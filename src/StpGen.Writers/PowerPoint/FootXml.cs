using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>The foot of slides: the paper, its date, and the number of the slide as a field.</summary>
internal static class FootXml
{
    private const double Y = SlideFormat.Height - 42, High = 30;

    private static readonly SlideArea Footer = new(SlideFormat.Margin, Y, 520, High),
        Date = new(SlideFormat.Margin + 540, Y, 256, High), Number = new(SlideFormat.Width - SlideFormat.Margin - 56, Y, 56, High);

    /// <summary>On the master and its layouts with their places, on slides without.</summary>
    public static IEnumerable<Shape> Of(SlideContext context, uint firstId, bool withAreas)
    {
        var info = context.Deck.Info;
        yield return Place(firstId, "Date", PlaceholderValues.DateAndTime, 10, Date, A.TextAlignmentTypeValues.Right,
            new A.Run(new A.RunProperties { Language = context.Language }, new A.Text(XmlText.Clean(info.PageFooter))));
        yield return Place(firstId + 1, "Footer", PlaceholderValues.Footer, 11, Footer, A.TextAlignmentTypeValues.Left,
            new A.Run(new A.RunProperties { Language = context.Language }, new A.Text(XmlText.Clean(info.PageHeader))));
        yield return Place(firstId + 2, "Slide number", PlaceholderValues.SlideNumber, 12, Number, A.TextAlignmentTypeValues.Right,
            new A.Field(new A.RunProperties { Language = context.Language }, new A.Text("‹#›"))
            {
                Id = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}",
                Type = "slidenum",
            });

        Shape Place(uint id, string name, PlaceholderValues type, uint index, SlideArea area, A.TextAlignmentTypeValues alignment,
            DocumentFormat.OpenXml.OpenXmlElement words)
        {
            var style = new A.ListStyle();
            if (withAreas)
                style.AppendChild(new A.Level1ParagraphProperties(new A.DefaultRunProperties(
                    context.Colours.Fill(context.Theme[Core.Themes.TextRole.Caption].Colour))
                { FontSize = (int)(SlideFormat.Foot * 100) })
                { Alignment = alignment });
            return PlaceXml.Place(id, name,
                new PlaceholderShape { Type = type, Index = index, Size = PlaceholderSizeValues.Quarter },
                withAreas ? area : null,
                withAreas ? PlaceXml.Body(anchor: A.TextAnchoringTypeValues.Center) : new(), style, [new A.Paragraph(words)]);
        }
    }
}
