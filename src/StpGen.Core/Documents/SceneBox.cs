using System.Collections.Immutable;

namespace StpGen.Core.Documents;

/// <summary>A named rectangle with the words in it: in Word one shape, which colleagues can find by its name, move and change.</summary>
/// <param name="Name">Unique in its drawing.</param>
public sealed record SceneBox(string Name, double X, double Y, double Width, double Height) : SceneItem
{
    public SceneColour? Fill { get; init; }

    public SceneColour? Stroke { get; init; }

    /// <summary>In points.</summary>
    public double StrokeWidth { get; init; } = 1;

    public SceneDash Dash { get; init; }

    /// <summary>Of its corners, in points.</summary>
    public double Radius { get; init; }

    /// <summary>From top to bottom, at their places in the drawing; all have the same anchor and x.</summary>
    public ImmutableArray<SceneText> Lines { get; init; } = [];

    public override IEnumerable<SceneItem> Marks => Lines.Prepend<SceneItem>(
        ScenePath.Rounded(X, Y, Width, Height, Radius, Fill, Stroke, StrokeWidth) with { Dash = Dash });
}

/// <summary>A line from one named box to another: in Word it follows them when they are moved.</summary>
/// <param name="Name">Unique in its drawing.</param>
/// <param name="From">The name of the box at its first point.</param>
/// <param name="To">The name of the box at its last point.</param>
/// <param name="Points">At least two.</param>
public sealed record SceneConnector(string Name, string From, string To, ImmutableArray<(double X, double Y)> Points, SceneColour Colour)
    : SceneItem
{
    /// <summary>The length of an arrow head, in points; it is half as wide to each side of its line.</summary>
    private const double Head = 7;

    /// <summary>In points.</summary>
    public double StrokeWidth { get; init; } = 1.25;

    public SceneDash Dash { get; init; }

    /// <summary>Whether it has a head at its last point.</summary>
    public bool HasArrow { get; init; } = true;

    public override IEnumerable<SceneItem> Marks => HasArrow ? [Line, Arrow] : [Line];

    private ScenePath Line
    {
        get
        {
            var (dx, dy) = Direction;
            var end = HasArrow ? (Points[^1].X - dx * Head * 0.8, Points[^1].Y - dy * Head * 0.8) : Points[^1];
            return new([.. Points.SetItem(Points.Length - 1, end).Select((p, i) => i == 0 ? PathStep.Move(p.X, p.Y)
                : PathStep.Line(p.X, p.Y))], null, Colour, StrokeWidth)
            { Dash = Dash };
        }
    }

    private ScenePath Arrow
    {
        get
        {
            var ((dx, dy), (x, y)) = (Direction, Points[^1]);
            var (backX, backY) = (x - dx * Head, y - dy * Head);
            return new([PathStep.Move(x, y), PathStep.Line(backX - dy * Head / 2, backY + dx * Head / 2),
                PathStep.Line(backX + dy * Head / 2, backY - dx * Head / 2), PathStep.Close], Colour);
        }
    }

    /// <summary>Of its last part, with the length 1.</summary>
    private (double X, double Y) Direction
    {
        get
        {
            var (x, y) = (Points[^1].X - Points[^2].X, Points[^1].Y - Points[^2].Y);
            var length = Math.Sqrt(x * x + y * y);
            return length == 0 ? (0, 1) : (x / length, y / length);
        }
    }
}
