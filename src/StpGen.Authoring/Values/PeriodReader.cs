using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>
/// Reads when an amount applies, and over how many years money is: <c>£30m over 5 years</c>, <c>£12m from 2016/17 to 2020/21</c>.
/// </summary>
internal static partial class PeriodReader
{
    /// <summary>Takes the years off the end of a text; null: it names none, or it is not about money.</summary>
    public static string? Take(ref string text)
    {
        if (!text.Contains('£') || Form().Match(text) is not { Success: true } match) return null;
        text = text[..match.Index].TrimEnd();
        return match.Value.Trim();
    }

    /// <summary>Takes a date off the end of an amount: <c>by 2020/21</c>, <c>by March 2019</c>; null: there is none.</summary>
    public static string? TakeDate(ref string text)
    {
        if (Date().Match(text) is not { Success: true } match || !text.AsSpan(0, match.Index).ContainsAnyInRange('0', '9')) return null;
        text = text[..match.Index].TrimEnd();
        return match.Value.Trim();
    }

    [GeneratedRegex("""
        (?<=\S)[ ](?:
            (?:by|since|from)[ ](?:the[ ]end[ ]of[ ])?(?:(?:January|February|March|April|May|June|July|August|September|October|November
                |December|spring|summer|autumn|winter|Q[1-4])[ ])?(?:19|20)[0-9]{2}(?:/[0-9]{2})?
            |(?:in|for)[ ](?:the[ ]year[ ])?(?:19|20)[0-9]{2}/[0-9]{2}
        )\z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    [GeneratedRegex("""
        (?<=£[^£]*[ ])(?:
            (?:over|across|for)[ ](?:the[ ])?(?:next[ ])?(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten)[ ]years
            |(?:over|across|from)[ ][0-9]{4}/[0-9]{2}(?:[ ]to[ ]|–)[0-9]{4}/[0-9]{2}
        )\z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
