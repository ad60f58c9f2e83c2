using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>Reads over how many years money is: <c>£30m over 5 years</c>, <c>£12m from 2016/17 to 2020/21</c>.</summary>
internal static partial class PeriodReader
{
    /// <summary>Takes the years off the end of a text; null: it names none, or it is not about money.</summary>
    public static string? Take(ref string text)
    {
        if (!text.Contains('£') || Form().Match(text) is not { Success: true } match) return null;
        text = text[..match.Index].TrimEnd();
        return match.Value.Trim();
    }

    [GeneratedRegex("""
        (?<=£[^£]*[ ])(?:
            (?:over|across)[ ](?:the[ ])?(?:next[ ])?(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten)[ ]years
            |(?:over|across|from)[ ][0-9]{4}/[0-9]{2}(?:[ ]to[ ]|–)[0-9]{4}/[0-9]{2}
        )\z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
