using System.Text.RegularExpressions;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A list has as many items as the words before it announce.</summary>
internal sealed partial class AnnouncedList : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP251", "announced-list", "A list has more or fewer items than its introduction says", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
        {
            if (passage.IsNoWording) continue;
            foreach (Match match in Announced().Matches(passage.Text))
            {
                if (NumberWords.Value(match.Groups["number"].Value) is not { } number || number is < 2 or > 30) continue;
                if (Measured().IsMatch(match.Groups["noun"].Value) || NotAll().IsMatch(passage.Text[..match.Groups["number"].Index]))
                    continue;
                var rest = passage.Text[(match.Index + match.Length)..].Trim();
                IReadOnlyList<int> counts = rest.Length == 0 ? passage.ItemsBelow is { } items ? [items] : [] : ItemsInSentence.Count(rest);
                if (counts.Count == 0 || counts.Contains((int)number)) continue;
                var (start, length) =
                    (match.Groups["number"].Index, match.Groups["noun"].Index + match.Groups["noun"].Length - match.Groups["number"].Index);
                yield return new Finding(Info, passage.SpanOf(start, length),
                    $"The text announces '{passage.Text.Substring(start, length)}', but lists {string.Join(" or ", counts.Order())}.",
                    "Correct the number, or the list.");
            }
        }
    }

    [GeneratedRegex($$"""
        (?<![\p{L}\p{N}£.,/–-])(?<number>{{NumberWords.Pattern}})\s(?<noun>(?:\p{Ll}[\p{L}-]*\s){0,3}?\p{Ll}[\p{L}-]*s)
        (?:\s(?:are|were|as\sfollows|below|here|in\sall|(?:for|of|in|to|that|which|at|across|on)\s(?:(?!(?:and|we|they|you|I|it|to|who
            |met|agreed)\b)[\p{L}\uFFFC’'-]+\s){0,5}
        (?!(?:to|by|on|that|will|we|must|should|can|and|for|is|the|they)\b)[\p{L}\uFFFC’'-]+))?\s?:
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex("""
        \b(?:years|months|weeks|days|hours|minutes|times|miles|people|residents|patients|staff|beds|others|percent|pounds|points
            |households|adults)$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Measured();

    [GeneratedRegex("""
        \b(?:first|next|last|top|other|another|further|additional|more\sthan|less\sthan|fewer\sthan|about|around|some|nearly|almost
            |up\sto|at\sleast|over|under
        |or|than|following|including|among|of|these|those|example|between|from|to)\s+(?:the\s)?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex NotAll();
}
