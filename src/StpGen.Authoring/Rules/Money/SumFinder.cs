using System.Collections.Immutable;

namespace StpGen.Authoring.Rules.Money;

/// <summary>Sums that are wrong, and the figure that is if it can be told.</summary>
/// <param name="Figure">Null: any figure of the sum may be wrong.</param>
internal sealed record SumFault(CellFigure? Figure, ImmutableArray<SumCheck> Sums, decimal Low, decimal High);

/// <summary>
/// Finds the wrong figures behind wrong sums. A figure that is in two wrong sums, which need the same of it, is wrong; one that is in a
/// right sum is right.
/// </summary>
internal static class SumFinder
{
    public static ImmutableArray<SumFault> Find(IEnumerable<SumCheck> all)
    {
        var sums = all.Where(s => s.IsClear).ToList();
        var families = sums.Where(s => s.Family is not null).GroupBy(s => s.Family!).ToDictionary(f => f.Key, ShowsIt);
        var wrong = sums.Where(s => !s.IsKept && (s.Family is null || families[s.Family])).ToList();
        var right = sums.Where(s => s.IsExact).SelectMany(s => s.Figures).ToHashSet();
        var faults = ImmutableArray.CreateBuilder<SumFault>();
        while (Worst(wrong, right) is { } fault)
        {
            faults.Add(fault);
            wrong.RemoveAll(fault.Sums.Contains);
        }
        foreach (var sum in wrong)
            faults.Add(SlipOfSum(sum, right) ?? new SumFault(null, [sum], 0, 0));
        return faults.ToImmutable();
    }

    /// <summary>Whether the sums of a family show, by adding up, that they should.</summary>
    private static bool ShowsIt(IEnumerable<SumCheck> family)
    {
        var (kept, all) = (0, 0);
        foreach (var sum in family)
        {
            all++;
            if (sum.IsKept) kept++;
        }
        return kept >= 2 && 2 * kept > all;
    }

    /// <summary>The figure that explains most of the wrong sums; null: none explains two, or one that it was left out of.</summary>
    private static SumFault? Worst(List<SumCheck> wrong, HashSet<CellFigure> right)
    {
        SumFault? worst = null;
        var byFigure = new Dictionary<CellFigure, List<SumCheck>>();
        foreach (var sum in wrong)
            foreach (var figure in sum.Figures)
                if (!right.Contains(figure))
                {
                    if (!byFigure.TryGetValue(figure, out var of)) byFigure[figure] = of = [];
                    of.Add(sum);
                }
        foreach (var (figure, of) in byFigure)
        {
            if (of.Count <= (worst?.Sums.Length ?? 0) || of.Count < 2 && !IsTheOneLeftOut(figure, of[0], right)) continue;
            var (low, high) = of[0].Implied(figure);
            if (low > high) continue;
            var tolerance = of.Sum(s => s.Tolerance);
            if (of.All(s => s.Implied(figure) is var other && Math.Abs(other.Low - low) <= tolerance
                && Math.Abs(other.High - high) <= tolerance))
                worst = new SumFault(figure, [.. of], low, high);
        }
        return worst;
    }

    private static bool IsTheOneLeftOut(CellFigure figure, SumCheck sum, HashSet<CellFigure> right) =>
        figure.IsLeftOut && sum.Figures.Count(f => f.IsLeftOut && !right.Contains(f)) == 1;

    /// <summary>The one figure of a sum that was mistyped, going by its digits or by the years around it.</summary>
    private static SumFault? SlipOfSum(SumCheck sum, HashSet<CellFigure> right)
    {
        var figures = sum.Figures.Where(f => !f.IsLeftOut && !right.Contains(f) && f.Low == f.High
            && sum.Implied(f) is var implied && implied.Low == implied.High).ToList();
        foreach (var likely in new Func<CellFigure, decimal, bool>[] { IsSlip, IsOutOfLine })
            if (figures.Where(f => likely(f, sum.Implied(f).Low)).Take(2).ToList() is [var figure])
                return new SumFault(figure, [sum], sum.Implied(figure).Low, sum.Implied(figure).High);
        return null;
    }

    /// <summary>Whether an amount is another with two digits exchanged, the point moved or the sign turned.</summary>
    private static bool IsSlip(CellFigure figure, decimal meant)
    {
        var said = figure.Low;
        if (said == 0 || meant == 0 || figure.Around.Before * meant < 0 || figure.Around.After * meant < 0) return false;
        if (said == -meant) return true;
        foreach (var factor in new[] { 10m, 100m, 1000m })
            if (said == meant * factor || said * factor == meant) return true;
        var (one, other) = (Digits(said), Digits(meant));
        if (one.Length != other.Length || one == other) return false;
        var first = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return first + 1 < one.Length && one[first] == other[first + 1] && one[first + 1] == other[first]
            && one[(first + 2)..] == other[(first + 2)..];
    }

    /// <summary>Whether an amount is outside the years around it, and the other is between them.</summary>
    private static bool IsOutOfLine(CellFigure figure, decimal meant)
    {
        if (figure.Around is not ({ } before, { } after)) return false;
        var (low, high) = (Math.Min(before, after), Math.Max(before, after));
        return (figure.Low < low || figure.Low > high) && meant >= low && meant <= high;
    }

    private static string Digits(decimal value) =>
        Math.Abs(value).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
}
