using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Delivery;

/// <summary>A risk has a likelihood, an impact, a mitigation and an owner.</summary>
internal sealed class RiskIncomplete : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP280", "risk-incomplete", "A risk without an owner, a mitigation or a score", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var incomplete = new Incomplete(Info, "risks",
            "Add what is missing, so that the board can see how serious the risk is and who acts.");
        foreach (var risk in plan.Plan.Risks)
            incomplete.Add(risk.Text?.Span ?? risk.Span, risk.Text?.Value ?? risk.Id,
                ("a likelihood", risk.Likelihood is not null), ("an impact", risk.Impact is not null),
                ("a mitigation", risk.Mitigation is not null), ("an owner", risk.Owner is not null));
        return incomplete.Findings();
    }
}
