using StpGen.Core.Text;

namespace StpGen.Authoring.Values;

/// <summary>
/// Reads quantities as papers write them: <c>780,000</c>, <c>over 100</c>, <c>1 to 4</c>, <c>circa £100m to £120m</c>, <c>92%</c>,
/// <c>a quarter</c>, <c>down by 5%</c>, <c>£30m over 5 years</c>.
/// </summary>
public static class QuantityParser
{
    /// <remarks>Words and signs come after the longer ones that start with them.</remarks>
    private static readonly (string Words, Qualifier Qualifier)[] Qualifiers =
    [
        ("circa", Qualifier.Circa), ("about", Qualifier.Circa), ("approximately", Qualifier.Circa), ("approx.", Qualifier.Circa),
        ("approx", Qualifier.Circa), ("around", Qualifier.Around), ("roughly", Qualifier.Circa), ("some", Qualifier.Circa),
        ("ca.", Qualifier.Circa), ("c.", Qualifier.Circa), ("c", Qualifier.Circa), ("~", Qualifier.Circa),
        ("at least", Qualifier.AtLeast), ("a minimum of", Qualifier.AtLeast), ("no fewer than", Qualifier.AtLeast),
        ("no less than", Qualifier.AtLeast), (">=", Qualifier.AtLeast), ("≥", Qualifier.AtLeast),
        ("up to", Qualifier.UpTo), ("at most", Qualifier.UpTo), ("a maximum of", Qualifier.UpTo), ("no more than", Qualifier.UpTo),
        ("not more than", Qualifier.UpTo), ("<=", Qualifier.UpTo), ("≤", Qualifier.UpTo),
        ("more than", Qualifier.Over), ("greater than", Qualifier.Over), ("in excess of", Qualifier.Over),
        ("just over", Qualifier.JustOver), ("over", Qualifier.Over), ("above", Qualifier.Over), (">", Qualifier.Over),
        ("fewer than", Qualifier.Under), ("less than", Qualifier.Under), ("under", Qualifier.Under), ("below", Qualifier.Under),
        ("<", Qualifier.Under),
        ("just under", Qualifier.JustUnder), ("nearly", Qualifier.Nearly), ("almost", Qualifier.Almost),
    ];

    private static readonly (string Words, Qualifier Qualifier)[] Afterwards =
        [("or more", Qualifier.AtLeast), ("or over", Qualifier.AtLeast), ("or fewer", Qualifier.UpTo), ("or less", Qualifier.UpTo)];

    private static readonly string[] Separators = [" to ", "–", "—", " - ", "-", " and "];

    /// <summary>No form of quantity is longer than this many characters.</summary>
    private const int LongestQuantity = 200;

    private const int LongestUnit = 40;

    public static bool TryParse(string text, SourceSpan span, out Quantity quantity)
    {
        quantity = new Quantity(0, 0, "", Qualifier.Exact, span);
        if (text.Length > LongestQuantity) return false;
        var rest = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('\u2212', '-');
        var change = ChangeWords.Take(ref rest);
        var period = PeriodReader.Take(ref rest);
        if (!TryReadAmount(rest, quantity, out quantity)) return false;
        quantity = quantity with { Change = change?.Words, IsFall = change?.IsFall, Period = period };
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
        if (UnitOf(highUnit, rest.Trim()) is not { } unit) return false;
        quantity = empty with { Low = low, High = high, Unit = unit, Qualifier = qualifier };
        return true;
    }

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
        if (word is "to" or "and" or "or" || !char.IsLetter(word[0]) || word.Length > LongestUnit || word.Any(char.IsDigit)) return null;
        return unit switch
        {
            "" => word.ToUpperInvariant() is "PP" or "PPT" or "PPTS" ? "percentage points" : word,
            "%" => word is "points" or "point" ? "percentage points" : null,
            "million" or "billion" => $"{unit} {word}",
            _ => null,
        };
    }
}
