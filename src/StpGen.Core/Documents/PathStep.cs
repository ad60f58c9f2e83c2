namespace StpGen.Core.Documents;

public enum PathVerb
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>A step along a path, to a point; a curve has two control points (a cubic Bézier curve).</summary>
public readonly record struct PathStep(
    PathVerb Verb, double X = 0, double Y = 0, double FirstX = 0, double FirstY = 0, double SecondX = 0, double SecondY = 0)
{
    public static PathStep Close { get; } = new(PathVerb.Close);

    public static PathStep Move(double x, double y) => new(PathVerb.Move, x, y);

    public static PathStep Line(double x, double y) => new(PathVerb.Line, x, y);

    public static PathStep Curve(double firstX, double firstY, double secondX, double secondY, double x, double y) =>
        new(PathVerb.Curve, x, y, firstX, firstY, secondX, secondY);

    /// <summary>The same step in a drawing of another size and at another place.</summary>
    public PathStep Placed(double scale, double x, double y) => new(Verb, X * scale + x, Y * scale + y, FirstX * scale + x,
        FirstY * scale + y, SecondX * scale + x, SecondY * scale + y);
}
