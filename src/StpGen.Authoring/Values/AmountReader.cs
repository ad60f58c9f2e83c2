using System.Globalization;

namespace StpGen.Authoring.Values;

/// <summary>Reads one amount: a sign, a pound sign, digits with commas, and what multiplies them.</summary>
internal static class AmountReader
{
    /// <remarks>Words come before the shorter ones that start them.</remarks>
    private static readonly (string Words, string Multiple)[] Multiples =
        [("million", "m"), ("billion", "bn"), ("thousand", "k"), ("bn", "bn"), ("mn", "m"), ("m", "m"), ("k", "k")];

    private static readonly string[] Percent = ["%", " %", " per cent", " percent"];

    /// <summary>With its commas. Nothing in a plan is larger, and sums of larger numbers could overflow a decimal.</summary>
    private const int LongestNumber = 20;

    /// <summary>Reads an amount from the start of <paramref name="text"/> and removes it.</summary>
    /// <param name="isMoney">Whether the pound sign may be missing, as in <c>£5m to 10m</c>.</param>
    public static bool TryRead(ref string text, bool isMoney, out decimal amount, out string unit)
    {
        (amount, unit) = (0, "");
        var i = 0;
        var negative = text.StartsWith('-');
        if (negative) i++;
        var money = i < text.Length && text[i] == '£';
        if (money) i++;
        while (money && i < text.Length && text[i] == ' ') i++;
        if (!negative && i < text.Length && text[i] == '-') (negative, i) = (true, i + 1);
        var start = i;
        while (i < text.Length
            && (char.IsAsciiDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))) i++;
        if (i == start || i - start > LongestNumber || !IsGrouped(text.AsSpan(start, i - start))
            || !decimal.TryParse(text[start..i], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
                out amount)) return false;
        if (negative) amount = -amount;
        var after = text[i..];
        text = after;
        if (money || isMoney) unit = "£" + Multiple(ref text);
        else if (Percent.FirstOrDefault(p => StartsWithWord(after, p)) is { } percent) (unit, text) = ("%", text[percent.Length..]);
        else if (text.Length > 0 && char.IsAsciiLetter(text[0])) Attached(ref text, ref amount, ref unit);
        if (text.StartsWith(' ') && !text.StartsWith(" to ", StringComparison.Ordinal) && !text.StartsWith(" - ", StringComparison.Ordinal)
            && !text.StartsWith(" and ", StringComparison.Ordinal)) text = text.TrimStart();
        return true;
    }

    private static string Multiple(ref string text)
    {
        var at = text.TrimStart();
        foreach (var (words, multiple) in Multiples)
        {
            if (!StartsWithWord(at, words)) continue;
            text = at[words.Length..];
            return multiple;
        }
        return "";
    }

    /// <summary>
    /// Letters at the digits of <c>1.2m people</c> and <c>5k people</c>; alone, they are a unit of their own, such as metres.
    /// </summary>
    private static void Attached(ref string text, ref decimal amount, ref string unit)
    {
        var after = text;
        var multiple = Multiple(ref after);
        // Metres are written with an m alone; nothing is with a k.
        var isAlone = after.Length == 0 && multiple == "k";
        if (multiple.Length == 0 || !(isAlone || after.Length > 1 && after[0] == ' ' && char.IsLetter(after[1]))) return;
        text = after;
        if (multiple == "k") amount *= 1_000;
        else unit = multiple == "m" ? "million" : "billion";
    }

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && !(char.IsLetter(word[^1]) && text.Length > word.Length && char.IsLetter(text[word.Length]));

    /// <summary>Commas come before groups of three digits or not at all: <c>780,00</c> is a mistake, not a number.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        var whole = digits.IndexOf('.') is >= 0 and var point ? digits[..point] : digits;
        if (!whole.Contains(',')) return !digits.Contains(',');
        if (whole.IndexOf(',') is 0 or > 3 || digits[whole.Length..].Contains(',')) return false;
        for (var i = whole.IndexOf(','); i < whole.Length; i += 4)
            if (whole[i] != ',' || i + 4 > whole.Length || whole.Slice(i + 1, 3).Contains(',')) return false;
        return true;
    }
}
