using System.Globalization;
using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>
/// Reads fractions in words: <c>half</c>, <c>a quarter</c>, <c>two thirds of households</c>, <c>1 in 4 people</c>, <c>¾</c>.
/// </summary>
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
        if (Among().Match(text) is { Success: true } among)
        {
            var (some, all) = (NumberOf(among.Groups["some"].Value), NumberOf(among.Groups["all"].Value));
            percent = all == 0 ? 0 : Math.Round(100m * some / all, Decimals);
            return some > 0 && some < all;
        }
        if (Form().Match(text) is not { Success: true } match) return false;
        if (match.Groups["sign"] is { Success: true } sign) percent = sign.Value switch { "¼" => 25, "¾" => 75, _ => 50 };
        if (match.Groups["half"].Success || match.Groups["sign"].Success) return true;
        var number = NumberOf(match.Groups["number"].Value);
        var parts = Parts.First(p => match.Groups["part"].Value.Equals(p.Word, StringComparison.OrdinalIgnoreCase)).Parts;
        percent = Math.Round(100m * number / parts, Decimals);
        return number < parts;
    }

    private static int NumberOf(string text) => text.ToLower(CultureInfo.InvariantCulture) switch
    {
        "a" or "an" => 1,
        "ten" => 10,
        var word when char.IsAsciiDigit(word[0]) => int.Parse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture),
        var word => Array.IndexOf(Numbers, word) + 1,
    };

    [GeneratedRegex("""
        ^(?<some>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine)
        [ -](?:in|out[ ]of|in[ ]every)[ -](?<all>[0-9]{1,3}(?:,[0-9]{3}){0,2}|two|three|four|five|six|seven|eight|nine|ten)
        (?:[ ](?:of[ ])?[\p{L}][\p{L}’'\- ]{0,60})?\z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Among();

    [GeneratedRegex("""
        ^(?:
            (?<sign>[½¼¾])|(?<half>(?:a[ ]|one[ ])?half)
            |(?<number>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?
        )(?:[ ]of[ ][\p{L}’'\-][\p{L}’'\- ]{0,60})?\z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
