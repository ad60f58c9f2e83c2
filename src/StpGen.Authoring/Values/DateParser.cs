using System.Globalization;
using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>Reads dates as papers write them, from a day to a year, and keeps the words if they say more than the period does.</summary>
public static class DateParser
{
    private static readonly string[] Lead = ["by ", "before ", "from ", "after "];

    /// <summary>No form of date is longer than this many characters.</summary>
    private const int LongestDate = 100;

    public static bool TryParse(string text, SourceSpan span, out PlanDate date)
    {
        date = new PlanDate(default, default, DatePrecision.Day, "", span);
        if (text.Length > LongestDate) return false;
        var words = DateWords.Joined(text);
        foreach (var lead in Lead)
            if (words.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return TryWindow(words[lead.Length..], ref date) && Keep(ref date, words);
        return TryWindow(words, ref date);
    }

    /// <summary>
    /// Why a date in the right form does not exist: its month has no such day, or it is another day of the week. Null if neither is the
    /// reason.
    /// </summary>
    public static string? WhyNot(string text)
    {
        if (text.Length > LongestDate) return null;
        var words = DateWords.Usual(DateWords.Joined(text));
        var dashed = words.Split('-');
        var parts = dashed.Length == 3 && dashed[0].Length == 4 ? [dashed[2], $"{dashed[0]}-{dashed[1]}"] : words.Split(' ', 2);
        if (parts.Length < 2) return null;
        if (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateWords.TryMonth(parts[1], out var month))
            // The day exists but its form is not one that is read, which is another fault.
            return DateTime.DaysInMonth(month.Year, month.Month) is var days && number >= 1 && number <= days ? null
                : string.Create(CultureInfo.InvariantCulture, $"{month:MMMM yyyy} has {days} days");
        return DateWords.TryDay(parts[1], out var day) && DateWords.DayOfWeek(parts[0]) is { } named && named != day.DayOfWeek
            ? string.Create(CultureInfo.InvariantCulture, $"{day:d MMMM yyyy} is a {day:dddd}") : null;
    }

    /// <summary>What to write instead of a date in figures or without its year: <c>Write 21 July 2016.</c>; null: unknown.</summary>
    public static string? Instead(string text) => text.Length > LongestDate ? null : DateInFigures.Instead(DateWords.Joined(text));

    private static bool TryWindow(string kept, ref PlanDate date)
    {
        var words = DateWords.Usual(kept);
        if (DateWords.TryDay(words, out var day))
            return Window(ref date, day, day, DatePrecision.Day);
        if (DateWords.TryMonth(words, out var month))
            return Window(ref date, month, month.AddMonths(1).AddDays(-1), DatePrecision.Month);
        if (DateWords.Year(words) is { } year)
            return Window(ref date, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);
        if (FinancialYear.Of(words) is { } april)
            return Window(ref date, new DateOnly(april, 4, 1), new DateOnly(april + 1, 3, 31), DatePrecision.Year)
                && Keep(ref date, FinancialYear.Show(april));
        if (FinancialYear.QuarterOf(words) is { } quarter)
            return Window(ref date, quarter, quarter.AddMonths(3).AddDays(-1), DatePrecision.Quarter) && Keep(ref date, kept);
        if (After(words, "week of ", "w/b ", "w/c ", "wb ", "wc ", "week beginning ", "week commencing ", "week starting ") is { } week
            && DateWords.TryDay(week, out var monday))
            return Window(ref date, monday, monday.AddDays(6), DatePrecision.Week);
        if (After(words, "w/e ", "week ending ") is { } ending && DateWords.TryDay(ending, out var last))
            return Window(ref date, last.AddDays(-6), last, DatePrecision.Week)
                && Keep(ref date, $"week ending {last.ToString("d\u00A0MMMM yyyy", CultureInfo.InvariantCulture)}");
        if (After(words, "Easter ") is { } easter && DateWords.Year(easter) is { } easterYear)
        {
            var sunday = EasterSunday(easterYear);
            return Window(ref date, sunday, sunday, DatePrecision.Day) && Keep(ref date, kept);
        }
        return TrySeason(words, kept, ref date) || TryPartOfMonth(words, kept, ref date) || TryMonths(words, kept, ref date);
    }

    /// <summary>The seasons of the year as meteorologists count them: spring is March to May.</summary>
    private static bool TrySeason(string words, string kept, ref PlanDate date)
    {
        foreach (var (season, month) in new[] { ("spring ", 3), ("summer ", 6), ("autumn ", 9), ("winter ", 12) })
            if (After(words, season) is { } rest && DateWords.Year(rest) is { } year)
                return Window(ref date, new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(3).AddDays(-1),
                    DatePrecision.Quarter) && Keep(ref date, kept);
        return false;
    }

    private static bool TryPartOfMonth(string words, string kept, ref PlanDate date)
    {
        foreach (var (part, from, to) in new[] { ("early ", 1, 10), ("beginning of ", 1, 10), ("start of ", 1, 10), ("mid ", 11, 20),
            ("mid-", 11, 20), ("late ", 21, 31), ("end of ", 21, 31), ("end ", 21, 31) })
        {
            if (After(words, part) is not { } rest || !DateWords.TryMonth(rest, out var month)) continue;
            var last = Math.Min(to, DateTime.DaysInMonth(month.Year, month.Month));
            return Window(ref date, month.AddDays(from - 1), new DateOnly(month.Year, month.Month, last), DatePrecision.Month)
                && Keep(ref date, kept);
        }
        return false;
    }

    /// <summary>Some months of a year: <c>April to June 2016</c>.</summary>
    private static bool TryMonths(string words, string kept, ref PlanDate date)
    {
        var ends = words.Split(" to ");
        if (ends.Length != 2 || !DateWords.TryMonth(ends[1], out var last)) return false;
        if (!DateWords.TryMonth(ends[0], out var first) && !DateWords.TryMonth($"{ends[0]} {last.Year}", out first)) return false;
        return first < last && Window(ref date, first, last.AddMonths(1).AddDays(-1), DatePrecision.Quarter) && Keep(ref date, kept);
    }

    private static string? After(string words, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return words[start.Length..];
        return null;
    }

    private static bool Window(ref PlanDate date, DateOnly first, DateOnly last, DatePrecision precision)
    {
        date = date with { First = first, Last = last, Precision = precision };
        return true;
    }

    private static bool Keep(ref PlanDate date, string words)
    {
        date = date with { Words = words };
        return true;
    }

    /// <summary>Gregorian Easter Sunday (anonymous Gregorian algorithm, Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
