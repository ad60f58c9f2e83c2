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

    /// <summary>A shortfall in a sentence; one below 0 is a surplus: <c>surplus of £5m</c>.</summary>
    public string SaidShortfall(Money money) => money switch
    {
        { Low: 0, High: 0 } => "balance",
        { High: <= 0 } => $"surplus of {Said(money.Turned)}",
        { Low: < 0 } => $"between a surplus of {Said(new(-money.Low, -money.Low))} and a gap of {Said(new(money.High, money.High))}",
        _ => $"gap of {Said(money)}",
    };

    /// <summary>At the end of a bar, which shows by its side whether it is a shortfall: <c>24.0 to 24.5</c>, <c>0</c>.</summary>
    public DiagramAmount? Mark(Money? money)
    {
        if (money is not { } amount) return null;
        var text = amount is { Low: 0, High: 0 } ? "0" : !amount.IsRange ? Number(Math.Abs(amount.Low), decimals)
            : amount.High <= 0 ? $"{Number(-amount.High, decimals)} to {Number(-amount.Low, decimals)}"
            : amount.Low < 0 ? $"+{Number(-amount.Low, decimals)} to \u2212{Number(amount.High, decimals)}"
            : $"{Number(amount.Low, decimals)} to {Number(amount.High, decimals)}";
        return new((double)amount.Low, (double)amount.High, text);
    }

    /// <summary>In a sum: <c>138 to 142</c>.</summary>
    public static string Bare(Money money) =>
        new Quantity(NumberText.Tidy(money.Low), NumberText.Tidy(money.High), "", Qualifier.Exact, default).ToString();

    /// <summary>In a title: <c>about £140m</c> for a range whose ends are near each other.</summary>
    public string About(Money money)
    {
        if (!money.IsRange) return Said(money);
        if (money.High - money.Low > 2 * Near * Math.Abs(money.Middle)) return Said(money);
        return "about " + Said(new(Roundest(money), Roundest(money)));
    }

    /// <summary>The roundest number within a range, near its middle.</summary>
    private static decimal Roundest(Money money)
    {
        var size = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Max(Math.Abs(money.Low), Math.Abs(money.High)))));
        for (var step = size; step > size / 10_000; step /= 10)
            foreach (var part in (decimal[])[step, step / 2])
            {
                var round = Math.Round(money.Middle / part, MidpointRounding.AwayFromZero) * part;
                if (round >= money.Low && round <= money.High) return round;
            }
        return money.Middle;
    }

    /// <summary>The decimals of the most exact of some amounts.</summary>
    public static int Decimals(IEnumerable<Money> amounts) => amounts.Select(Scale).DefaultIfEmpty().Max();

    private static int Scale(Money money) => Math.Max(NumberText.Tidy(money.Low).Scale, NumberText.Tidy(money.High).Scale);

    private static string Number(decimal value, int decimals) =>
        (value < 0 ? "\u2212" : "") + Math.Abs(value).ToString($"N{decimals}", CultureInfo.InvariantCulture);
}
