using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>The positions of each year add up as the round defines, and the solutions add up to their position.</summary>
internal sealed class GapDoesNotClose : PlanRule
{
    /// <summary>The difference that rounding to a tenth of a million can make, for each amount.</summary>
    private const decimal Rounding = 0.05m;

    public override RuleInfo Info { get; } = new(
        "STP218", "gap-does-not-close", "The financial gap does not close", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Finance is not { } finance || plan.Round.FinanceIdentity is not { Total: not null } identity) yield break;
        var whole = finance.Positions.Where(p => p is { Organisation: null, Year: not null, Kind: not null, Amount.IsRange: false })
            .ToList();
        foreach (var year in whole.GroupBy(p => (p.Year!.Id, p.Scope)))
        {
            var parts = identity.Sum.Select(kind => year.FirstOrDefault(p => p.Kind!.Id == kind.Id)).ToList();
            if (year.FirstOrDefault(p => p.Kind!.Id == identity.Total!.Id)?.Amount is not { } total || parts.Contains(null)) continue;
            var sum = parts.Sum(p => p!.Amount!.Low);
            if (Math.Abs(sum - total.Low) > Rounding * parts.Count)
                yield return new Finding(Info, total.Span,
                    $"This year's figures add up to {Amount(sum, total)}, but this one says {total}.",
                    "Correct one of them: " + Names(identity) + ".");
        }
        if (identity.Solutions is not { } solutions) yield break;
        foreach (var position in whole.Where(p => p.Kind!.Id == solutions.Id))
        {
            var ofYear = finance.Solutions.Where(s => s.Year?.Id == position.Year!.Id).ToList();
            var sum = ofYear.Sum(s => s.Amount?.Low ?? 0);
            if (ofYear.Count > 0 && position.Scope is null or "system" && Math.Abs(sum - position.Amount!.Low) > Rounding * ofYear.Count)
                yield return new Finding(Info, position.Amount!.Span,
                    $"This year's solutions add up to {Amount(sum, position.Amount)}, but this figure says {position.Amount}.",
                    "Correct the figure, or add the missing solution.");
        }
    }

    private static Quantity Amount(decimal value, Quantity like) => new(value, value, like.Unit, Qualifier.Exact, default);

    private static string Names(FinanceIdentity identity) =>
        string.Join(" + ", identity.Sum.Select(Title)) + " = " + Title(identity.Total!);

    private static string Title(Ref category) => category.Id.Replace('-', ' ');
}
