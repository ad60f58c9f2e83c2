using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>The key phrase of a priority or an enabler, which papers print in bold, appears in its text.</summary>
internal sealed class KeyPhrases : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP220", "key-phrase", "A key phrase does not appear in its text", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var (phrase, text) in plan.Plan.Priorities.Select(p => (p.KeyPhrase, p.Text))
            .Concat(plan.Plan.Enablers.Select(e => (e.KeyPhrase, e.Text))))
            if (phrase is not null && text is not null
                && !OnOneLine(text.Markdown).Contains(OnOneLine(phrase.Value), StringComparison.OrdinalIgnoreCase))
                yield return new Finding(Info, phrase.Span, "The text does not contain these words, so papers cannot print them in bold.",
                    "Use words from the text, or delete the line.")
                {
                    Related = [new(text.Span with { EndLine = text.Span.Line, EndColumn = text.Span.Column }, "the text")],
                };
    }

    private static string OnOneLine(string markdown) =>
        string.Join(' ', SameMarks.Of(markdown).Replace("*", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
