using System.Globalization;
using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>
/// Dates in forms that readers can mistake, such as <c>03/04/2016</c>: they are not read, but their author is told what to write.
/// </summary>
internal static partial class DateInFigures
{
    public static string? Instead(string words) =>
        DayMonthYear(words) ?? YearMonthDay(words) ?? MonthYear(words) ?? American(words) ?? ShortYear(words)
        ?? FinancialYear.Instead(DateWords.Usual(words)) ?? (NoYear(words) ? $"Add the year, as in {words} 2016." : null);

    private static string? DayMonthYear(string words)
    {
        if (InFigures().Match(words) is not { Success: true } match) return null;
        var (one, other, year) = (Number(match, 1), Number(match, 2), FullYear(match.Groups[3].Value));
        if (year is null) return null;
        var days = new[] { Day(year.Value, other, one), Day(year.Value, one, other) }.OfType<string>().Distinct().ToList();
        return days.Count == 0 ? null : $"Write {string.Join(" or ", days)}.";
    }

    private static string? YearMonthDay(string words) =>
        YearFirst().Match(words) is { Success: true } match && Day(Number(match, 1), Number(match, 2), Number(match, 3)) is { } day
            ? $"Write {day}." : null;

    private static string? MonthYear(string words) =>
        MonthInFigures().Match(words) is { Success: true } match && Number(match, 1) is >= 1 and <= 12 and var month
            ? string.Create(CultureInfo.InvariantCulture, $"Write {new DateOnly(Number(match, 2), month, 1):MMMM yyyy}.") : null;

    private static string? American(string words)
    {
        var parts = DateWords.Usual(words.Replace(",", "")).Split(' ');
        if (parts.Length != 3) return null;
        var day = parts[1].TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return DateWords.TryDay($"{day} {parts[0]} {parts[2]}", out var found)
            ? string.Create(CultureInfo.InvariantCulture, $"Write {found:d MMMM yyyy}.") : null;
    }

    /// <summary>A month with a year in two digits, and perhaps a day before it.</summary>
    private static string? ShortYear(string words)
    {
        if (YearInTwo().Match(words) is not { Success: true } match) return null;
        var (before, year) = (DateWords.Usual(match.Groups[1].Value.Replace('-', ' ') + " "), 2000 + Number(match, 2));
        var full = string.Create(CultureInfo.InvariantCulture, $"{before.Trim()} {year}");
        return DateWords.TryDay(full, out var day) ? string.Create(CultureInfo.InvariantCulture, $"Write {day:d MMMM yyyy}.")
            : DateWords.TryMonth(full, out var month) ? string.Create(CultureInfo.InvariantCulture, $"Write {month:MMMM yyyy}.") : null;
    }

    private static bool NoYear(string words) =>
        DateWords.TryDay(DateWords.Usual(words + " 2016"), out _) || DateWords.TryMonth(DateWords.Usual(words + " 2016"), out _);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int? FullYear(string digits) =>
        DateWords.Year(digits.Length == 2 ? "20" + digits : digits);

    private static string? Day(int year, int month, int day) =>
        year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(year, month, day):d MMMM yyyy}") : null;

    [GeneratedRegex(@"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$")]
    private static partial Regex InFigures();

    [GeneratedRegex(@"^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{1,2})[/.\-]((?:19|20|21)\d{2})$")]
    private static partial Regex MonthInFigures();

    [GeneratedRegex(@"^((?:\d{1,2}(?:st|nd|rd|th)?[ -])?[A-Z]{3,9}\.?)[ \-’']{1,2}(\d{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex YearInTwo();
}
