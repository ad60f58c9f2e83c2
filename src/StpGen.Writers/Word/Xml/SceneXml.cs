using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using Theme = StpGen.Core.Themes.Theme;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Wpg = DocumentFormat.OpenXml.Office2010.Word.DrawingGroup;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace StpGen.Writers.Word.Xml;

/// <summary>
/// A drawing as one group of native shapes in line with the text, so that colleagues can change them in Word; the group has the
/// alternative text. Words are text boxes without edges.
/// </summary>
internal sealed class SceneXml(WordScene drawing, Theme theme)
{
    private const string Group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    private const string Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    /// <summary>Of a line of words, in sizes of its type; and how much of that is above the baseline.</summary>
    private const double LineHeight = 1.2, AboveBaseline = 0.95;

    private readonly double _scale = drawing.Width / drawing.Scene.Width;

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
        group.AppendChild(Path(ScenePath.Rectangle(0, 0, drawing.Scene.Width, drawing.Scene.Height, null)));
        foreach (var item in drawing.Scene.Items)
            group.AppendChild(item switch
            {
                ScenePath path => Path(path),
                SceneText text => Text(text),
                _ => throw new NotSupportedException(item.GetType().Name),
            });
        var properties = new Wp.DocProperties
        {
            Id = drawing.Id,
            Name = $"Drawing {drawing.Id}",
            Description = XmlText.Clean(drawing.Description),
        };
        if (drawing.Description.Length == 0) properties.AppendChild(CoverXml.Decoration());
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

    /// <summary>A path in a shape of its own bounds.</summary>
    private Wps.WordprocessingShape Path(ScenePath path)
    {
        ImmutableArray<PathStep> steps = [.. path.Steps.Select(s => s.Placed(_scale, 0, 0))];
        var points = steps.Where(s => s.Verb != PathVerb.Close).SelectMany(s => s.Verb == PathVerb.Curve
            ? (IEnumerable<(double X, double Y)>)[(s.X, s.Y), (s.FirstX, s.FirstY), (s.SecondX, s.SecondY)] : [(s.X, s.Y)]).ToList();
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var (width, height) = (Measure.Emu(points.Max(p => p.X) - left), Measure.Emu(points.Max(p => p.Y) - top));
        var drawn = new DocumentFormat.OpenXml.Drawing.Path(steps.Select(s => Step(s.Placed(1, -left, -top))))
        {
            Width = width,
            Height = height,
        };
        return new(
            new Wps.NonVisualDrawingShapeProperties(),
            new Wps.ShapeProperties(
                Transform(left, top, width, height),
                new CustomGeometry(new AdjustValueList(), new ShapeGuideList(), new AdjustHandleList(), new ConnectionSiteList(),
                    new Rectangle { Left = "0", Top = "0", Right = "r", Bottom = "b" }, new PathList(drawn)),
                path.Fill is { } fill ? Solid(fill) : new NoFill(),
                path.Stroke is { } stroke ? new Outline(Solid(stroke)) { Width = (int)Measure.Emu(path.StrokeWidth * _scale) }
                    : new Outline(new NoFill())),
            new Wps.TextBodyProperties());
    }

    private static OpenXmlElement Step(PathStep step) => step.Verb switch
    {
        PathVerb.Move => new MoveTo(At(step.X, step.Y)),
        PathVerb.Line => new LineTo(At(step.X, step.Y)),
        PathVerb.Curve => new CubicBezierCurveTo(At(step.FirstX, step.FirstY), At(step.SecondX, step.SecondY), At(step.X, step.Y)),
        _ => new CloseShapePath(),
    };

    private static Point At(double x, double y) => new() { X = $"{Measure.Emu(x)}", Y = $"{Measure.Emu(y)}" };

    /// <summary>A text box as wide as the drawing leaves on the sides that the words may take.</summary>
    private Wps.WordprocessingShape Text(SceneText text)
    {
        var (x, size) = (text.X * _scale, text.Size * _scale);
        var beside = Math.Max(1, Math.Min(x, drawing.Width - x));
        var (left, right, alignment) = text.Anchor switch
        {
            SceneAnchor.Middle => (x - beside, x + beside, W.JustificationValues.Center),
            SceneAnchor.End => (Math.Min(0, x - 1), x, W.JustificationValues.End),
            _ => (x, Math.Max(drawing.Width, x + 1), W.JustificationValues.Start),
        };
        var halfPoints = Measure.HalfPoints(size);
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties(
                new W.SpacingBetweenLines
                {
                    Before = "0",
                    After = "0",
                    Line = Measure.Twips(size * LineHeight),
                    LineRule = W.LineSpacingRuleValues.Exact,
                },
                new W.Indentation { Left = "0", Right = "0", FirstLine = "0" },
                new W.Justification { Val = alignment }),
            new W.Run(
                new W.RunProperties
                {
                    Bold = text.Bold ? new() : null,
                    Color = new() { Val = theme.Of(text.Colour).ToHex() },
                    FontSize = new() { Val = halfPoints },
                    FontSizeComplexScript = new() { Val = halfPoints },
                },
                new W.Text(XmlText.Clean(text.Text)) { Space = SpaceProcessingModeValues.Preserve }));
        return new(
            new Wps.NonVisualDrawingShapeProperties { TextBox = true },
            new Wps.ShapeProperties(
                Transform(left, text.Baseline * _scale - size * AboveBaseline, Measure.Emu(right - left), Measure.Emu(size * LineHeight)),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle },
                new NoFill(),
                new Outline(new NoFill())),
            new Wps.TextBoxInfo2(new W.TextBoxContent(paragraph)),
            new Wps.TextBodyProperties { Wrap = TextWrappingValues.None, LeftInset = 0, TopInset = 0, RightInset = 0, BottomInset = 0 });
    }

    private static Transform2D Transform(double x, double y, long width, long height) =>
        new(new Offset { X = Measure.Emu(x), Y = Measure.Emu(y) }, new Extents { Cx = width, Cy = height });

    private SolidFill Solid(SceneColour colour) => new(new RgbColorModelHex { Val = theme.Of(colour).ToHex() });
}
