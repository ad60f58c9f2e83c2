using System.Text.RegularExpressions;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>No word is there twice in a row, across a line end or not.</summary>
internal sealed partial class DoubledWord : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP258", "doubled-word", "A word is there twice in a row", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
            if (!passage.IsNoWording)
                foreach (Match match in Doubled().Matches(passage.Own))
                    if (!IsRight(passage.Own, match))
                        yield return new Finding(Info, passage.SpanOf(match.Index, match.Length),
                            $"'{match.Groups["word"].Value}' is here twice in a row.", "Delete one of the two.")
                        {
                            Fix = passage.FixOf(match.Index + match.Groups["word"].Length, match.Length - match.Groups["word"].Length, "")
                                is { } fix ? fix with { Title = "Delete the second one.", IsCertain = true } : null,
                        };
    }

    /// <summary>Some words follow themselves in good English, and names such as "Walla Walla" do.</summary>
    private static bool IsRight(string text, Match match)
    {
        var word = match.Groups["word"].Value;
        if (word.Contains(' ')) return false;
        if (CanFollowItself().IsMatch(word)) return true;
        if (char.IsUpper(word[0]) && match.Value[^word.Length..] == word && word.Length > 3) return true;
        var (before, after) = (text[..match.Index], text[(match.Index + match.Length)..]);
        return word.ToLowerInvariant() switch
        {
            "in" or "on" => TimeAfter().IsMatch(after),
            "is" => WhatBefore().IsMatch(before),
            "her" => true,
            _ => false,
        };
    }

    [GeneratedRegex("""
        (?<![\w’'-])(?i:(?<word>(?:of|in|to|for|on|at|and|with|from|will|that|by)\s(?:the|be|a|an|our|this|we|it)|(?:it|this|there
            |we)\s(?:is|are|will)|\p{L}+))
        \s+(?i:\k<word>)(?![\w’'-])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    [GeneratedRegex("^(?:had|that|very|so|really|much|many|long|far|no|yes|ha|bye|hear|again|now|there|never|do|more)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CanFollowItself();

    [GeneratedRegex(@"^\s+(?:\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter)",
        RegexOptions.CultureInvariant)]
    private static partial Regex TimeAfter();

    [GeneratedRegex(@"\b[Ww]hat\b[^.?!]{0,80}$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex WhatBefore();
}
