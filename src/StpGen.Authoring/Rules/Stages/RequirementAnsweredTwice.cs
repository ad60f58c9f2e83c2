using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
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
        foreach (var group in plan.Plan.Responses.SelectMany(r => r.Requirements.Select(q => (Response: r, Requirement: q)))
            .GroupBy(a => a.Requirement.Id))
        {
            var before = new List<(Response Response, Ref Requirement)>();
            foreach (var answer in group)
            {
                if (before.Find(first => Overlap(first.Response, answer.Response)) is { Requirement: { } first })
                    yield return new Finding(Info, answer.Requirement.Span, $"The requirement '{group.Key}' already has a response.",
                        "Combine the two responses.")
                    {
                        Related = [new(first.Span, "the first response")],
                    };
                before.Add(answer);
            }
        }
    }

    /// <summary>Whether both apply on some day. A response that follows another from the day on which that ends does not.</summary>
    private static bool Overlap(Response one, Response other) =>
        (one.From is null || other.Until is null || one.From.First < other.Until.First)
        && (other.From is null || one.Until is null || other.From.First < one.Until.First);
}
