namespace StpGen.Core.Documents;

/// <summary>How wide a figure should be: a share of its column, a length, or, if neither is given, its own width.</summary>
public readonly record struct FigureWidth
{
    /// <summary>Less is a speck that says nothing; in points.</summary>
    private const double Least = 6;

    private FigureWidth(double? share, double? length) => (Share, Length) = (share, length);

    /// <summary>0 to 1.</summary>
    public double? Share { get; }

    /// <summary>In points.</summary>
    public double? Length { get; }

    public static FigureWidth OfColumn(double share) => new(Math.Clamp(share, 0.01, 1), null);

    public static FigureWidth InPoints(double length) => new(null, length);

    /// <summary>In points.</summary>
    /// <param name="own">The width of the picture by itself.</param>
    public double In(double column, double own) => Math.Min(column, Math.Max(Least, Share * column ?? Length ?? own));
}
