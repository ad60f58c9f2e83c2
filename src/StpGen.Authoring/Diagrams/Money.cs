using StpGen.Authoring.Values;

namespace StpGen.Authoring.Diagrams;

/// <summary>An amount in the unit of the round, with the ends of its range.</summary>
internal readonly record struct Money(decimal Low, decimal High)
{
    public bool IsRange => Low != High;

    public decimal Middle => (Low + High) / 2;

    /// <summary>How far rounding can have changed it.</summary>
    public decimal Rounding => 0.5m * (decimal)Math.Pow(10, -Math.Max(Low.Scale, High.Scale));

    public static Money operator +(Money left, Money right) => new(left.Low + right.Low, left.High + right.High);

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(default(Money), (sum, amount) => sum + amount);

    /// <summary>Whether a sum of some parts is another amount, but for rounding, at both ends.</summary>
    public bool IsSame(Money other, IEnumerable<Money> parts)
    {
        var tolerance = parts.Sum(p => p.Rounding) + other.Rounding;
        return Math.Abs(Low - other.Low) <= tolerance && Math.Abs(High - other.High) <= tolerance;
    }

    /// <summary>The other sign: a deficit is a gap.</summary>
    public Money Turned => new(-High, -Low);

    /// <summary>Null: it is in another unit.</summary>
    public static Money? Of(Quantity? quantity, string unit) =>
        quantity is not null && QuantityMath.In(quantity, unit) is { } same ? new(same.Low, same.High) : null;
}
