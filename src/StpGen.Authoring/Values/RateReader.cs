using System.Text.RegularExpressions;

namespace StpGen.Authoring.Values;

/// <summary>Reads what an amount is for each of: <c>£5m a year</c>, <c>100 events per month</c>, <c>120 per 100,000 people</c>.</summary>
internal static partial class RateReader
{
    /// <summary>Takes a rate off the end of a text, as papers print it; null: there is none.</summary>
    public static string? Take(ref string text)
    {
        if (Form().Match(text) is not { Success: true } match || !text.AsSpan(0, match.Index).ContainsAnyInRange('0', '9')) return null;
        text = text[..match.Index].TrimEnd();
        return match.Groups["short"].Success ? "a year" : match.Groups["slash"] is { Success: true } slash ? "a " + slash.Value
            : match.Value.Trim();
    }

    /// <summary>What two rates have in common that are the same in other words; null: no rate, or one of a year, which money has.</summary>
    public static string? KeyOf(string? rate)
    {
        if (rate is null) return null;
        var key = Start().Replace(rate.ToLowerInvariant(), "");
        return key switch
        {
            "year" or "yr" or "annum" or "annually" or "yearly" => null,
            "monthly" => "month",
            "weekly" => "week",
            "daily" => "day",
            _ => key.Replace(",", "", StringComparison.Ordinal),
        };
    }

    [GeneratedRegex("""
        (?<=\S)(?:
            [ ](?:an?|per|each|every)[ ](?:hour|day|night|week|fortnight|month|year|yr|annum|person|head|patient|visit)
            |[ ](?<short>pa|p\.a\.?)
            |[ ](?:annually|yearly|monthly|weekly|daily)
            |[ ]?/[ ]?(?<slash>hour|day|week|month|year)
            |[ ]per[ ](?!cent\b)(?:[0-9][0-9,]*(?:[ ]\p{L}+){0,3}|\p{L}[\p{L}-]*(?:[ ]of)?(?:[ ]\p{L}[\p{L}-]*){0,2})
        )\z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex("^(?:an?|per|each|every) ")]
    private static partial Regex Start();
}
