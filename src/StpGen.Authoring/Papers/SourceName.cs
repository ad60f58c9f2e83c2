using System.Text.RegularExpressions;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>A paper that facts were taken from, and the place in it: <c>Annual report 2015</c>, <c>page 12</c>.</summary>
/// <param name="Place">Empty: it names none.</param>
internal sealed partial record SourceName(string Paper, string Place)
{
    /// <summary>The sources that a text names; a semicolon separates them.</summary>
    public static IEnumerable<SourceName> In(string text)
    {
        foreach (var one in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return WithPlace().Match(one) is { Success: true } match
                ? new(Words.Capital(match.Groups["paper"].Value), match.Groups["place"].Value) : new(Words.Capital(one), "");
    }

    [GeneratedRegex(@"\A(?<paper>.+?),?\s+\(?(?<place>(?:lines?|pages?|pp?\.|paragraphs?|paras?|sections?|chapters?|tables?|figures?"
        + @"|slides?|items?|annex|appendix|rows?|sheets?)\s?[^()]+)\)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex WithPlace();
}
