using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>
/// Reads quantities as papers write them: <c>780,000</c>, <c>over 100</c>, <c>1 to 4</c>, <c>circa £100m to £120m</c>, <c>92%</c>,
/// <c>a quarter</c>, <c>1 in 4 people</c>, <c>down by 5%</c>, <c>25% fewer</c>, <c>£5m a year</c>, <c>£30m over 5 years</c>.
/// </summary>
public static partial class QuantityParser
{
    /// <remarks>Words and signs come after the longer ones that start with them.</remarks>
    private static readonly (string Words, Qualifier Qualifier)[] Qualifiers =
    [
        ("circa", Qualifier.Circa), ("about", Qualifier.Circa), ("approximately", Qualifier.Circa), ("approx.", Qualifier.Circa),
        ("approx", Qualifier.Circa), ("an estimated", Qualifier.Circa), ("estimated", Qualifier.Circa),
        ("around", Qualifier.Around), ("roughly", Qualifier.Circa), ("some", Qualifier.Circa),
        ("ca.", Qualifier.Circa), ("c.", Qualifier.Circa), ("c", Qualifier.Circa), ("~", Qualifier.Circa),
        ("at least", Qualifier.AtLeast), ("a minimum of", Qualifier.AtLeast), ("no fewer than", Qualifier.AtLeast),
        ("no less than", Qualifier.AtLeast), (">=", Qualifier.AtLeast), ("≥", Qualifier.AtLeast),
        ("up to", Qualifier.UpTo), ("at most", Qualifier.UpTo), ("a maximum of", Qualifier.UpTo), ("no more than", Qualifier.UpTo),
        ("within", Qualifier.UpTo),
        ("not more than", Qualifier.UpTo), ("<=", Qualifier.UpTo), ("≤", Qualifier.UpTo),
        ("more than", Qualifier.Over), ("higher than", Qualifier.Over), ("greater than", Qualifier.Over), ("in excess of", Qualifier.Over),
        ("just over", Qualifier.JustOver), ("over", Qualifier.Over), ("above", Qualifier.Over), (">", Qualifier.Over),
        ("fewer than", Qualifier.Under), ("lower than", Qualifier.Under),
        ("less than", Qualifier.Under), ("under", Qualifier.Under), ("below", Qualifier.Under),
        ("<", Qualifier.Under),
        ("just under", Qualifier.JustUnder), ("nearly", Qualifier.Nearly), ("almost", Qualifier.Almost),
    ];

    private static readonly (string Words, Qualifier Qualifier)[] Afterwards =
    [
        ("or more", Qualifier.AtLeast), ("or over", Qualifier.AtLeast), ("or fewer", Qualifier.UpTo), ("or less", Qualifier.UpTo),
        ("or so", Qualifier.Circa),
    ];

    private static readonly string[] Numbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Separators = [" to ", "–", "—", " - ", "-", " and "];

    /// <summary>No form of quantity is longer than this many characters.</summary>
    private const int LongestQuantity = 200;

    private const int LongestUnit = 40;

    public static bool TryParse(string text, SourceSpan span, out Quantity quantity)
    {
        quantity = new Quantity(0, 0, "", Qualifier.Exact, span);
        if (text.Length > LongestQuantity) return false;
        var rest = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('\u2212', '-');
        rest = SignsInFigures(rest);
        if (rest.Length > 1 && rest[0] == '+' && (char.IsAsciiDigit(rest[1]) || rest[1] == '£')) rest = "up " + rest[1..];
        var change = ChangeWords.Take(ref rest);
        var (period, when) = (PeriodReader.Take(ref rest), PeriodReader.TakeDate(ref rest));
        period ??= PeriodReader.Take(ref rest);
        var rate = RateReader.Take(ref rest);
        var empty = quantity;
        if (change is null && TryReadAround(rest, empty, out quantity))
        {
            quantity = quantity with { Period = period, Rate = rate, When = when };
            return true;
        }
        if (!TryReadAmount(rest, empty, out quantity)) return false;
        quantity = quantity with { Change = change?.Words, IsFall = change?.IsFall, Period = period, Rate = rate, When = when };
        return true;
    }

    /// <summary>Reads an amount with the words of its change behind it: <c>300 fewer beds</c>, <c>a 5% cut in waits</c>.</summary>
    private static bool TryReadAround(string text, Quantity empty, out Quantity quantity)
    {
        quantity = empty;
        if (ChangeWords.TakeAround(ref text) is not { } change || !TryReadAmount(text, empty, out quantity)) return false;
        var isCounted = quantity is { Unit: "", Fraction: null } && ChangeWords.IsBeforeUnit(change.Word.ToLowerInvariant())
            && change.Rest.Length > 0 && !change.Rest.StartsWith("than ", StringComparison.OrdinalIgnoreCase);
        if (isCounted && UnitOf("", change.Rest) is null) return false;
        quantity = quantity with
        {
            Unit = isCounted ? change.Rest : quantity.Unit,
            Change = change.Before.ToLowerInvariant(),
            ChangeAfter = change.Word.ToLowerInvariant() + (isCounted || change.Rest.Length == 0 ? "" : " " + change.Rest),
            IsFall = change.IsFall,
        };
        return true;
    }

    /// <summary>Reads how sure an amount is, and the amount or the range with its unit.</summary>
    private static bool TryReadAmount(string rest, Quantity empty, out Quantity quantity)
    {
        quantity = empty;
        // Accountants write negative amounts in brackets.
        if (rest.StartsWith('(') && rest.EndsWith(')')) rest = "-" + rest[1..^1];
        var qualifier = Before(ref rest);
        if (FractionReader.TryRead(rest, out var percent))
        {
            quantity = empty with { Low = percent, High = percent, Unit = "%", Qualifier = qualifier, Fraction = rest };
            return true;
        }
        rest = NumbersInFigures(rest);
        var written = rest;
        foreach (var word in new[] { "between ", "from " })
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) rest = rest[word.Length..];
        if (!AmountReader.TryRead(ref rest, isMoney: false, out var low, out var lowUnit)) return false;
        DropRepeatedWord(ref rest);
        var (high, highUnit) = (low, lowUnit);
        foreach (var separator in Separators)
        {
            if (!rest.StartsWith(separator.TrimEnd(), StringComparison.Ordinal)) continue;
            var after = rest[separator.TrimEnd().Length..].TrimStart();
            if (!AmountReader.TryRead(ref after, lowUnit.StartsWith('£'), out high, out highUnit)) return false;
            rest = after;
            break;
        }
        if (!TryAfter(ref rest, ref qualifier) || high < low) return false;
        if (lowUnit != highUnit && lowUnit.Length > 0 && !highUnit.StartsWith(lowUnit, StringComparison.Ordinal)) return false;
        if (highUnit == "%" && ShareOf().IsMatch(rest))
        {
            quantity = empty with { Low = low, High = high, Unit = "%", Qualifier = qualifier, Fraction = written };
            return true;
        }
        if (UnitOf(highUnit, rest.Trim()) is not { } unit) return false;
        quantity = empty with { Low = low, High = high, Unit = unit, Qualifier = qualifier };
        return true;
    }

    /// <summary>Signs in words, and nothing, as figures.</summary>
    private static string SignsInFigures(string text) => text.ToUpperInvariant() switch
    {
        "NIL" or "NONE" => "0",
        ['P', 'L', 'U', 'S', ' ', ..] => "+" + text[5..],
        ['M', 'I', 'N', 'U', 'S', ' ', ..] => "-" + text[6..],
        ['A', ' ', 'M' or 'B', 'I', 'L', 'L', 'I', 'O', 'N', ' ', ..] => "1" + text[1..],
        _ => text,
    };

    /// <summary>Numbers in words as figures, which papers print.</summary>
    private static string NumbersInFigures(string text) => NumberWord().Replace(text, word =>
        Array.FindIndex(Numbers, n => n.Equals(word.Value, StringComparison.OrdinalIgnoreCase)).ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes a unit off the low end of a range that has it at its high end too, as in <c>3 days to 5 days</c>.</summary>
    private static void DropRepeatedWord(ref string rest)
    {
        var to = rest.IndexOf(" to ", StringComparison.Ordinal);
        if (to <= 0) return;
        var word = rest[..to].Trim();
        if (word.All(c => char.IsLetter(c) || c == ' ') && (rest.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            || rest.EndsWith(word + "s", StringComparison.OrdinalIgnoreCase))) rest = rest[to..];
    }

    /// <summary>Takes off the words or the sign before the amount.</summary>
    private static Qualifier Before(ref string rest)
    {
        foreach (var (words, meaning) in Qualifiers)
        {
            if (!rest.StartsWith(words, StringComparison.OrdinalIgnoreCase)) continue;
            var after = rest[words.Length..];
            // "Some" starts other words too, and a single c only goes before a figure.
            if (char.IsLetter(words[^1]) && after.Length > 0 && !(after[0] is ' ' or '£' or '-' || char.IsAsciiDigit(after[0]))) continue;
            rest = after.TrimStart();
            return meaning;
        }
        return Qualifier.Exact;
    }

    /// <summary>Takes off what follows an amount: <c>100+</c>, <c>5 or fewer</c>; false: there are already words before it.</summary>
    private static bool TryAfter(ref string rest, ref Qualifier qualifier)
    {
        var found = Qualifier.Exact;
        if (rest.StartsWith('+')) (rest, found) = (rest[1..].TrimStart(), Qualifier.AtLeast);
        foreach (var (words, meaning) in Afterwards)
        {
            if (rest.StartsWith(words, StringComparison.OrdinalIgnoreCase)) (rest, found) = (rest[words.Length..].TrimStart(), meaning);
            else if (rest.EndsWith(" " + words, StringComparison.OrdinalIgnoreCase)) (rest, found) = (rest[..^(words.Length + 1)], meaning);
        }
        if (found is Qualifier.Exact) return true;
        if (qualifier is not Qualifier.Exact) return false;
        qualifier = found;
        return true;
    }

    /// <summary>The unit of an amount and the word behind it; null: they do not go together.</summary>
    private static string? UnitOf(string unit, string word)
    {
        if (word.Length == 0) return unit;
        if (word.Split(' ')[^1] is "to" or "and" or "or" or "per" or "of" or "in" or "by" or "than" || !char.IsLetter(word[0])
            || word.Length > LongestUnit || word.Any(char.IsDigit)) return null;
        return unit switch
        {
            "" => word.ToUpperInvariant() is "PP" or "PPT" or "PPTS" ? "percentage points" : word,
            "%" => word is "points" or "point" ? "percentage points" : null,
            "million" or "billion" => $"{unit} {word}",
            _ => null,
        };
    }

    /// <summary>What a share is of: <c>95% of patients within 4 hours</c>.</summary>
    [GeneratedRegex(@"^of \p{L}[\p{L}0-9’'&,\- ]{0,80}\z")]
    private static partial Regex ShareOf();

    /// <remarks>Not before a part of a whole, of which there may be more than one, nor before another number.</remarks>
    [GeneratedRegex(@"(?<=^|^between |^from |\b(?:to|and) )(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        + @"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
        + @"(?=$| (?!(?:hal(?:f|ves)|thirds?|quarters?|\p{L}+ths?|hundred|thousand|dozen)\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberWord();
}
