namespace StpGen.Authoring.Values;

/// <summary>Works with quantities of one unit. A range is worked with at both ends.</summary>
public static class QuantityMath
{
    private static readonly (string Word, decimal Factor)[] Factors =
        [("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000)];

    private static readonly (string Unit, decimal Factor)[] Money =
        [("£", 1), ("£k", 1_000), ("£m", 1_000_000), ("£bn", 1_000_000_000)];

    /// <summary>A bare number.</summary>
    public static Quantity Of(decimal number) => new(number, number, "", Qualifier.Exact, default);

    /// <summary>Both in one unit, the larger of the two; false if they count different things.</summary>
    public static bool TryAlign(Quantity left, Quantity right, out Quantity alignedLeft, out Quantity alignedRight)
    {
        (alignedLeft, alignedRight) = (left, right);
        if (left.IsFall != right.IsFall || left.Period != right.Period
            || RateReader.KeyOf(left.Rate) != RateReader.KeyOf(right.Rate)) return false;
        if (left.Unit == right.Unit) return true;
        var (leftFactor, leftBase) = Parts(left.Unit);
        var (rightFactor, rightBase) = Parts(right.Unit);
        if (!IsSame(leftBase, rightBase)) return false;
        var isLeft = leftFactor == rightFactor ? left.Unit.Length >= right.Unit.Length : leftFactor > rightFactor;
        var unit = isLeft ? left.Unit : right.Unit;
        var factor = Math.Max(leftFactor, rightFactor);
        alignedLeft = Scaled(left, leftFactor / factor) with { Unit = unit };
        alignedRight = Scaled(right, rightFactor / factor) with { Unit = unit };
        return true;
    }

    /// <summary>The same amount in another unit; null: it counts something else.</summary>
    public static Quantity? In(Quantity quantity, string unit)
    {
        if (quantity.Unit == unit) return quantity;
        var ((factor, counted), (to, wanted)) = (Parts(quantity.Unit), Parts(unit));
        return IsSame(counted, wanted) ? Scaled(quantity, factor / to) with { Unit = unit } : null;
    }

    /// <summary>The sum of two quantities that are aligned.</summary>
    public static Quantity Add(Quantity left, Quantity right) =>
        Joined(left, right, left.Low + right.Low, left.High + right.High, left.Qualifier == right.Qualifier);

    /// <summary>The difference of two quantities that are aligned.</summary>
    public static Quantity Subtract(Quantity left, Quantity right) =>
        Joined(left, right, left.Low - right.High, left.High - right.Low, isAlike: false);

    /// <summary>So many times a quantity, tidied.</summary>
    public static Quantity Times(Quantity quantity, decimal factor)
    {
        var (low, high) = (quantity.Low * factor, quantity.High * factor);
        var qualifier = factor < 0 && quantity.Qualifier is not Qualifier.Exact ? Qualifier.Circa : quantity.Qualifier;
        return Bare(quantity) with
        {
            Low = Tidy(Math.Min(low, high), quantity.Unit),
            High = Tidy(Math.Max(low, high), quantity.Unit),
            Qualifier = qualifier,
        };
    }

    /// <summary>To so many decimals, with noughts where they are needed.</summary>
    public static Quantity Round(Quantity quantity, int decimals) =>
        Bare(quantity) with { Low = Rounded(quantity.Low, decimals), High = Rounded(quantity.High, decimals) };

    public static Quantity Negate(Quantity quantity) => Bare(quantity) with
    {
        Low = -quantity.High,
        High = -quantity.Low,
        Qualifier = quantity.Qualifier is Qualifier.Exact ? Qualifier.Exact : Qualifier.Circa,
    };

    /// <summary>
    /// Less than 0, 0 or more than 0, as the first is below, equal to or above the second, aligned with it; null: their ranges overlap.
    /// </summary>
    public static int? Compare(Quantity left, Quantity right) =>
        left.Low == right.Low && left.High == right.High ? 0 : left.High < right.Low ? -1 : left.Low > right.High ? 1 : null;

    private static Quantity Joined(Quantity left, Quantity right, decimal low, decimal high, bool isAlike)
    {
        var isExact = left.Qualifier is Qualifier.Exact && right.Qualifier is Qualifier.Exact;
        return Bare(left) with
        {
            Low = low,
            High = high,
            Qualifier = isExact || isAlike ? left.Qualifier : Qualifier.Circa,
        };
    }

    private static decimal Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)decimals);

    /// <summary>Without what was true only of the quantity that the plan states.</summary>
    private static Quantity Bare(Quantity quantity) =>
        quantity with { AsAt = null, Basis = null, Scope = null, Source = null, Fraction = null, When = null };

    private static Quantity Scaled(Quantity quantity, decimal factor) =>
        factor == 1 ? quantity : quantity with { Low = quantity.Low * factor, High = quantity.High * factor };

    /// <summary>Pounds have two decimals or none.</summary>
    private static decimal Tidy(decimal value, string unit)
    {
        var tidy = NumberText.Tidy(value);
        return unit == "£" ? Math.Round(tidy, 2, MidpointRounding.AwayFromZero) is { Scale: 1 } tenths ? tenths + 0.00m
            : Math.Round(tidy, 2, MidpointRounding.AwayFromZero) : tidy;
    }

    private static (decimal Factor, string Base) Parts(string unit)
    {
        foreach (var (money, factor) in Money)
            if (unit == money) return (factor, "£");
        foreach (var (word, factor) in Factors)
            if (unit == word) return (factor, "");
            else if (unit.StartsWith(word + " ", StringComparison.Ordinal)) return (factor, unit[(word.Length + 1)..]);
        return (1, unit);
    }

    /// <summary>One bed and two beds count the same.</summary>
    private static bool IsSame(string left, string right) =>
        string.Equals(Singular(left), Singular(right), StringComparison.OrdinalIgnoreCase);

    private static string Singular(string unit) =>
        unit.Equals("person", StringComparison.OrdinalIgnoreCase) ? "people" : unit.EndsWith('s') ? unit[..^1] : unit;
}
