namespace StpGen.Authoring.Values;

/// <summary>British telephone numbers, as people write them and as links have them.</summary>
public static class Telephone
{
    private const string Scheme = "tel:";

    /// <summary>Reads <c>01202 541946</c>, <c>(01202) 541 946</c>, <c>+44 1202 541946</c> as the address of a link.</summary>
    public static bool TryRead(string text, out string address)
    {
        var digits = Bare(text);
        address = Scheme + digits;
        return digits.Length > 0 && IsNational(digits);
    }

    /// <summary>The number of an address in the groups in which it is printed; another number as it is.</summary>
    public static string Print(string number)
    {
        var digits = Bare(number);
        if (!IsNational(digits)) return number;
        if (digits.Length != 11) return $"{digits[..5]} {digits[5..]}";
        var code = digits.StartsWith("02", StringComparison.Ordinal) ? 3
            : digits[1] is '3' or '8' or '9' || digits.StartsWith("011", StringComparison.Ordinal) || (digits[1] is '1' && digits[3] is '1')
            ? 4 : 5;
        return code == 5 ? $"{digits[..5]} {digits[5..]}" : $"{digits[..code]} {digits[code..7]} {digits[7..]}";
    }

    /// <summary>The digits with the nought of Britain before them; empty: there is something else in the text.</summary>
    private static string Bare(string text)
    {
        var bare = string.Concat(text.Replace("(0)", "", StringComparison.Ordinal)
            .Where(c => c is not (' ' or '\u00A0' or '-' or '–' or '(' or ')')));
        if (bare.StartsWith("+44", StringComparison.Ordinal)) bare = "0" + bare[3..];
        return bare.All(char.IsAsciiDigit) ? bare : "";
    }

    private static bool IsNational(string digits) => digits.Length is 10 or 11 && digits is ['0', >= '1', ..];
}
