namespace StpGen.Layout.Diagrams;

/// <summary>A part of a page that has been measured.</summary>
/// <param name="Height">The least.</param>
/// <param name="Draw">Draws it from a left and a top on, as high as it is told, which is that or more.</param>
internal sealed record PageBlock(double Height, Action<double, double, double> Draw)
{
    public static PageBlock Nothing { get; } = new(0, (_, _, _) => { });
}
