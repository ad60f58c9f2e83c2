using System.Collections.Immutable;

namespace StpGen.Core.Documents;

/// <summary>
/// A drawing of shapes and words, which every format draws sharp at any size. Lengths in points, origin top left, y downwards.
/// </summary>
/// <param name="Items">In drawing order: later ones cover earlier ones.</param>
public sealed record Scene(double Width, double Height, ImmutableArray<SceneItem> Items) : FigureContent
{
    public override double Width { get; } = Width;

    public override double Height { get; } = Height;

    /// <summary>The paths and words that it is drawn as, in drawing order.</summary>
    public IEnumerable<SceneItem> Marks => Items.SelectMany(item => item.Marks);
}

/// <summary>A shape or words of a drawing.</summary>
public abstract record SceneItem
{
    /// <summary>The paths and words that it is drawn as, in drawing order.</summary>
    public virtual IEnumerable<SceneItem> Marks => [this];
}

/// <summary>How a line is drawn.</summary>
public enum SceneDash
{
    Solid,
    Dashed,
    Dotted,
}

/// <summary>A line or area. Without fill and stroke nothing is drawn.</summary>
/// <param name="Steps">Begins with a move.</param>
/// <param name="StrokeWidth">In points.</param>
public sealed record ScenePath(
    ImmutableArray<PathStep> Steps, SceneColour? Fill, SceneColour? Stroke = null, double StrokeWidth = 1) : SceneItem
{
    /// <summary>Of a circle's radius: how far the control points of a curve are that draws a quarter of it.</summary>
    private const double Quarter = 0.5523;

    public SceneDash Dash { get; init; }

    /// <summary>The lengths of dashes and of the gaps between them, in points; none for a line without gaps.</summary>
    public ImmutableArray<double> Dashes => Dash switch
    {
        SceneDash.Dashed => [3, 2],
        SceneDash.Dotted => [1, 2],
        _ => [],
    };

    public static ScenePath Rectangle(
        double x, double y, double width, double height, SceneColour? fill, SceneColour? stroke = null, double strokeWidth = 1) =>
        new(
            [PathStep.Move(x, y), PathStep.Line(x + width, y), PathStep.Line(x + width, y + height), PathStep.Line(x, y + height),
                PathStep.Close], fill, stroke, strokeWidth);

    /// <summary>A rectangle with round corners.</summary>
    public static ScenePath Rounded(double x, double y, double width, double height, double radius, SceneColour? fill,
        SceneColour? stroke = null, double strokeWidth = 1)
    {
        var r = Math.Min(radius, Math.Min(width, height) / 2);
        if (r <= 0) return Rectangle(x, y, width, height, fill, stroke, strokeWidth);
        var (right, bottom, c) = (x + width, y + height, r * (1 - Quarter));
        return new(
        [
            PathStep.Move(x + r, y), PathStep.Line(right - r, y), PathStep.Curve(right - c, y, right, y + c, right, y + r),
            PathStep.Line(right, bottom - r), PathStep.Curve(right, bottom - c, right - c, bottom, right - r, bottom),
            PathStep.Line(x + r, bottom), PathStep.Curve(x + c, bottom, x, bottom - c, x, bottom - r),
            PathStep.Line(x, y + r), PathStep.Curve(x, y + c, x + c, y, x + r, y), PathStep.Close,
        ], fill, stroke, strokeWidth);
    }

    public static ScenePath Circle(double x, double y, double radius, SceneColour? fill, SceneColour? stroke = null,
        double strokeWidth = 1) => Rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius, fill, stroke, strokeWidth);

    public static ScenePath Line(double fromX, double fromY, double toX, double toY, SceneColour stroke, double width = 1) =>
        new([PathStep.Move(fromX, fromY), PathStep.Line(toX, toY)], null, stroke, width);
}

/// <summary>Words on one line.</summary>
/// <param name="X">Where the line begins, has its middle or ends.</param>
/// <param name="Baseline">The line that letters are on.</param>
/// <param name="Size">Of the type, in points.</param>
public sealed record SceneText(double X, double Baseline, string Text, double Size, SceneColour Colour,
    SceneAnchor Anchor = SceneAnchor.Start, bool Bold = false) : SceneItem;

/// <summary>The part of a line of words that is at its place.</summary>
public enum SceneAnchor
{
    Start,
    Middle,
    End,
}
