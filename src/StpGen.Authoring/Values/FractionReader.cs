using System.Globalization;
using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>Reads fractions in words: <c>half</c>, <c>a quarter</c>, <c>two thirds of households</c>.</summary>
internal static partial class FractionReader
{
    /// <summary>More decimals of a third than any comparison needs.</summary>
    private const int Decimals = 4;

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly (string Word, int Parts)[] Parts =
        [("third", 3), ("quarter", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10)];

    /// <summary>What part of the whole a text names, in per cent; false: it is another text, or more than the whole.</summary>
    public static bool TryRead(string text, out decimal percent)
    {
        percent = 50;
        if (Form().Match(text) is not { Success: true } match) return false;
        if (match.Groups["half"].Success) return true;
        var number = match.Groups["number"].Value.ToLower(CultureInfo.InvariantCulture) is var word && word is "a" or "an"
            ? 1 : Array.IndexOf(Numbers, word) + 1;
        var parts = Parts.First(p => match.Groups["part"].Value.Equals(p.Word, StringComparison.OrdinalIgnoreCase)).Parts;
        percent = Math.Round(100m * number / parts, Decimals);
        return number < parts;
    }

    [GeneratedRegex("""
        ^(?:
            (?<half>(?:a[ ]|one[ ])?half)
            |(?<number>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?
        )(?:[ ]of[ ][\p{L}’'\-][\p{L}’'\- ]{0,60})?\z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
