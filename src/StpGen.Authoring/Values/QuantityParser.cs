using System.Globalization;
using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>
/// Reads quantities as papers write them: <c>780,000</c>, <c>over 100</c>, <c>1 to 4</c>, <c>circa £100m to £120m</c>, <c>92%</c>.
/// </summary>
public static class QuantityParser
{
    /// <remarks>A sign comes after the longer ones that start with it.</remarks>
    private static readonly (string Words, Qualifier Qualifier)[] Qualifiers =
    [
        ("circa", Qualifier.Circa), ("about", Qualifier.Circa), ("approximately", Qualifier.Circa), ("c.", Qualifier.Circa),
        ("at least", Qualifier.AtLeast), (">=", Qualifier.AtLeast),
        ("up to", Qualifier.UpTo), ("<=", Qualifier.UpTo),
        ("more than", Qualifier.Over), ("over", Qualifier.Over), (">", Qualifier.Over),
    ];

    private static readonly (string Words, string Multiple)[] Multiples =
        [("million", "m"), ("billion", "bn"), ("bn", "bn"), ("m", "m"), ("k", "k")];

    private static readonly string[] Separators = [" to ", "–", " - ", "-", " and "];

    /// <summary>No form of quantity is longer than this many characters.</summary>
    private const int LongestQuantity = 200;

    /// <summary>With its commas. Nothing in a plan is larger, and sums of larger numbers could overflow a decimal.</summary>
    private const int LongestNumber = 20;

    public static bool TryParse(string text, SourceSpan span, out Quantity quantity)
    {
        quantity = new Quantity(0, 0, "", Qualifier.Exact, span);
        if (text.Length > LongestQuantity) return false;
        var rest = text.Trim().Replace('\u2212', '-');
        // Accountants write negative amounts in brackets.
        if (rest.StartsWith('(') && rest.EndsWith(')')) rest = "-" + rest[1..^1];
        var qualifier = Qualifier.Exact;
        foreach (var (words, meaning) in Qualifiers)
        {
            if (!rest.StartsWith(words, StringComparison.OrdinalIgnoreCase)) continue;
            (rest, qualifier) = (rest[words.Length..].TrimStart(), meaning);
            break;
        }
        if (rest.StartsWith("between ", StringComparison.OrdinalIgnoreCase)) rest = rest["between ".Length..];
        if (!TryAmount(ref rest, out var low, out var lowUnit)) return false;
        var (high, highUnit) = (low, lowUnit);
        foreach (var separator in Separators)
        {
            if (!rest.StartsWith(separator.TrimEnd(), StringComparison.Ordinal) && !rest.StartsWith(separator, StringComparison.Ordinal))
                continue;
            var after = rest[separator.TrimEnd().Length..].TrimStart();
            if (!TryAmount(ref after, out high, out highUnit)) return false;
            rest = after;
            break;
        }
        if (lowUnit != highUnit && lowUnit.Length > 0 && !highUnit.StartsWith(lowUnit, StringComparison.Ordinal)) return false;
        if (high < low) return false;
        var word = rest.Trim();
        if (word is "to" or "and") return false;
        if (word.Length > 0 && (highUnit.Length > 0 || !char.IsLetter(word[0]) || word.Length > 40 || word.Any(char.IsDigit))) return false;
        quantity = new Quantity(low, high, highUnit.Length > 0 ? highUnit : word, qualifier, span);
        return true;
    }

    /// <summary>
    /// Reads an amount from the start of <paramref name="text"/> and removes it: sign, pound sign, digits with commas, multiple or percent
    /// sign.
    /// </summary>
    private static bool TryAmount(ref string text, out decimal amount, out string unit)
    {
        (amount, unit) = (0, "");
        var i = 0;
        var negative = i < text.Length && text[i] == '-';
        if (negative) i++;
        var money = i < text.Length && text[i] == '£';
        if (money) i++;
        if (!negative && i < text.Length && text[i] == '-') (negative, i) = (true, i + 1);
        var start = i;
        while (i < text.Length
            && (char.IsAsciiDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))) i++;
        if (i == start || i - start > LongestNumber || !IsGrouped(text.AsSpan(start, i - start))
            || !decimal.TryParse(text[start..i], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
                out amount)) return false;
        if (negative) amount = -amount;
        if (money)
        {
            unit = "£";
            foreach (var (words, multiple) in Multiples)
            {
                var at = text[i..].TrimStart();
                if (!at.StartsWith(words, StringComparison.OrdinalIgnoreCase)
                    || (at.Length > words.Length && char.IsLetter(at[words.Length]))) continue;
                unit += multiple;
                i = text.Length - at.Length + words.Length;
                break;
            }
        }
        else if (i < text.Length && text[i] == '%')
        {
            unit = "%";
            i++;
        }
        text = text[i..];
        if (text.StartsWith(' ') && !text.StartsWith(" to ", StringComparison.Ordinal) && !text.StartsWith(" - ", StringComparison.Ordinal)
            && !text.StartsWith(" and ", StringComparison.Ordinal)) text = text.TrimStart();
        return true;
    }

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
