using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>A requirement is answered only once, so that two answers cannot contradict each other.</summary>
internal sealed class RequirementAnsweredTwice : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP202", "requirement-answered-twice", "A requirement has two responses", RuleStage.Plan, RuleEffect.DraftOnly)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        foreach (var group in plan.Plan.Responses.Where(r => r.Answers is not null).GroupBy(r => r.Answers!.Id))
            foreach (var second in group.Skip(1))
                yield return new Finding(Info, second.Answers!.Span, $"The requirement '{group.Key}' already has a response.",
                    "Combine the two responses.")
                {
                    Related = [new(group.First().Answers!.Span, "the first response")],
                };
    }
}
