using System.Globalization;
using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>Reads dates as papers write them, from a day to a year, and keeps the words if they say more than the period does.</summary>
public static class DateParser
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "dddd d MMMM yyyy"];
    private static readonly string[] MonthForms = ["yyyy-MM", "MMMM yyyy", "MMM yyyy"];
    private static readonly string[] Lead = ["by ", "before ", "from ", "after "];

    /// <summary>No form of date is longer than this many characters.</summary>
    private const int LongestDate = 100;

    public static bool TryParse(string text, SourceSpan span, out PlanDate date)
    {
        date = new PlanDate(default, default, DatePrecision.Day, "", span);
        if (text.Length > LongestDate) return false;
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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
        var words = WithoutOrdinal(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var dashed = words.Split('-');
        var parts = dashed.Length == 3 && dashed[0].Length == 4 ? [dashed[2], $"{dashed[0]}-{dashed[1]}"] : words.Split(' ', 2);
        if (parts.Length < 2) return null;
        if (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && TryExact(parts[1], MonthForms, out var month))
            // The day exists but its form is not one that is read, which is another fault.
            return DateTime.DaysInMonth(month.Year, month.Month) is var days && number >= 1 && number <= days ? null
                : string.Create(CultureInfo.InvariantCulture, $"{month:MMMM yyyy} has {days} days");
        return TryExact(WithoutOrdinal(parts[1]), DayForms, out var day)
            && CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Contains(parts[0], StringComparer.OrdinalIgnoreCase)
            && !parts[0].Equals(day.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase)
            ? string.Create(CultureInfo.InvariantCulture, $"{day:d MMMM yyyy} is a {day:dddd}") : null;
    }

    private static bool TryWindow(string words, ref PlanDate date)
    {
        words = WithoutOrdinal(words);
        if (TryExact(words, DayForms, out var day))
            return Window(ref date, day, day, DatePrecision.Day);
        if (TryExact(words, MonthForms, out var month))
            return Window(ref date, month, month.AddMonths(1).AddDays(-1), DatePrecision.Month);
        if (words.Length == 4 && Year(words) is { } year)
            return Window(ref date, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);
        if (words.Length == 7 && words[4] == '/' && Year(words[..4]) is { } april
            && words[5..] == ((april + 1) % 100).ToString("00", CultureInfo.InvariantCulture))
            return Window(ref date, new DateOnly(april, 4, 1), new DateOnly(april + 1, 3, 31), DatePrecision.Year) && Keep(ref date, words);
        if (After(words, "week of ", "w/b ", "week beginning ") is { } week && TryExact(week, DayForms, out var monday))
            return Window(ref date, monday, monday.AddDays(6), DatePrecision.Week);
        if (After(words, "Easter ") is { } easter && Year(easter) is { } easterYear)
        {
            var sunday = EasterSunday(easterYear);
            return Window(ref date, sunday, sunday, DatePrecision.Day) && Keep(ref date, words);
        }
        return TrySeason(words, ref date) || TryPartOfMonth(words, ref date);
    }

    /// <summary><c>8th April</c> is <c>8 April</c>.</summary>
    private static string WithoutOrdinal(string words)
    {
        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && words.Length > digits + 3 && words[digits..(digits + 2)] is "st" or "nd" or "rd" or "th"
            && words[digits + 2] == ' ' ? words.Remove(digits, 2) : words;
    }

    /// <summary>The seasons of the year as meteorologists count them: spring is March to May.</summary>
    private static bool TrySeason(string words, ref PlanDate date)
    {
        foreach (var (season, month) in new[] { ("spring ", 3), ("summer ", 6), ("autumn ", 9), ("winter ", 12) })
            if (After(words, season) is { } rest && Year(rest) is { } year)
                return Window(ref date, new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(3).AddDays(-1),
                    DatePrecision.Quarter) && Keep(ref date, words);
        return false;
    }

    private static bool TryPartOfMonth(string words, ref PlanDate date)
    {
        foreach (var (part, from, to) in new[] { ("early ", 1, 10), ("beginning of ", 1, 10), ("mid ", 11, 20), ("mid-", 11, 20),
            ("late ", 21, 31), ("end of ", 21, 31) })
        {
            if (After(words, part) is not { } rest || !TryExact(rest, MonthForms, out var month)) continue;
            var last = Math.Min(to, DateTime.DaysInMonth(month.Year, month.Month));
            return Window(ref date, month.AddDays(from - 1), new DateOnly(month.Year, month.Month, last), DatePrecision.Month)
                && Keep(ref date, words);
        }
        return false;
    }

    private static string? After(string words, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return words[start.Length..];
        return null;
    }

    private static int? Year(string text) =>
        text.Length == 4 && text.All(char.IsAsciiDigit) && IsPlanned(int.Parse(text, CultureInfo.InvariantCulture))
            ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static bool TryExact(string words, string[] forms, out DateOnly date) =>
        DateOnly.TryParseExact(words, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && IsPlanned(date.Year);

    /// <summary>Years that a plan can refer to. Others are mistakes, and the last day of the calendar has no day after it.</summary>
    private static bool IsPlanned(int year) => year is >= 1900 and < 2200;

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
