using System.Globalization;

namespace StpGen.Authoring.Wording;

/// <summary>Numbers in texts, in figures or in words.</summary>
internal static class NumberWords
{
    /// <summary>A whole number in a regular expression: <c>3</c>, <c>1,250</c>, <c>three</c>.</summary>
    public const string Pattern =
        @"(?:\d{1,3}(?:,\d{3})+|\d{1,7}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
        + "|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty)";

    private static readonly string[] Words =
    [
        "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>Its value; null: it is not a number.</summary>
    public static decimal? Value(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
        : text.Equals("both", StringComparison.OrdinalIgnoreCase) ? 2
        : Array.FindIndex(Words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : null;
}
