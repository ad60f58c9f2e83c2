using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>The positions of each year add up as the round defines, and the solutions add up to their position.</summary>
internal sealed class GapDoesNotClose : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP218", "gap-does-not-close", "The financial gap does not close", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) =>
        SumMessages.Findings(Info, SumMessages.Distinct(MoneyCheck.Of(plan).Sums)
            .Where(f => f.Figure?.IsLeftOut != true && !FinanceDoesNotAddUp.IsOfTables(f)));
}
