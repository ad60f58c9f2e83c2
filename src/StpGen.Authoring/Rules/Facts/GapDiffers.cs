using System.Text.RegularExpressions;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Rules.Money;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>The size of the financial gap is the same in every place that gives it.</summary>
internal sealed partial class GapDiffers : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP240", "gap-differs", "The size of the financial gap differs between fields", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var (times, money) = (PlanInTime.Of(plan), MoneyCheck.Of(plan));
        var view = times.Last;
        var cube = new FinanceCube(view, plan.Round);
        var sizes = Sizes(view, cube, money, a => a.AsAt is { } date && date.Last.AddMonths(3) < times.LastDay);
        foreach (var group in sizes.GroupBy(s => (s.Scope, s.Year)))
        {
            var all = group.ToList();
            // Of three that differ, the one that the others agree against is wrong.
            var odd = all.Where(s => all.All(o => o == s || !Agree(s, o))).ToList();
            if (all.Count < 2 || odd.Count == 0) continue;
            var wrong = odd[0];
            var other = all.First(s => s != wrong && !Agree(s, wrong));
            yield return new Finding(Info, wrong.Amount.Span,
                $"{wrong.Field} is {wrong.Amount}, but {char.ToLowerInvariant(other.Field[0])}{other.Field[1..]} is {other.Amount}.",
                "Correct one of them.")
            {
                Related = [.. all.Where(s => s != wrong).Select(s => new RelatedSpan(s.Amount.Span, $"{s.Field}: {s.Amount}"))],
            };
        }
    }

    private static bool Agree(GapSize one, GapSize other) => Agreement.Between(one.Amount, other.Amount) != false;

    private static IEnumerable<GapSize> Sizes(Plan plan, FinanceCube cube, MoneyCheck money, Func<Quantity, bool> isOld)
    {
        if (cube.Identity is not { Sum: [{ Id: var nothing }, ..], Whole: { } whole } || cube.Years is not [.., var last]) yield break;
        var asked = new HashSet<(string Scope, string Year)>();
        if (plan.Finance?.BaselineGap is { Basis: not "cumulative" } gap && gap.Unit.StartsWith('£') && !isOld(gap))
        {
            asked.Add((gap.Scope ?? whole, last));
            yield return new("The baseline gap", gap, gap.Scope ?? whole, last);
        }
        foreach (var analysis in plan.GapAnalyses.Where(a => cube.Identity.Gap is { } of && a.Gap?.Id == of.Id))
            if (analysis.Scale is { Value: { Basis: not "cumulative" } scale } && scale.Unit.StartsWith('£') && !isOld(scale)
                && analysis.Scale.Label?.Value is var label && !Other().IsMatch(label ?? ""))
            {
                var year = cube.Years.FirstOrDefault(y => label?.Contains(cube.Words.Year(y), StringComparison.Ordinal) == true) ?? last;
                asked.Add((scale.Scope ?? whole, year));
                yield return new("The scale of the financial gap", scale, scale.Scope ?? whole, year);
            }
        foreach (var (scope, year) in asked)
            if (cube.Figure(new(year, nothing, scope, null)) is { IsLeftOut: false, IsClear: true, Amount: { } amount } figure
                && !money.IsWrong(amount.Span))
                yield return new(figure.Name, Size(amount), scope, year);
    }

    private static Quantity Size(Quantity position) =>
        position.High <= 0 ? QuantityMath.Negate(position) with { Span = position.Span } : position;

    /// <summary>A gap of some of the money, or after some of the work.</summary>
    [GeneratedRegex(@"\b(?:cumulative|after|remain\w*|residual|still|NHS|social care|specialised|total over|over the)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    private sealed record GapSize(string Field, Quantity Amount, string Scope, string Year);
}
