using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Money;

/// <summary>Figures of the plan and the figure that they should add up to.</summary>
internal sealed class FigureSum
{
    /// <summary>How far an amount that is not exact, such as "about £10m", may be from what it says, as a part of it.</summary>
    private const decimal Vague = 0.1m;

    private const decimal Endless = 1_000_000_000_000_000_000m;

    private readonly Quantity _whole;
    private readonly List<Quantity> _all;

    private FigureSum(Quantity whole, Quantity sum, List<Quantity> parts)
    {
        (_whole, Sum) = (whole, sum);
        _all = [.. parts, whole];
    }

    /// <summary>What the figures add up to.</summary>
    public Quantity Sum { get; }

    /// <summary>Null: they are not all of one kind, such as money, so there is nothing to compare.</summary>
    public static FigureSum? Of(Quantity whole, IEnumerable<Quantity> parts)
    {
        var (low, high, scaled) = (0m, 0m, new List<Quantity>());
        foreach (var part in parts)
        {
            if (QuantityMath.In(part, whole.Unit) is not { } one) return null;
            scaled.Add(one);
            low += scaled[^1].Low;
            high += scaled[^1].High;
        }
        return new(whole, new Quantity(low, high, whole.Unit, Qualifier.Exact, default), scaled);
    }

    /// <summary>
    /// Whether they add up as far as rounding allows: each figure may differ by half of its last decimal place. Ranges are compared at
    /// both ends; a range and a single amount, or amounts that are not exact, agree where they overlap.
    /// </summary>
    public bool AddsUp
    {
        get
        {
            var isExact = _all.TrueForAll(q => q.Qualifier == Qualifier.Exact);
            if (isExact && _whole.IsRange == Sum.IsRange)
                return Math.Abs(Sum.Low - _whole.Low) <= Rounding && Math.Abs(Sum.High - _whole.High) <= Rounding;
            var (low, high) = Bounds(_whole);
            var (least, most) = _all.SkipLast(1).Select(Bounds).Aggregate((Low: 0m, High: 0m), (sum, part) =>
                (sum.Low + part.Low, sum.High + part.High));
            return least <= high + Rounding && most >= low - Rounding;
        }
    }

    /// <summary>What rounding can make of all figures but one: a single figure is itself.</summary>
    private decimal Rounding
    {
        get
        {
            var halves = _all.Select(q => Half(Math.Max(q.Low.Scale, q.High.Scale))).ToList();
            return halves.Sum() - halves.Min();
        }
    }

    private static decimal Half(int decimals) => new(5, 0, 0, false, (byte)Math.Min(decimals + 1, 28));

    private static (decimal Low, decimal High) Bounds(Quantity quantity) => quantity.Qualifier switch
    {
        Qualifier.Over or Qualifier.AtLeast => (quantity.Low, Endless),
        Qualifier.UpTo or Qualifier.Under => (-Endless, quantity.High),
        Qualifier.Exact => (quantity.Low, quantity.High),
        _ => (quantity.Low - Math.Abs(quantity.Low) * Vague, quantity.High + Math.Abs(quantity.High) * Vague),
    };
}
