using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>Solutions and funding are not negative, and a deficit without a plan does not become a surplus.</summary>
internal sealed class AmountOfWrongSign : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP232", "amount-of-wrong-sign", "An amount has the wrong sign", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var money = MoneyCheck.Of(plan);
        foreach (var sign in money.Signs.DistinctBy(s => s.Position.Span))
        {
            var amount = sign.Position.Amount!;
            yield return new Finding(Info, amount.Span, amount.High < 0
                ? $"{sign.Name} is {amount}, but it is money that closes the gap."
                : $"{sign.Name} is {amount}, a surplus after a deficit of an earlier year.",
                amount.High < 0 ? "Remove the minus sign." : "Add a minus sign if it is a deficit.")
            {
                IsSuspicion = !money.Breaks(sign.Cell),
                Related = sign.Other is { Amount: { } other } ? [new RelatedSpan(other.Span, $"The deficit: {other}")] : [],
            };
        }
    }
}
