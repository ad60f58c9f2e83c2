namespace StpGen.Core.Text.LineBreaks;

/// <summary>
/// Which neighbouring words a careful editor keeps on one line (New Hart's Rules, 2.6; NHS content style: dates, numbers).
/// </summary>
internal static class NoBreakPairs
{
    /// <summary>True when the space between the two words should not end a line.</summary>
    public static bool Holds(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        if (next.Length == 0 || word.Length == 0) return false;
        if (next is "–" or "—" || word is "&" or "§") return true;
        next = next.TrimEnd(".,;:)?!’”");
        word = word.TrimStart("(‘“");
        if (next.Length == 0 || word.Length == 0) return false;
        return IsMeasure(word, next) || IsDate(word, next) || IsName(word, next) || IsCounted(word, next);
    }

    // "£120 million", "25 per cent", "9.30 am", "37 °C"; "per" takes its "cent" along.
    private static bool IsMeasure(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        (char.IsDigit(word[^1]) && WordLists.Units.Contains(next)) || (word is "per" && next is "cent");

    // "21 October", "21st October", "October 2016", "October 21", "Monday 24".
    private static bool IsDate(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        (IsDay(word) && WordLists.Months.Contains(next))
        || (WordLists.Months.Contains(word) && IsNumber(next, 4))
        || (WordLists.Weekdays.Contains(word.TrimEnd(',')) && IsDay(next));

    // "Dr Smith", "J. R. Smith", "Dr J. Smith"; an initial is a capital and its stop.
    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        char.IsUpper(next[0]) && (WordLists.Titles.Contains(word) || (word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.'));

    // "No. 4", "p. 5", "pp. 12–14", "Appendix B"; and any name that a number follows: "Workstream 5".
    private static bool IsCounted(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        (WordLists.Counters.Contains(word) && (char.IsDigit(next[0]) || (next.Length == 1 && char.IsUpper(next[0]))))
        || (char.IsUpper(word[0]) && char.IsLetter(word[^1]) && IsNumber(next, 3));

    private static bool IsDay(ReadOnlySpan<char> text)
    {
        var digits = text.TrimEnd("stndrh");
        return IsNumber(digits, 2) || (digits.Length > 0 && char.IsDigit(digits[^1]) && digits.Length <= 5);
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int mostDigits) =>
        text.Length > 0 && text.Length <= mostDigits && !text.ContainsAnyExceptInRange('0', '9');
}
