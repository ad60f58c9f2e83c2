using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>If a plan gives a position for organisations and for the system, those of the organisations add up to the system's.</summary>
internal sealed class FinanceDoesNotAddUp : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP216", "finance-does-not-add-up", "Financial positions do not add up", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Finance is not { } finance) yield break;
        foreach (var group in finance.Positions.Where(p => p is { Year: not null, Kind: not null, Amount: not null })
            .GroupBy(p => (p.Year!.Id, p.Kind!.Id, p.Scope)))
        {
            var parts = group.Where(p => p.Organisation is not null).ToList();
            if (group.FirstOrDefault(p => p.Organisation is null) is not { } whole || parts.Count == 0) continue;
            var (low, high) = (parts.Sum(p => p.Amount!.Low), parts.Sum(p => p.Amount!.High));
            if (Math.Abs(low - whole.Amount!.Low) <= Rounding * parts.Count && Math.Abs(high - whole.Amount.High) <= Rounding * parts.Count)
                continue;
            var sum = new Quantity(low, high, whole.Amount.Unit, Qualifier.Exact, default);
            yield return new Finding(Info, whole.Amount.Span,
                $"The system's position is {whole.Amount}, but the organisations' add up to {sum}.",
                "Correct one of the amounts, or add the missing organisation.");
        }
    }

    /// <summary>The difference that rounding to a tenth of a million can make, for each amount.</summary>
    private const decimal Rounding = 0.05m;
}
