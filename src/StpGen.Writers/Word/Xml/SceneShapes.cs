using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using Theme = StpGen.Core.Themes.Theme;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace StpGen.Writers.Word.Xml;

/// <summary>The shapes of a drawing: paths, words as text boxes without edges, and named boxes with the lines between them.</summary>
internal sealed class SceneShapes
{
    /// <summary>Of a line of words, in sizes of its type; and how much of that is above the baseline.</summary>
    private const double LineHeight = 1.2, AboveBaseline = 0.95;

    private readonly WordScene _drawing;
    private readonly Theme _theme;
    private readonly double _scale;
    private readonly Dictionary<string, (SceneBox Box, uint Id)> _boxes = new(StringComparer.Ordinal);

    public SceneShapes(WordScene drawing, Theme theme)
    {
        (_drawing, _theme, _scale) = (drawing, theme, drawing.Width / drawing.Scene.Width);
        // Connectors name the shapes that they are glued to by numbers; those of one drawing follow its own.
        foreach (var box in drawing.Scene.Items.OfType<SceneBox>())
            _boxes.TryAdd(box.Name, (box, drawing.Id * NumbersOfDrawing + (uint)_boxes.Count + 1));
    }

    private const uint NumbersOfDrawing = 10_000;

    public Wps.WordprocessingShape Of(SceneItem item) => item switch
    {
        ScenePath path => Path(path, new Wps.NonVisualDrawingShapeProperties()),
        SceneText text => Text(text),
        SceneBox box => Box(box),
        SceneConnector connector => Connector(connector),
        _ => throw new NotSupportedException(item.GetType().Name),
    };

    /// <summary>A path in a shape of its own bounds.</summary>
    private Wps.WordprocessingShape Path(ScenePath path, params ReadOnlySpan<OpenXmlElement> properties)
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
        return new([.. properties,
            new Wps.ShapeProperties(
                Transform(left, top, width, height),
                new CustomGeometry(new AdjustValueList(), new ShapeGuideList(), new AdjustHandleList(), new ConnectionSiteList(),
                    new Rectangle { Left = "0", Top = "0", Right = "r", Bottom = "b" }, new PathList(drawn)),
                path.Fill is { } fill ? Solid(fill) : new NoFill(), Outline(path.Stroke, path.StrokeWidth, path.Dash)),
            new Wps.TextBodyProperties()]);
    }

    private Outline Outline(SceneColour? stroke, double width, SceneDash dash)
    {
        if (stroke is not { } colour) return new(new NoFill());
        var outline = new Outline(Solid(colour)) { Width = (int)Measure.Emu(width * _scale) };
        if (dash != SceneDash.Solid)
            outline.AppendChild(new PresetDash
            {
                Val = dash == SceneDash.Dashed ? PresetLineDashValues.SystemDash : PresetLineDashValues.SystemDot,
            });
        return outline;
    }

    /// <summary>A rectangle with its words in it, under its name.</summary>
    private Wps.WordprocessingShape Box(SceneBox box)
    {
        var (name, id) = _boxes.TryGetValue(box.Name, out var known) && ReferenceEquals(known.Box, box) ? (box.Name, known.Id) : ("", 0u);
        var shape = new Wps.WordprocessingShape();
        if (name.Length > 0) shape.AppendChild(new Wps.NonVisualDrawingProperties { Id = id, Name = XmlText.Clean(name) });
        var geometry = new PresetGeometry(new AdjustValueList())
        {
            Preset = box.Radius > 0 ? ShapeTypeValues.RoundRectangle : ShapeTypeValues.Rectangle,
        };
        if (box.Radius > 0)
            geometry.AdjustValueList!.AppendChild(new ShapeGuide
            {
                Name = "adj",
                Formula = string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"val {Math.Min(50_000, Math.Round(100_000 * box.Radius / Math.Min(box.Width, box.Height)))}"),
            });
        shape.AppendChild(new Wps.NonVisualDrawingShapeProperties());
        shape.AppendChild(new Wps.ShapeProperties(
            Transform(box.X * _scale, box.Y * _scale, Measure.Emu(box.Width * _scale), Measure.Emu(box.Height * _scale)),
            geometry, box.Fill is { } fill ? Solid(fill) : new NoFill(), Outline(box.Stroke, box.StrokeWidth, box.Dash)));
        if (box.Lines.IsEmpty)
        {
            shape.AppendChild(new Wps.TextBodyProperties());
            return shape;
        }
        var first = box.Lines[0];
        shape.AppendChild(new Wps.TextBoxInfo2(new W.TextBoxContent(box.Lines.Select((line, i) =>
            Paragraph(line, i == 0 ? line.Size * LineHeight : line.Baseline - box.Lines[i - 1].Baseline)))));
        // What words in the middle are off the middle of their box is room at one side.
        var off = first.Anchor == SceneAnchor.Middle ? 2 * (first.X - box.X - box.Width / 2) : 0;
        shape.AppendChild(new Wps.TextBodyProperties
        {
            Wrap = TextWrappingValues.None,
            Anchor = TextAnchoringTypeValues.Top,
            LeftInset = Inset(first.Anchor == SceneAnchor.Start ? first.X - box.X : Math.Max(0, off)),
            TopInset = Inset(first.Baseline - first.Size * AboveBaseline - box.Y),
            RightInset = Inset(first.Anchor == SceneAnchor.End ? box.X + box.Width - first.X : Math.Max(0, -off)),
            BottomInset = 0,
        });
        return shape;
    }

    private int Inset(double length) => (int)Measure.Emu(Math.Max(0, length) * _scale);

    /// <summary>A line that is glued to the shapes at its ends, so that it follows them.</summary>
    private Wps.WordprocessingShape Connector(SceneConnector connector)
    {
        var glue = new Wps.NonVisualConnectorProperties();
        if (Site(connector.From, connector.Points[0]) is { } start)
            glue.AppendChild(new StartConnection { Id = start.Id, Index = start.Site });
        if (Site(connector.To, connector.Points[^1]) is { } end) glue.AppendChild(new EndConnection { Id = end.Id, Index = end.Site });
        var line = new ScenePath([.. connector.Points.Select((p, i) => i == 0 ? PathStep.Move(p.X, p.Y) : PathStep.Line(p.X, p.Y))],
            null, connector.Colour, connector.StrokeWidth)
        { Dash = connector.Dash };
        var shape = Path(line, glue);
        if (connector.HasArrow)
            shape.Descendants<Outline>().Single().AppendChild(new TailEnd { Type = LineEndValues.Triangle });
        return shape;
    }

    /// <summary>The connection site of a rectangle that is nearest: 0 at its top, then against the clock.</summary>
    private (uint Id, uint Site)? Site(string name, (double X, double Y) point)
    {
        if (!_boxes.TryGetValue(name, out var known)) return null;
        var box = known.Box;
        double[] distances = [point.Y - box.Y, point.X - box.X, point.Y - box.Y - box.Height, point.X - box.X - box.Width];
        return (known.Id, (uint)distances.Select(Math.Abs).Index().MinBy(d => d.Item).Index);
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
        var beside = Math.Max(1, Math.Min(x, _drawing.Width - x));
        var (left, right) = text.Anchor switch
        {
            SceneAnchor.Middle => (x - beside, x + beside),
            SceneAnchor.End => (Math.Min(0, x - 1), x),
            _ => (x, Math.Max(_drawing.Width, x + 1)),
        };
        return new(
            new Wps.NonVisualDrawingShapeProperties { TextBox = true },
            new Wps.ShapeProperties(
                Transform(left, text.Baseline * _scale - size * AboveBaseline, Measure.Emu(right - left), Measure.Emu(size * LineHeight)),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle },
                new NoFill(),
                new Outline(new NoFill())),
            new Wps.TextBoxInfo2(new W.TextBoxContent(Paragraph(text, text.Size * LineHeight))),
            new Wps.TextBodyProperties { Wrap = TextWrappingValues.None, LeftInset = 0, TopInset = 0, RightInset = 0, BottomInset = 0 });
    }

    /// <param name="height">Of its line, in points of the drawing.</param>
    private W.Paragraph Paragraph(SceneText text, double height)
    {
        var halfPoints = Measure.HalfPoints(text.Size * _scale);
        return new(
            new W.ParagraphProperties(
                new W.SpacingBetweenLines
                {
                    Before = "0",
                    After = "0",
                    Line = Measure.Twips(height * _scale),
                    LineRule = W.LineSpacingRuleValues.Exact,
                },
                new W.Indentation { Left = "0", Right = "0", FirstLine = "0" },
                new W.Justification
                {
                    Val = text.Anchor switch
                    {
                        SceneAnchor.Middle => W.JustificationValues.Center,
                        SceneAnchor.End => W.JustificationValues.End,
                        _ => W.JustificationValues.Start,
                    },
                }),
            new W.Run(
                new W.RunProperties
                {
                    Bold = text.Bold ? new() : null,
                    Color = new() { Val = _theme.Of(text.Colour).ToHex() },
                    FontSize = new() { Val = halfPoints },
                    FontSizeComplexScript = new() { Val = halfPoints },
                },
                new W.Text(XmlText.Clean(text.Text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static Transform2D Transform(double x, double y, long width, long height) =>
        new(new Offset { X = Measure.Emu(x), Y = Measure.Emu(y) }, new Extents { Cx = width, Cy = height });

    private SolidFill Solid(SceneColour colour) => new(new RgbColorModelHex { Val = _theme.Of(colour).ToHex() });
}
