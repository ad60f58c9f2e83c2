using System.Text.RegularExpressions;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>A text that ends in a comma or in a word such as "and" has lost its end, most likely.</summary>
internal sealed partial class CutOff : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP259", "cut-off", "A text ends in the middle", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var passage in plan.Passages)
        {
            // A phrase is a part of a sentence, whatever it ends with.
            if (passage.IsNoWording || passage.GoesOn || passage.Field is "phrase" or "keyPhrase") continue;
            var text = passage.Own.TrimEnd();
            if (text.Length == 0) continue;
            if (End(passage, text) is { } end)
                yield return new Finding(Info, passage.SpanOf(end.Index, end.Length),
                    $"This text ends with '{end.Value}', as if something was cut off.", "Add the rest, or delete its last words.");
        }
    }

    private static Match? End(Passage passage, string text)
    {
        if (Strong().Match(text) is { Success: true } strong) return strong;
        // Without the list that a colon announces, and without the full stop that the sentence before it has.
        if (passage is { IsProse: true, IsEnd: true } && Colon().Match(text) is { Success: true } colon) return colon;
        return passage.IsProse && FullStop().IsMatch(text) && Weak().Match(text) is { Success: true } weak ? weak : null;
    }

    [GeneratedRegex("""
        (?<!\p{L})(?:and|or|the|a|an|of|our|their|its|every|because|than|into|whose|nor|if|when|while|as[ ]well[ ]as|such[ ]as
            |so[ ]that)[.]?$
        |(?<=\p{L}{2}[ ])(?<!\d[ ])(?:and|or|the|our|their|because|such[ ]as)(?:…|\.\.\.)$
        |,$|[\p{L}][ ]?[–—]$|(?<=\p{L})-$|;$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Strong();

    [GeneratedRegex(
        "(?<!\\p{L})(?:to|for|with|from|by|in|on|at|that|which|who|is|are|be|will|must|but|we|each|this|these|between|through|across)$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\p{L}+:$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\p{Ll}\.\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex FullStop();
}
