using System.Globalization;

namespace StpGen.Authoring.Values;

/// <summary>Numbers that a template has worked out, as British readers write them.</summary>
public static class NumberText
{
    /// <summary>Below it a number may be a year, which has no comma.</summary>
    private const decimal FirstWithCommas = 10_000;

    /// <summary><c>2016</c>, <c>12,500</c>, <c>33.33</c>, <c>0.0012</c>, with a minus sign where a hyphen would be.</summary>
    public static string Show(decimal value)
    {
        var tidy = Tidy(value);
        var text = Math.Abs(tidy).ToString(Math.Abs(tidy) >= FirstWithCommas ? $"N{tidy.Scale}" : $"F{tidy.Scale}",
            CultureInfo.InvariantCulture);
        return tidy < 0 ? "\u2212" + text : text;
    }

    /// <summary>To two decimals, and a number below 1 to its first two digits, without noughts at the end.</summary>
    public static decimal Tidy(decimal value)
    {
        var decimals = 2;
        for (var size = Math.Abs(value); size is > 0 and < 0.1m && decimals < 28; size *= 10) decimals++;
        return Plain(Math.Round(value, decimals, MidpointRounding.AwayFromZero));
    }

    /// <summary>Without noughts after the last decimal.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
