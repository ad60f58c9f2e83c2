using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Wording;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Texts;

/// <summary>The phrases appear in the vision, in the same order, so that explaining them explains the vision.</summary>
internal sealed class VisionPhrases : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP204", "vision-phrase", "A phrase is not in the vision", RuleStage.Plan, RuleEffect.DraftOnly)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Vision is not { Text: { } text } vision) yield break;
        var (from, words) = (0, SameMarks.Of(text.Value));
        foreach (var phrase in vision.Phrases.Where(p => p.Phrase is not null))
        {
            var part = SameMarks.Of(phrase.Phrase!.Value);
            var at = words.IndexOf(part, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                yield return new Finding(Info, phrase.Phrase.Span,
                    words.Contains(part, StringComparison.OrdinalIgnoreCase)
                        ? "This phrase comes earlier in the vision than the phrase before it."
                        : "The vision does not contain these words.",
                    "Use words from the vision, in the same order.")
                {
                    Related = [new(text.Span, "the vision")],
                };
            else
                from = at + part.Length;
        }
    }
}
