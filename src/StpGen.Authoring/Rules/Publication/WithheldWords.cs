using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Publication;

/// <summary>What is withheld from readers is not told them word for word elsewhere.</summary>
internal sealed class WithheldWords : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP222", "withheld-words", "A text repeats words that are withheld from its readers", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
        ProtectsReaders = true,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var releases = Releases.Of(plan);
        foreach (var (passage, start, length, withheld) in WithheldWording.Of(plan).Found)
            yield return new Finding(Info, passage.SpanOf(start, length),
                $"This text is for '{releases.Name(releases.Of(passage))}', but repeats a text that only "
                + $"'{releases.Name(releases.Of(withheld))}' may read.",
                "Write it in other words, or give both texts the same 'release'.")
            {
                Related = [new(withheld.SpanOf(0, 1), "the withheld text")],
            };
    }
}
