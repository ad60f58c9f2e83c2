using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Core.Documents;
using StpGen.Layout.Slides;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>A slide (ECMA-376 part 1, 19.3.1.38): its shapes in reading order, the title first.</summary>
internal sealed class SlideXml
{
    private const double Bar = 5, Around = 6;

    private readonly DeckSlide _slide;
    private readonly SlideContext _context;
    private readonly PartTargets _targets;
    private readonly SlideTextXml _text;
    private readonly LayoutPlaces _places;
    private uint _id = 1;

    private SlideXml(DeckSlide slide, SlideContext context, PartTargets targets)
    {
        (_slide, _context, _targets) = (slide, context, targets);
        _text = new(context, targets);
        _places = context.Layouts[slide.Kind];
    }

    public static Slide Of(DeckSlide slide, SlideContext context, PartTargets targets)
    {
        var xml = new SlideXml(slide, context, targets);
        return new(new CommonSlideData(PlaceXml.Tree(xml.Shapes())), new ColorMapOverride(new A.MasterColorMapping()));
    }

    private List<OpenXmlElement> Shapes()
    {
        var shapes = new List<OpenXmlElement> { Title() };
        foreach (var part in _slide.Parts)
            shapes.AddRange(part switch
            {
                SlideText text => Text(text),
                SlideTable table => [new SlideTableXml(_context, _text).Of(table, _places, ++_id)],
                SlideFigure figure => [.. Ground(figure), Figure(figure)],
                _ => throw new NotSupportedException(part.GetType().Name),
            });
        shapes.AddRange(FootXml.Of(_context, _id + 1, _places.Feet));
        return shapes;
    }

    private Shape Title()
    {
        var style = new A.ListStyle();
        if (_slide.TitleSize is { } size)
            style.AppendChild(new A.Level1ParagraphProperties(new A.DefaultRunProperties { FontSize = (int)(size * 100) }));
        return PlaceXml.Place(++_id, "Title", _places.Title.Name.Xml(),
            _slide.TitleArea is { } area ? _places.Title.Around.Around(area) : null, new(), style, [_text.Line(_slide.Title)]);
    }

    private IEnumerable<OpenXmlElement> Text(SlideText text)
    {
        if (text.Slot > 0)
        {
            var (slot, place) = (_context.Deck.Frame[_slide.Kind].Slots[text.Slot - 1], _places.Slots[text.Slot - 1]);
            var isPanel = text.Ground is SlideGround.Card or SlideGround.Quote;
            if (text.Ground == SlideGround.Quote) yield return Edge(text);
            yield return PlaceXml.Place(++_id, $"Text {Measure.Text(text.Slot)}", place.Name.Xml(),
                IsAt(text.Area, slot.Area) ? null : place.Around.Around(text.Area),
                isPanel && _context.House is not null ? PlaceXml.Body(SlideFormat.Padding) : new(), Style(text, slot),
                text.Ground == SlideGround.Card ? _text.OnCard(text) : _text.InPlace(text));
            yield break;
        }
        var theme = _context.Theme;
        if (text.Ground is not (SlideGround.None or SlideGround.Card)) yield return Edge(text);
        OpenXmlElement fill = text.Ground switch
        {
            SlideGround.Card or SlideGround.Callout => _context.Colours.Fill(theme.CalloutFill),
            SlideGround.Missing => _context.Colours.Fill(theme.GapFill),
            _ => new A.NoFill(),
        };
        yield return PlaceXml.Words(++_id, $"Words {Measure.Text((int)_id)}", text.Area, fill,
            PlaceXml.Body(text.Ground == SlideGround.None ? 0 : SlideFormat.Padding),
            _text.Alone(text.Paragraphs, text.Size, colour: text.Ground == SlideGround.Missing ? theme.Gap : theme.Text));
    }

    /// <summary>The heavy edge of a panel.</summary>
    /// <summary>What a text states because its layout has something else: all that was measured, in a template of the house.</summary>
    private A.ListStyle Style(SlideText text, SlideSlot slot) => (_context.House, text.Ground) switch
    {
        (null, SlideGround.Card) => new(),
        (null, _) => SlideTextXml.Sizes(text.Size, slot.Size),
        (_, SlideGround.Card) => SlideTextXml.OfCard(_context),
        _ => SlideTextXml.Levels(text.Size, _slide.Kind is SlideKind.Title or SlideKind.Section),
    };

    private Shape Edge(SlideText text) => PlaceXml.Ornament(++_id, $"Edge {Measure.Text((int)_id)}", text.Area with { Width = Bar },
        _context.Colours.Fill(text.Ground == SlideGround.Missing ? _context.Theme.Gap : _context.Theme.Accent));

    /// <summary>A light ground for a drawing on a dark slide.</summary>
    private IEnumerable<OpenXmlElement> Ground(SlideFigure figure)
    {
        var area = new SlideArea(figure.Area.X - Around, figure.Area.Y - Around, figure.Area.Width + 2 * Around,
            figure.Area.Height + 2 * Around);
        return _context.DrawingColours is null || figure.Content is not Scene ? []
            : [PlaceXml.Ornament(++_id, $"Ground {Measure.Text((int)_id)}", area, _context.Colours.Fill(new(255, 255, 255)))];
    }

    private OpenXmlElement Figure(SlideFigure figure)
    {
        if (figure.Content is Scene scene)
        {
            var group = new SceneGroupXml(scene, figure, _context, _id + 1);
            _id = group.LastId;
            return group.Xml;
        }
        var id = ++_id;
        var properties = new NonVisualDrawingProperties
        {
            Id = id,
            Name = $"Picture {Measure.Text((int)id)}",
            Description = XmlText.Clean(figure.Alternative),
        };
        if (figure.Alternative.Length == 0) properties.AppendChild(DrawingML.DecorationXml.Mark());
        return new Picture(
            new NonVisualPictureProperties(properties,
                new NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true }),
                new ApplicationNonVisualDrawingProperties()),
            new BlipFill(new A.Blip { Embed = _targets.Picture((ImageContent)figure.Content) }, new A.Stretch(new A.FillRectangle())),
            new ShapeProperties(PlaceXml.Transform(figure.Area), PlaceXml.Rectangle()));
    }

    private static bool IsAt(SlideArea area, SlideArea other) => Math.Abs(area.X - other.X) < 1 && Math.Abs(area.Y - other.Y) < 1
        && Math.Abs(area.Width - other.Width) < 1 && Math.Abs(area.Height - other.Height) < 1;
}
