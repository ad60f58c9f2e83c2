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
}

/// <summary>A shape or words of a drawing.</summary>
public abstract record SceneItem;

/// <summary>A line or area. Without fill and stroke nothing is drawn.</summary>
/// <param name="Steps">Begins with a move.</param>
/// <param name="StrokeWidth">In points.</param>
public sealed record ScenePath(
    ImmutableArray<PathStep> Steps, SceneColour? Fill, SceneColour? Stroke = null, double StrokeWidth = 1) : SceneItem
{
    public static ScenePath Rectangle(
        double x, double y, double width, double height, SceneColour? fill, SceneColour? stroke = null, double strokeWidth = 1) =>
        new(
            [PathStep.Move(x, y), PathStep.Line(x + width, y), PathStep.Line(x + width, y + height), PathStep.Line(x, y + height),
                PathStep.Close], fill, stroke, strokeWidth);

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
