using System.Globalization;
using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>Years from April to March, and their quarters, as the NHS writes them: <c>2016/17</c>, <c>Q1 2016/17</c>.</summary>
internal static partial class FinancialYear
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary>The year in which a financial year begins, or null.</summary>
    public static int? Of(string words)
    {
        if (Whole().Match(words) is not { Success: true } match || DateWords.Year(match.Groups[1].Value) is not { } april) return null;
        var next = (april + 1).ToString(CultureInfo.InvariantCulture);
        return match.Groups[2].Value is var end && (end == next || end == next[2..]) ? april : null;
    }

    public static string Show(int april) => string.Create(CultureInfo.InvariantCulture, $"{april}/{(april + 1) % 100:00}");

    /// <summary>The first day of a quarter of a financial year, or null.</summary>
    public static DateOnly? QuarterOf(string words)
    {
        if (Quarter().Match(words) is not { Success: true } match) return null;
        var number = match.Groups["n"].Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)
            : Array.FindIndex(Ordinals, o => o.Equals(match.Groups["o"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
        return Of(match.Groups["y"].Value) is { } april ? new DateOnly(april, 4, 1).AddMonths(3 * (number - 1)) : null;
    }

    /// <summary>What to write instead of a quarter of a calendar year: both that it could be; null: it is not one.</summary>
    public static string? Instead(string words)
    {
        if (Quarter().Match(words) is not { Success: true } match || DateWords.Year(match.Groups["y"].Value) is not { } year) return null;
        if (!match.Groups["n"].Success) return null;
        var number = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        var (calendar, financial) = (new DateOnly(year, 3 * number - 2, 1), new DateOnly(year, 4, 1).AddMonths(3 * (number - 1)));
        return string.Create(CultureInfo.InvariantCulture,
            $"Write {Months(financial)} as Q{number} {Show(year)}, or write the months, as in {Months(calendar)}.");
    }

    private static string Months(DateOnly first) =>
        string.Create(CultureInfo.InvariantCulture, $"{first:MMMM} to {first.AddMonths(2):MMMM yyyy}");

    [GeneratedRegex(@"^(?:(?:the )?financial year |FY ?)?(\d{4})[/-](\d{2}|\d{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex("""
        ^(?:(?:Q|Qtr[ ]?|quarter[ ])(?<n>[1-4])|(?:the[ ])?(?<o>first|second|third|fourth)[ ]quarter)[ ](?:of[ ])?(?<y>[\d/-]{4,9})$
        |^(?<y>[\d/-]{4,9})[ ](?:Q|quarter[ ])(?<n>[1-4])$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quarter();
}
