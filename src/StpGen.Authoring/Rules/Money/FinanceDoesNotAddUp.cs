using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>The positions of organisations add up to their scope's, and the scopes to the system's.</summary>
internal sealed class FinanceDoesNotAddUp : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP216", "finance-does-not-add-up", "Financial positions do not add up", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) =>
        SumMessages.Findings(Info, SumMessages.Distinct(MoneyCheck.Of(plan).Sums).Where(IsOfTables));

    /// <summary>Whether a fault shows in sums of organisations or scopes; others are those of a year.</summary>
    internal static bool IsOfTables(SumFault fault) => fault.Figure?.IsLeftOut != true
        && fault.Sums.Any(s => s.Kind is SumKind.Organisations or SumKind.Scopes);
}
