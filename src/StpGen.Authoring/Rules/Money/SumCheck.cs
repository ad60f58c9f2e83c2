using System.Collections.Immutable;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Money;

/// <summary>What adds up to what.</summary>
internal enum SumKind
{
    /// <summary>The kinds of a year.</summary>
    Year,

    /// <summary>The organisations of a scope.</summary>
    Organisations,

    /// <summary>The scopes of the system.</summary>
    Scopes,

    /// <summary>The solutions of a year.</summary>
    Solutions,
}

/// <summary>Figures that must add up to another.</summary>
/// <param name="Family">
/// Null: certain. Otherwise nothing in the plan says that nothing is left out of the sum; those of one family show it by adding up.
/// </param>
internal sealed record SumCheck(
    SumKind Kind, ImmutableArray<CellFigure> Parts, CellFigure Total, string Unit, string? Family = null)
{
    private decimal PartsLow => Parts.Sum(p => p.Low);

    private decimal PartsHigh => Parts.Sum(p => p.High);

    public decimal LowExcess => PartsLow - Total.Low;

    public decimal HighExcess => PartsHigh - Total.High;

    public IEnumerable<CellFigure> Figures => Parts.Append(Total);

    public bool IsClear => Figures.All(f => f.IsClear);

    /// <summary>
    /// What rounding can make: the sum of what each figure was rounded by, and for many figures less, because roundings cancel out. The
    /// second measure is 4 standard deviations.
    /// </summary>
    public decimal Tolerance => Math.Min(
        Parts.Append(Total).Sum(f => f.Rounding),
        (decimal)(4 * Math.Sqrt((double)Parts.Append(Total).Sum(f => f.Rounding * f.Rounding) / 3)));

    /// <summary>Whether both ends add up.</summary>
    public bool IsExact => Math.Abs(LowExcess) <= Tolerance && Math.Abs(HighExcess) <= Tolerance;

    /// <summary>Whether it adds up; a single amount may be anything within a range.</summary>
    public bool IsKept => IsExact
        || Total.Low == Total.High && PartsLow - Tolerance <= Total.Low && Total.Low <= PartsHigh + Tolerance
        || PartsLow == PartsHigh && Total.Low - Tolerance <= PartsLow && PartsLow <= Total.High + Tolerance
        || Parts.Any(p => p.MayBeElsewhere) && !Parts.All(p => p.MayBeElsewhere)
            && (this with { Parts = [.. Parts.Where(p => !p.MayBeElsewhere)] }).IsExact;

    /// <summary>What the parts add up to.</summary>
    public Quantity Result => CellFigure.Like(Widest(), PartsLow, PartsHigh, Unit);

    /// <summary>What a figure of it must be for the sum to be right.</summary>
    public (decimal Low, decimal High) Implied(CellFigure figure) => figure == Total
        ? (Total.Low + LowExcess, Total.High + HighExcess) : (figure.Low - LowExcess, figure.High - HighExcess);

    /// <summary>The figures that are added, with their amounts.</summary>
    public string Written => string.Join(" + ", Parts.Where(p => !p.IsLeftOut).Take(10).Select(p => $"{Label(p)} {p.Amount}"))
        + (Parts.Count(p => !p.IsLeftOut) > 10 ? " + …" : "");

    /// <summary>The sum as it should be, in words.</summary>
    public string Equation => $"{Written} = {(Kind == SumKind.Year ? Label(Total) : "the total")} {Total.Amount ?? Result}";

    /// <summary>The years of one kind of sum have the same parts.</summary>
    public string Label(CellFigure figure) => Kind is SumKind.Organisations or SumKind.Scopes ? figure.Who : figure.Kind;

    private Quantity? Widest() => Figures.Select(f => f.Amount).OfType<Quantity>().MaxBy(a => a.Low.Scale);
}
