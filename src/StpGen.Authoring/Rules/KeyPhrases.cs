using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>The words that papers stress in the text of a priority or an enabler stand in it.</summary>
internal sealed class KeyPhrases : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP220", "key-phrase", "The words to stress in a text are not in it", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var (phrase, text) in plan.Plan.Priorities.Select(p => (p.KeyPhrase, p.Text)).Concat(plan.Plan.Enablers.Select(e => (e.KeyPhrase, e.Text))))
            if (phrase is not null && text is not null && !OnOneLine(text.Markdown).Contains(OnOneLine(phrase.Value), StringComparison.OrdinalIgnoreCase))
                yield return new Finding(Info, phrase.Span, "The text does not hold these words, so that no paper can stress them.", "Use the text's own words, or delete the line.")
                {
                    Related = [new(text.Span with { EndLine = text.Span.Line, EndColumn = text.Span.Column }, "the text")],
                };
    }

    private static string OnOneLine(string markdown) => string.Join(' ', markdown.Replace("*", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
