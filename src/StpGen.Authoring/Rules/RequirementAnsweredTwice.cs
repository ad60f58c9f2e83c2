using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>A requirement is answered once; two answers would have to be read together to be believed.</summary>
internal sealed class RequirementAnsweredTwice : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP202", "requirement-answered-twice", "A requirement has two responses", RuleStage.Plan, RuleEffect.DraftOnly);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var group in plan.Plan.Responses.Where(r => r.Answers is not null).GroupBy(r => r.Answers!.Id))
            foreach (var second in group.Skip(1))
                yield return new Finding(Info, second.Answers!.Span, $"The requirement '{group.Key}' has a response already.", "Make one response of the two.")
                {
                    Related = [new(group.First().Answers!.Span, "the first response")],
                };
    }
}
