using System.Globalization;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>Amounts of diagrams: in sentences with their unit, beside bars as bare numbers with the same decimals.</summary>
/// <param name="unit">Of the round's amounts: <c>£m</c>.</param>
/// <param name="decimals">Beside bars.</param>
internal sealed class MoneyText(string unit, int decimals)
{
    /// <summary>A range is said as about its middle if its ends are nearer to it than this share.</summary>
    private const decimal Near = 0.1m;

    /// <summary>Before a number: <c>£</c>.</summary>
    public string Before => unit.StartsWith('£') ? "£" : "";

    /// <summary>After a number: <c>m</c>.</summary>
    public string After => unit.StartsWith('£') ? unit[1..] : "";

    /// <summary><c>£ million</c>.</summary>
    public string Unit => unit switch { "£m" => "£ million", "£bn" => "£ billion", "£k" => "£ thousand", _ => unit };

    /// <summary>Beside a bar: <c>29.0</c>, <c>138 to 142</c>; of nothing a dash.</summary>
    public DiagramAmount Amount(Money money)
    {
        var text = money is { Low: 0, High: 0 } ? "–"
            : money.IsRange ? $"{Number(money.Low, Scale(money))} to {Number(money.High, Scale(money))}"
            : Number(money.Low, decimals);
        return new((double)money.Low, (double)money.High, text);
    }

    /// <summary>In a sentence: <c>£138m to £142m</c>.</summary>
    public string Said(Money money) =>
        new Quantity(NumberText.Tidy(money.Low), NumberText.Tidy(money.High), unit, Qualifier.Exact, default).ToString();

    /// <summary>In a sum: <c>138 to 142</c>.</summary>
    public static string Bare(Money money) =>
        new Quantity(NumberText.Tidy(money.Low), NumberText.Tidy(money.High), "", Qualifier.Exact, default).ToString();

    /// <summary>In a title: <c>about £140m</c> for a range whose ends are near each other.</summary>
    public string About(Money money)
    {
        if (!money.IsRange) return Said(money);
        var middle = (money.Low + money.High) / 2;
        return money.High - money.Low <= 2 * Near * Math.Abs(middle) ? "about " + Said(new(middle, middle)) : Said(money);
    }

    private static int Scale(Money money) => Math.Max(NumberText.Tidy(money.Low).Scale, NumberText.Tidy(money.High).Scale);

    private static string Number(decimal value, int decimals) =>
        (value < 0 ? "\u2212" : "") + Math.Abs(value).ToString($"N{decimals}", CultureInfo.InvariantCulture);
}

/// <summary>An amount in the unit of the round, with the ends of its range.</summary>
internal readonly record struct Money(decimal Low, decimal High)
{
    public bool IsRange => Low != High;

    public decimal Middle => (Low + High) / 2;

    /// <summary>How far rounding can have changed it.</summary>
    public decimal Rounding => 0.5m * (decimal)Math.Pow(10, -Math.Max(Low.Scale, High.Scale));

    public static Money operator +(Money left, Money right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>The other sign: a deficit is a gap.</summary>
    public Money Turned => new(-High, -Low);

    /// <summary>Null: it is in another unit.</summary>
    public static Money? Of(Quantity? quantity, string unit) =>
        quantity is not null && QuantityMath.In(quantity, unit) is { } same ? new(same.Low, same.High) : null;
}
