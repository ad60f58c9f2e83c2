using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>Amounts of money say what they are in, so that pounds and millions are never added.</summary>
internal sealed class AmountWithoutUnit : PlanRule
{
    public override RuleInfo Info { get; } = new("STP219", "amount-without-unit", "An amount of money is not in the round's unit", Severity.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Finance is not { } finance || plan.Round.FinanceIdentity?.Unit is not { Value: var unit }) yield break;
        var amounts = finance.Positions.Select(p => p.Amount).Concat(finance.Solutions.Select(s => s.Amount)).Concat(finance.Investments.Select(i => i.Amount)).Concat(finance.Capital.Select(c => c.Amount));
        foreach (var amount in amounts.OfType<Quantity>())
            if (amount.Unit != unit)
                yield return new Finding(Info, amount.Span, $"'{amount}' is not in {unit}, as amounts of the round are.", $"Write it as {new Quantity(amount.Low, amount.High, unit, amount.Qualifier, default)}, if that is what is meant.");
    }
}
