using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;
using StpGen.Writers.PowerPoint.Template;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>A layout that a house does not have, made from its layout for text: the same title, feet and ornaments, other places.</summary>
internal static class DerivedLayout
{
    public static SlideLayout Of(SlideKind kind, TemplateFrame frame, SlideContext context)
    {
        var layout = frame.Base is { } start ? new SlideLayout(start.Part.Xml) : FromMaster(frame, context);
        layout.Type = null;
        layout.MatchingName = null;
        layout.UserDrawn = true;
        layout.Preserve = true;
        layout.CommonSlideData!.Name = LayoutXml.NameOf(kind);
        var tree = layout.CommonSlideData.ShapeTree!;
        foreach (var shape in tree.Elements<Shape>().Where(IsFilled).ToList()) shape.Remove();
        var id = HouseParts.NextId(tree);
        foreach (var (i, slot) in frame.Frame[kind].Slots.Index())
            tree.AppendChild(LayoutXml.Slot(kind, i + 1, slot.Area, context, id + (uint)i));
        return layout;
    }

    public static ImmutableArray<LayoutFoot> Feet(TemplateFrame frame) => frame.Base?.Feet ?? TemplateLayout.FeetOf(frame.Master.Places);

    private static bool IsFilled(Shape shape) => TemplatePlace.PlaceOf(shape) is { } place && place.Type?.Value is var type
        && !(type == PlaceholderValues.Title || type == PlaceholderValues.CenteredTitle || type == PlaceholderValues.DateAndTime
            || type == PlaceholderValues.Footer || type == PlaceholderValues.SlideNumber);

    private static SlideLayout FromMaster(TemplateFrame frame, SlideContext context)
    {
        var shapes = new List<OpenXmlElement>
        {
            PlaceXml.Place(2, "Title", new() { Type = PlaceholderValues.Title }, null, new(), new(), [MasterXml.Prompt(context, "Title")]),
        };
        shapes.AddRange(Feet(frame).Select((place, i) =>
            PlaceXml.Place((uint)i + 3, "Foot", place.Name.Xml(), null, new(), new(), [new A.Paragraph()])));
        return new(new CommonSlideData(PlaceXml.Tree(shapes)), new ColorMapOverride(new A.MasterColorMapping()));
    }
}
