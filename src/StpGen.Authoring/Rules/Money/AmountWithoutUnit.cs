using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>Amounts of money have the round's unit, so that pounds and millions are never added up.</summary>
internal sealed class AmountWithoutUnit : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP219", "amount-without-unit", "An amount of money is not in the round's unit", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    /// <summary>The same amount of money in another unit; a bare number is taken to be in that unit already.</summary>
    private static Quantity? InUnit(Quantity amount, string unit) =>
        amount.Unit.Length == 0 ? amount with { Unit = unit }
        : Multiple(amount.Unit) is { } from && Multiple(unit) is { } to
            ? QuantityMath.Times(amount, from / to) with { Unit = unit }
        : null;

    private static decimal? Multiple(string unit) =>
        unit switch { "£" => 1, "£k" => 1_000, "£m" => 1_000_000, "£bn" => 1_000_000_000, _ => null };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Finance is not { } finance || plan.Round.FinanceIdentity?.Unit is not { Value: var unit }) yield break;
        var amounts = finance.Positions.Select(p => p.Amount).Concat(finance.Solutions.Select(s => s.Amount))
            .Concat(finance.Investments.Select(i => i.Amount)).Concat(finance.Capital.Select(c => c.Amount));
        foreach (var amount in amounts.OfType<Quantity>())
            if (amount.Unit != unit)
            {
                var meant = InUnit(amount, unit) is { } same && Math.Abs(same.High) >= 0.1m ? $"{same}" : null;
                yield return new Finding(Info, amount.Span, $"'{amount}' is not in {unit}, the unit of this round.",
                    meant is not null ? $"Write {meant}, if that is what you mean." : $"Write it in {unit}.")
                {
                    Fix = meant is null ? null : Fix.Replace(amount.Span, meant.Replace('\u2212', '-')),
                };
            }
    }
}
