using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using StpGen.Layout.Slides;
using StpGen.Writers.DrawingML;
using StpGen.Writers.OpenPackaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace StpGen.Writers.PowerPoint;

/// <summary>Shapes that masters, layouts and slides have in common.</summary>
internal static class PlaceXml
{
    /// <summary>Shapes in reading order.</summary>
    public static ShapeTree Tree(IEnumerable<OpenXmlElement> shapes) => new([
        new NonVisualGroupShapeProperties(
            new NonVisualDrawingProperties { Id = 1, Name = "" }, new NonVisualGroupShapeDrawingProperties(),
            new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties(new A.TransformGroup(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 },
            new A.ChildOffset { X = 0, Y = 0 }, new A.ChildExtents { Cx = 0, Cy = 0 })),
        .. shapes]);

    public static A.Transform2D Transform(SlideArea area) =>
        SceneGeometry.Transform(area.X, area.Y, Measure.Emu(area.Width), Measure.Emu(area.Height));

    public static A.PresetGeometry Rectangle() => new(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle };

    public static A.BodyProperties Body(double inset = 0, A.TextAnchoringTypeValues? anchor = null) => new(new A.NoAutoFit())
    {
        Wrap = A.TextWrappingValues.Square,
        LeftInset = (int)Measure.Emu(inset),
        TopInset = (int)Measure.Emu(inset),
        RightInset = (int)Measure.Emu(inset),
        BottomInset = (int)Measure.Emu(inset),
        Anchor = anchor ?? A.TextAnchoringTypeValues.Top,
    };

    /// <summary>A place in a layout, or what fills it.</summary>
    /// <param name="area">Null: as the layout has it.</param>
    public static Shape Place(uint id, string name, PlaceholderShape place, SlideArea? area, A.BodyProperties body, A.ListStyle style,
        IEnumerable<A.Paragraph> paragraphs)
    {
        var properties = new ShapeProperties();
        if (area is { } at) properties.AppendChild(Transform(at));
        return new(
            new NonVisualShapeProperties(
                new NonVisualDrawingProperties { Id = id, Name = name },
                new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
                new ApplicationNonVisualDrawingProperties(place)),
            properties,
            new TextBody([body, style, .. paragraphs]));
    }

    /// <summary>A rectangle that says nothing.</summary>
    public static Shape Ornament(uint id, string name, SlideArea area, A.SolidFill fill) => new(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties(DecorationXml.Mark()) { Id = id, Name = name },
            new NonVisualShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties { UserDrawn = true }),
        new ShapeProperties(Transform(area), Rectangle(), fill, new A.Outline(new A.NoFill())));

    /// <summary>Words in a shape of their own.</summary>
    public static Shape Words(uint id, string name, SlideArea area, OpenXmlElement fill, A.BodyProperties body,
        IEnumerable<A.Paragraph> paragraphs) => new(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties { Id = id, Name = name }, new NonVisualShapeDrawingProperties { TextBox = true },
            new ApplicationNonVisualDrawingProperties()),
        new ShapeProperties(Transform(area), Rectangle(), fill, new A.Outline(new A.NoFill())),
        new TextBody([body, new A.ListStyle(), .. paragraphs]));
}
