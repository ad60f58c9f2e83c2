using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>Whether two amounts can both be right: one may be rounded, a range, or only so much or more.</summary>
internal static class Agreement
{
    /// <summary>How much "about" leaves open.</summary>
    private const decimal Roughly = 0.1m;

    /// <summary>How far "over" and "nearly" reach.</summary>
    private const decimal Nearby = 0.3m;

    /// <summary>Null: they count different things.</summary>
    public static bool? Between(Quantity one, Quantity other)
    {
        if (one.Unit.Length == 0 || other.Unit.Length == 0)
            (one, other) = one.Unit.Length == 0 ? (one with { Unit = other.Unit }, other) : (one, other with { Unit = one.Unit });
        if (!QuantityMath.TryAlign(one, other, out var left, out var right)) return null;
        // Aligning may change the decimals: what was rounded is known from the amount as it was written.
        var (slackOfOne, slackOfOther) = (Slack(one, left), Slack(other, right));
        var slack = slackOfOne + slackOfOther;
        if (one is { IsRange: true, Qualifier: Qualifier.Exact } && other is { IsRange: true, Qualifier: Qualifier.Exact })
            return Math.Abs(left.Low - right.Low) <= slack && Math.Abs(left.High - right.High) <= slack;
        var (first, second) = (Extent(left, slackOfOne), Extent(right, slackOfOther));
        return first.Low <= second.High && second.Low <= first.High;
    }

    /// <summary>The amounts that an amount may be.</summary>
    private static (decimal Low, decimal High) Extent(Quantity amount, decimal slack) => amount.Qualifier switch
    {
        Qualifier.Circa => (amount.Low - slack - Part(amount.Low, Roughly), amount.High + slack + Part(amount.High, Roughly)),
        Qualifier.Over or Qualifier.AtLeast => (amount.Low - slack, amount.High + slack + Part(amount.High, Nearby)),
        Qualifier.UpTo or Qualifier.Under => (decimal.MinValue / 4, amount.High + slack),
        Qualifier.Nearly => (amount.Low - slack - Part(amount.Low, Nearby), amount.High + slack),
        _ => (amount.Low - slack, amount.High + slack),
    };

    private static decimal Part(decimal value, decimal part) => Math.Abs(value) * part;

    /// <summary>What rounding may have changed: half of the last decimal, or of the noughts at the end of a large number.</summary>
    private static decimal Slack(Quantity written, Quantity aligned)
    {
        var step = 1m;
        for (var i = 0; i < written.Low.Scale; i++) step /= 10;
        if (written.Low.Scale == 0 && Math.Abs(written.Low) >= 10_000)
            while (written.Low % (step * 10) == 0 && written.High % (step * 10) == 0 && step * 10 <= Math.Abs(written.Low) / 50) step *= 10;
        // A whole number that is small was counted, not rounded; money is.
        else if (written.Low.Scale == 0 && !written.Unit.StartsWith('£') && written.Unit is not "%" && !IsMillions(written)) return 0;
        return written.Low == 0 ? step / 2 : step / 2 * Math.Abs(aligned.Low / written.Low);
    }

    private static bool IsMillions(Quantity quantity) =>
        quantity.Unit.StartsWith("million", StringComparison.Ordinal) || quantity.Unit.StartsWith("thousand", StringComparison.Ordinal)
        || quantity.Unit.StartsWith("billion", StringComparison.Ordinal);
}
