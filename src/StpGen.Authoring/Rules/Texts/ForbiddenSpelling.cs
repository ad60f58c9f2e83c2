using System.Text.RegularExpressions;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>Texts use the spellings in the glossary. Quotations, titles and addresses keep the spelling that they have.</summary>
internal sealed partial class ForbiddenSpelling : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP213", "forbidden-spelling", "A text uses a spelling that the glossary forbids", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var forbidden = plan.Plan.Glossary.SelectMany(g => g.Forbidden.Select(f => (Wrong: f.Value, Right: g)))
            .Where(f => f.Wrong.Length > 0).DistinctBy(f => f.Wrong).Select(f => (f.Right, Search: SearchFor(f.Wrong, f.Right))).ToList();
        foreach (var passage in plan.Passages)
        {
            // The glossary says which spellings it forbids.
            if (passage.Record.Record is GlossaryEntry && passage.Field == "forbidden") continue;
            foreach (var (right, search) in forbidden)
                foreach (Match match in search.Matches(passage.Own))
                    if (!IsAmongLetters(passage.Own, match)) yield return At(passage, match, right);
        }
    }

    private Finding At(Passage passage, Match match, GlossaryEntry right) =>
        new(Info, passage.SpanOf(match.Index, match.Length),
            $"The agreed spelling of '{match.Value}' is '{right.Term}'.", $"Write '{right.Term}'.")
        {
            Fix = right.Term is { } term && passage.FixOf(match.Index, match.Length, term.Value) is { } fix
                ? fix with { IsCertain = true } : null,
            Related = [new(right.Span with { EndLine = right.Span.Line, EndColumn = right.Span.Column }, "the glossary")],
        };

    /// <summary>
    /// In capitals or not, in the plural or not; as it is if only its capitals are wrong, or if it is an abbreviation in capitals.
    /// </summary>
    private static Regex SearchFor(string wrong, GlossaryEntry right)
    {
        var words = string.Join(@"\s+", wrong.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        var isExact = string.Equals(wrong, right.Term?.Value, StringComparison.OrdinalIgnoreCase) || wrong.Count(char.IsUpper) > 1;
        return new Regex($@"(?<![\p{{L}}\p{{N}}]){words}(?=(?:e?s)?(?![\p{{L}}\p{{N}}]))",
            isExact ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>"Wards A and E" are two wards, and no department.</summary>
    private static bool IsAmongLetters(string text, Match match) =>
        match.Length > 2 && match.ValueSpan[1] == ' ' && PluralBefore().IsMatch(text[..match.Index]);

    [GeneratedRegex(@"\p{L}{2}s\s+(?:\p{Lu},\s+)*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex PluralBefore();
}
