using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A part is no more than the whole: of 41 sites 49 cannot be empty.</summary>
internal sealed partial class PartExceedsWhole : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP248", "part-exceeds-whole", "A text gives a part that is more than the whole", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording) continue;
            foreach (var match in Wholes().Matches(passage.Own).Concat(Shares().Matches(passage.Own)))
                if (Value(match.Groups["part"], match.Groups["unit"]) is { } part
                    && Value(match.Groups["whole"], match.Groups["of"]) is { } whole && part > whole)
                    yield return new Finding(Info, passage.SpanOf(match.Groups["part"].Index, match.Groups["part"].Length),
                        $"The part, {Shown(match.Groups["part"], match.Groups["unit"])}, is more than the whole, "
                            + $"{Shown(match.Groups["whole"], match.Groups["of"])}.",
                        "Correct one of the two numbers.");
        }
    }

    /// <summary>In pounds if it is an amount.</summary>
    private static decimal? Value(Group number, Group unit)
    {
        if (number.Value is not ['£', ..]) return NumberWords.Value(number.Value);
        if (!decimal.TryParse(number.Value.AsSpan(1), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out var amount)) return null;
        return amount * unit.Value.Trim() switch { "bn" or "billion" => 1e9m, "m" or "million" => 1e6m, "k" => 1000m, _ => 1m };
    }

    private static string Shown(Group number, Group unit) => number.Value + unit.Value;

    /// <remarks>Both are numbers of things, or both are amounts.</remarks>
    [GeneratedRegex($$"""
        (?<![\p{L}\d.,/£–-])(?<whole>{{NumberWords.Pattern}})(?:\s\p{L}[\p{L}’'&-]*){1,5},?\sof\s(?:which|whom)\s
            (?:only\s|just\s|about\s|some\s|around\s|nearly\s|almost\s|over\s)?
            (?<part>{{NumberWords.Pattern}})(?![\d%.,/–-]*[\d%])(?!\p{L})
        |(?<![\p{L}\d.,/£–-])(?<whole>£\d[\d,]*(?:\.\d+)?)(?<of>\s?(?:million|billion|bn|m|k)|)
            (?:\s\p{L}[\p{L}’'&-]*){0,6},?\sof\swhich\s
            (?:only\s|just\s|about\s|some\s|around\s|nearly\s|almost\s|over\s)?(?<part>£\d[\d,]*(?:\.\d+)?)
            (?<unit>\s?(?:million|billion|bn|m|k)|)(?![\p{L}\d])
        |(?<![\p{L}\d.,/£–-])(?<part>{{NumberWords.Pattern}})\s(?:out\s)?of\s(?:its|our|their|the|all|these|those|his|her)\s
            (?<whole>{{NumberWords.Pattern}})(?![\d%.,/–-]*[\d%])\s\p{Ll}
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Wholes();

    /// <summary><c>1 in 4 people</c>, <c>1 nursing post in 9 is</c>.</summary>
    [GeneratedRegex($$"""
        (?<![\p{L}\d.,/£–-])(?<part>{{NumberWords.Pattern}})\s(?:in|out\sof)\s(every\s)?
            (?<whole>{{NumberWords.Pattern}})(?![\d%.,/–-]*[\d%])\s
            (?:of\s(?:us|them)|(?:\p{Ll}+\s)?(?:people|patients|adults|children|residents|women|men|households|staff|nurses|doctors|posts
                |practices|homes|carers|pupils|workers))\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shares();
}
