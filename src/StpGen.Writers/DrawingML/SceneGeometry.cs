using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.DrawingML;

/// <summary>
/// A drawing as DrawingML (ECMA-376 part 1, 20.1): places, outlines, fills and connections of its shapes, the same in Word and on slides.
/// Their words are each format's own.
/// </summary>
/// <param name="scale">From the drawing's points to those of the file.</param>
/// <param name="colour">The element for a colour.</param>
internal sealed class SceneGeometry(Scene scene, double scale, Func<SceneColour, OpenXmlElement> colour)
{
    /// <summary>Of a line of words, in sizes of its type; and how much of that is above the baseline.</summary>
    public const double LineHeight = 1.2, AboveBaseline = 0.95;

    public double Scale => scale;

    /// <summary>Where a path is, and its lines there.</summary>
    public (Transform2D Place, CustomGeometry Lines) Path(ScenePath path)
    {
        ImmutableArray<PathStep> steps = [.. path.Steps.Select(s => s.Placed(scale, 0, 0))];
        var points = steps.Where(s => s.Verb != PathVerb.Close).SelectMany(s => s.Verb == PathVerb.Curve
            ? (IEnumerable<(double X, double Y)>)[(s.X, s.Y), (s.FirstX, s.FirstY), (s.SecondX, s.SecondY)] : [(s.X, s.Y)]).ToList();
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var (width, height) = (Measure.Emu(points.Max(p => p.X) - left), Measure.Emu(points.Max(p => p.Y) - top));
        var drawn = new DocumentFormat.OpenXml.Drawing.Path(steps.Select(s => Step(s.Placed(1, -left, -top))))
        {
            Width = width,
            Height = height,
        };
        return (Transform(left, top, width, height),
            new(new AdjustValueList(), new ShapeGuideList(), new AdjustHandleList(), new ConnectionSiteList(),
                new Rectangle { Left = "0", Top = "0", Right = "r", Bottom = "b" }, new PathList(drawn)));
    }

    public static Transform2D Transform(double x, double y, long width, long height) =>
        new(new Offset { X = Measure.Emu(x), Y = Measure.Emu(y) }, new Extents { Cx = width, Cy = height });

    public Transform2D Place(SceneBox box) =>
        Transform(box.X * scale, box.Y * scale, Measure.Emu(box.Width * scale), Measure.Emu(box.Height * scale));

    public static PresetGeometry Outlines(SceneBox box)
    {
        var geometry = new PresetGeometry(new AdjustValueList())
        {
            Preset = box.Radius > 0 ? ShapeTypeValues.RoundRectangle : ShapeTypeValues.Rectangle,
        };
        if (box.Radius > 0)
            geometry.AdjustValueList!.AppendChild(new ShapeGuide
            {
                Name = "adj",
                Formula = string.Create(CultureInfo.InvariantCulture,
                    $"val {Math.Min(50_000, Math.Round(100_000 * box.Radius / Math.Min(box.Width, box.Height)))}"),
            });
        return geometry;
    }

    public OpenXmlElement Fill(SceneColour? fill) => fill is { } known ? Solid(known) : new NoFill();

    public SolidFill Solid(SceneColour fill) => new(colour(fill));

    public Outline Outline(SceneColour? stroke, double width, SceneDash dash)
    {
        if (stroke is not { } known) return new(new NoFill());
        var outline = new Outline(Solid(known)) { Width = (int)Measure.Emu(width * scale) };
        if (dash != SceneDash.Solid)
            outline.AppendChild(new PresetDash
            {
                Val = dash == SceneDash.Dashed ? PresetLineDashValues.SystemDash : PresetLineDashValues.SystemDot,
            });
        return outline;
    }

    /// <summary>The path of a line between boxes.</summary>
    public static ScenePath LineOf(SceneConnector connector) => new(
        [.. connector.Points.Select((p, i) => i == 0 ? PathStep.Move(p.X, p.Y) : PathStep.Line(p.X, p.Y))],
        null, connector.Colour, connector.StrokeWidth)
    { Dash = connector.Dash };

    /// <summary>The room round the words of a box: left, top and right.</summary>
    public (int Left, int Top, int Right) Insets(SceneBox box)
    {
        var first = box.Lines[0];
        // What words in the middle are off the middle of their box is room at one side.
        var off = first.Anchor == SceneAnchor.Middle ? 2 * (first.X - box.X - box.Width / 2) : 0;
        return (Inset(first.Anchor == SceneAnchor.Start ? first.X - box.X : Math.Max(0, off)),
            Inset(first.Baseline - first.Size * AboveBaseline - box.Y),
            Inset(first.Anchor == SceneAnchor.End ? box.X + box.Width - first.X : Math.Max(0, -off)));
    }

    /// <summary>A text box as wide as the drawing leaves on the sides that the words may take.</summary>
    public Transform2D Place(SceneText text)
    {
        var (x, size, width) = (text.X * scale, text.Size * scale, scene.Width * scale);
        var beside = Math.Max(1, Math.Min(x, width - x));
        var (left, right) = text.Anchor switch
        {
            SceneAnchor.Middle => (x - beside, x + beside),
            SceneAnchor.End => (Math.Min(0, x - 1), x),
            _ => (x, Math.Max(width, x + 1)),
        };
        return Transform(left, text.Baseline * scale - size * AboveBaseline, Measure.Emu(right - left), Measure.Emu(size * LineHeight));
    }

    /// <summary>The connection site of a rectangle that is nearest: 0 at its top, then against the clock.</summary>
    public static uint Site(SceneBox box, (double X, double Y) point)
    {
        double[] distances = [point.Y - box.Y, point.X - box.X, point.Y - box.Y - box.Height, point.X - box.X - box.Width];
        return (uint)distances.Select(Math.Abs).Index().MinBy(d => d.Item).Index;
    }

    private int Inset(double length) => (int)Measure.Emu(Math.Max(0, length) * scale);

    private static OpenXmlElement Step(PathStep step) => step.Verb switch
    {
        PathVerb.Move => new MoveTo(At(step.X, step.Y)),
        PathVerb.Line => new LineTo(At(step.X, step.Y)),
        PathVerb.Curve => new CubicBezierCurveTo(At(step.FirstX, step.FirstY), At(step.SecondX, step.SecondY), At(step.X, step.Y)),
        _ => new CloseShapePath(),
    };

    private static Point At(double x, double y) => new() { X = $"{Measure.Emu(x)}", Y = $"{Measure.Emu(y)}" };
}
