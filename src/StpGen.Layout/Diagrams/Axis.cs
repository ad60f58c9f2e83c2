using System.Collections.Immutable;
using System.Globalization;

namespace StpGen.Layout.Diagrams;

/// <summary>A scale from numbers to places, with round numbers marked on it.</summary>
internal sealed class Axis
{
    private Axis(double from, double to, double start, double end, double step) =>
        (From, To, Start, End, Step) = (from, to, start, end, step);

    public double From { get; }

    public double To { get; }

    public double Start { get; }

    public double End { get; }

    /// <summary>Between two marks.</summary>
    public double Step { get; }

    /// <summary>The marks, in order; 0 is one of them if it is on the axis.</summary>
    public ImmutableArray<double> Marks =>
        [.. Enumerable.Range(0, 1 + (int)Math.Floor((To - First) / Step + 1e-9)).Select(i => Math.Round(First + i * Step, 10))];

    private double First => Math.Ceiling(From / Step - 1e-9) * Step;

    /// <summary>An axis for some values, with 0 on it.</summary>
    /// <param name="start">Where the least of them is, in points.</param>
    /// <param name="end">Where the greatest is.</param>
    /// <param name="most">Marks, about.</param>
    public static Axis Over(IEnumerable<double> values, double start, double end, int most = 4)
    {
        var (from, to) = (0.0, 0.0);
        foreach (var value in values) (from, to) = (Math.Min(from, value), Math.Max(to, value));
        if (to == from) to = from + 1;
        return new(from, to, start, end, Round((to - from) / most));
    }

    public double At(double value) => Start + (value - From) / (To - From) * (End - Start);

    /// <summary>A mark's number as readers see it: <c>£50m</c>.</summary>
    public static string Label(double mark, string before, string after)
    {
        if (mark == 0) return "0";
        var number = Math.Abs(mark).ToString("#,0.######", CultureInfo.InvariantCulture);
        return (mark < 0 ? "\u2212" : "") + before + number + after;
    }

    /// <summary>The next of 1, 2, 5, 10, 20, 50 and so on.</summary>
    private static double Round(double step)
    {
        var size = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return size * (step / size) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 5 => 5,
            _ => 10,
        };
    }
}
