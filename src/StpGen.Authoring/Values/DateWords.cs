using System.Globalization;
using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>The words of a date, and the days, months and years that they name.</summary>
internal static partial class DateWords
{
    private static readonly string[] DayForms =
        ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "dddd d MMMM yyyy", "dddd d MMM yyyy", "ddd d MMMM yyyy", "ddd d MMM yyyy"];

    private static readonly string[] MonthForms = ["yyyy-MM", "MMMM yyyy", "MMM yyyy"];

    /// <summary>With one plain space between words.</summary>
    public static string Joined(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary><c>the 8th of Sept., 2016</c> is <c>8 Sep 2016</c>.</summary>
    public static string Usual(string words)
    {
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) words = words[4..];
        words = Ordinal().Replace(words.Replace(",", "").Replace('–', '-'), "$1");
        return Abbreviated().Replace(words, match => match.Groups[1].Value[..3]);
    }

    public static bool TryDay(string words, out DateOnly day) => TryExact(words, DayForms, out day);

    /// <summary>The first day of a month.</summary>
    public static bool TryMonth(string words, out DateOnly month) => TryExact(words, MonthForms, out month);

    /// <summary>A year in four digits that a plan can refer to, or null.</summary>
    public static int? Year(string text) =>
        text.Length == 4 && text.All(char.IsAsciiDigit) && IsPlanned(int.Parse(text, CultureInfo.InvariantCulture))
            ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static DayOfWeek? DayOfWeek(string word)
    {
        var format = CultureInfo.InvariantCulture.DateTimeFormat;
        for (var i = 0; i < 7; i++)
            if (word.Equals(format.DayNames[i], StringComparison.OrdinalIgnoreCase)
                || word.Equals(format.AbbreviatedDayNames[i], StringComparison.OrdinalIgnoreCase)) return (DayOfWeek)i;
        return null;
    }

    private static bool TryExact(string words, string[] forms, out DateOnly date) =>
        DateOnly.TryParseExact(words, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && IsPlanned(date.Year);

    /// <summary>Years that a plan can refer to. Others are mistakes, and the last day of the calendar has no day after it.</summary>
    private static bool IsPlanned(int year) => year is >= 1900 and < 2200;

    [GeneratedRegex(@"\b(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?(?= \p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b(Sept|Tues|Thurs?|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Fri|Sat|Sun)\.?(?= )",
        RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviated();
}
