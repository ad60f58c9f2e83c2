using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Writers.DrawingML;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using Theme = StpGen.Core.Themes.Theme;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Wpg = DocumentFormat.OpenXml.Office2010.Word.DrawingGroup;

namespace StpGen.Writers.Word.Xml;

/// <summary>
/// A drawing as one group of native shapes in line with the text, so that colleagues can change them in Word; the group has the
/// alternative text. Words are text boxes without edges.
/// </summary>
internal sealed class SceneXml(WordScene drawing, Theme theme)
{
    private const string Group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    private const string Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    public static AlternateContent Of(WordScene drawing, Theme theme) => new SceneXml(drawing, theme).Write();

    private AlternateContent Write()
    {
        var (across, high) = (Measure.Emu(drawing.Width), Measure.Emu(drawing.Height));
        var group = new Wpg.WordprocessingGroup(
            new Wpg.NonVisualGroupDrawingShapeProperties(),
            new Wpg.GroupShapeProperties(new TransformGroup(
                new Offset { X = 0, Y = 0 }, new Extents { Cx = across, Cy = high },
                new ChildOffset { X = 0, Y = 0 }, new ChildExtents { Cx = across, Cy = high })));
        // LibreOffice takes what the shapes cover for the group's size: one that is not seen covers all of it.
        var shapes = new SceneShapes(drawing, theme);
        group.AppendChild(shapes.Of(ScenePath.Rectangle(0, 0, drawing.Scene.Width, drawing.Scene.Height, null)));
        foreach (var item in drawing.Scene.Items) group.AppendChild(shapes.Of(item));
        var properties = new Wp.DocProperties
        {
            Id = drawing.Id,
            Name = $"Drawing {drawing.Id}",
            Description = XmlText.Clean(drawing.Description),
        };
        if (drawing.Description.Length == 0) properties.AppendChild(DecorationXml.Mark());
        var inline = new Wp.Inline(
            new Wp.Extent { Cx = across, Cy = high },
            new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            properties,
            new Wp.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(group) { Uri = Group }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        var choice = new AlternateContentChoice(new W.Drawing(inline)) { Requires = "wpg" };
        choice.AddNamespaceDeclaration("wpg", Group);
        choice.AddNamespaceDeclaration("wps", Shape);
        return new(choice);
    }
}
