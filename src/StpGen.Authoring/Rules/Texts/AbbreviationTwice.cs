using System.Text.RegularExpressions;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>An abbreviation has one meaning.</summary>
internal sealed class AbbreviationTwice : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP265", "abbreviation-twice", "An abbreviation has two meanings", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var meanings in Abbreviations.Of(plan).Meanings.GroupBy(m => m.Short, StringComparer.Ordinal))
        {
            var first = meanings.First();
            foreach (var other in meanings.Skip(1).Where(m => Plain(m.Meaning) != Plain(first.Meaning)).DistinctBy(m => Plain(m.Meaning)))
                yield return new Finding(Info, Place(other),
                    $"'{other.Short}' is short for '{other.Meaning}' here, but for '{first.Meaning}' elsewhere.",
                    "Use one meaning, or another abbreviation.")
                {
                    Related = Place(first) is { } place ? [new(place, "the other meaning")] : [],
                };
        }
    }

    private static SourceSpan? Place((string, string, Passage? Text, Match? Match, PlanText? Field) meaning) =>
        meaning.Field?.Span
            ?? (meaning.Match is { } match ? meaning.Text?.SpanOf(match.Groups["short"].Index, match.Groups["short"].Length) : null);

    /// <summary>Without capitals and the s of the plural, and without "NHS", which names may leave out.</summary>
    private static string Plain(string meaning) => string.Join(' ', meaning.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal)
        .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.TrimEnd('s')).Where(w => w is not ("nh" or "the")));
}
