using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Money;

/// <summary>A figure is of the size of those of other years; one that is many times larger or smaller was probably mistyped.</summary>
internal sealed class AmountOutOfLine : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP233", "amount-out-of-line", "A figure is many times larger or smaller than those of other years", RuleStage.Plan,
        RuleEffect.Warning);

    /// <summary>Money grows and shrinks more than staff and activity do.</summary>
    private const decimal OfMoney = 6, OfCounts = 4, OfSlips = 100;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var money = MoneyCheck.Of(plan);
        return PlanInTime.Of(plan).AtPapers.SelectMany(view => Series(view, plan).SelectMany(Find))
            .Concat(PlanInTime.Of(plan).AtPapers.SelectMany(view => Lists(view).SelectMany(FindInList)))
            .Where(f => !money.IsRight(f.Span!.Value) && !money.IsWrong(f.Span.Value)).DistinctBy(f => f.Span);
    }

    private IEnumerable<Finding> Find(YearSeries series)
    {
        var values = series.Amounts;
        for (var i = 0; i < values.Count; i++)
        {
            var value = Size(values[i]);
            var others = values.Where((_, j) => j != i).Select(Size).Where(v => v > 0).ToList();
            if (value == 0 || others.Count < 2 || values[i].IsRange) continue;
            var isBetween = i > 0 && i < values.Count - 1 && others.Count == values.Count - 1;
            var (near, far) = isBetween
                ? (Math.Max(Size(values[i - 1]), Size(values[i + 1])), Math.Min(Size(values[i - 1]), Size(values[i + 1]))) : (0, 0);
            var isLarge = value >= OfSlips * others.Max() || isBetween && value >= series.Factor * near
                || series.IsSteady && value >= series.Factor * others.Max();
            var isSmall = value * OfSlips <= others.Min() || isBetween && value * series.Factor <= far;
            if ((isLarge || isSmall) && Math.Abs(value - (isBetween ? near : others.Max())) >= series.Least)
                yield return new Finding(Info, values[i].Span, $"{series.Name} is {values[i]} in {series.Years[i]}, but "
                    + $"{values[i == 0 ? 1 : i - 1]} in {series.Years[i == 0 ? 1 : i - 1]}.", "Check the figure and its unit.")
                {
                    Related = [.. values.Where((_, j) => j == i - 1 || j == i + 1)
                        .Select(v => new RelatedSpan(v.Span, $"The year beside it: {v}"))],
                };
        }
    }

    /// <summary>In a list of single amounts only a slip of 1,000 can be told.</summary>
    private IEnumerable<Finding> FindInList(List<Investment> list)
    {
        var sizes = list.Select(i => Size(i.Amount!)).Where(v => v > 0).Order().ToList();
        if (sizes.Count < 4) yield break;
        var (middle, second, last) = (sizes[(sizes.Count - 1) / 2], sizes[1], sizes[^2]);
        foreach (var row in list)
            if (Size(row.Amount!) is var size && (size >= 300 * middle && size >= 30 * last
                || size > 0 && size * 300 <= middle && size * 30 <= second))
                yield return new Finding(Info, row.Amount!.Span,
                    $"'{row.Title!.Value}' is {row.Amount}, about 1,000 times {(size > middle ? "more" : "less")} than others of its list.",
                    "Check the figure and its unit.");
    }

    private static decimal Size(Quantity quantity) => Math.Abs(quantity.High);

    private static IEnumerable<List<Investment>> Lists(Plan plan) =>
        new[] { plan.Finance?.Investments ?? [], plan.Finance?.Capital ?? [] }
            .Select(l => l.Where(i => i is { Amount.Unit: "£m", Title: not null }).ToList());

    private static IEnumerable<YearSeries> Series(Plan plan, PlanUnderCheck check)
    {
        var words = new MoneyWords(plan, check.Round);
        var years = check.Round.Years.Select((y, i) => (y.Id, i)).ToDictionary(y => y.Id, y => y.i, StringComparer.Ordinal);
        foreach (var series in (plan.Finance?.Positions ?? []).Where(p => p is { Year: not null, Kind: not null, Amount.Unit: "£m" })
            .GroupBy(p => (p.Kind!.Id, p.Scope, p.Organisation?.Id)))
            yield return Of($"'{words.Kind(series.Key.Item1)}' of {words.Who(series.Key.Scope ?? "", series.Key.Item3)}",
                series.Select(p => (p.Year!, p.Amount!)), OfMoney, 3, false);
        foreach (var series in (plan.Finance?.Solutions ?? [])
            .Where(s => s is { Year: not null, Category: not null, Amount.Unit: "£m", Recurrent: true })
            .GroupBy(s => (s.Category!.Value, s.Programme?.Id)))
            yield return Of($"'{series.Key.Value}'", series.Select(s => (s.Year!, s.Amount!)), OfMoney, 3, false);
        foreach (var series in (plan.Capacity?.Activity ?? []).Where(a => a is { Year: not null, Pod: not null, Amount: not null })
            .GroupBy(a => a.Pod!.Value))
        {
            // The baseline is the first year of both: the forecast and the plan.
            foreach (var kind in new[] { "do-nothing", "planned" })
                yield return Of($"'{series.Key}'", series.Where(a => a.Kind == kind || kind == "planned" && a.Kind == "baseline")
                    .Select(a => (a.Year!, a.Amount!)), OfCounts, 20, true);
        }
        foreach (var series in (plan.Capacity?.Beds ?? [])
            .Where(b => b is { Year: not null, Site: not null, Type: not null, Beds: not null })
            .GroupBy(b => (b.Site!.Value, b.Type!.Id)))
            yield return Of($"'{series.Key.Value}'", series.Select(b => (b.Year!, b.Beds!)), OfCounts, 20, true);
        foreach (var series in (plan.Workforce?.Positions ?? []).Where(w => w is { Year: not null, Group: not null, Wte: not null })
            .GroupBy(w => (w.Group!.Id, w.Organisation?.Id)))
            yield return Of($"'{words.Group(series.Key.Item1)}' of {words.Who("", series.Key.Item2)}",
                series.Select(w => (w.Year!, w.Wte!)), OfCounts, 20, true);

        YearSeries Of(string name, IEnumerable<(Ref Year, Quantity Amount)> rows, decimal factor, decimal least, bool isSteady)
        {
            var sorted = rows.Where(r => years.ContainsKey(r.Year.Id)).OrderBy(r => years[r.Year.Id]).ToList();
            return new(name, [.. sorted.Select(r => words.Year(r.Year.Id))], [.. sorted.Select(r => r.Amount)], factor, least, isSteady);
        }
    }

    /// <param name="Least">A smaller difference does not matter.</param>
    /// <param name="IsSteady">Whether the first and the last year cannot be many times the others either.</param>
    private sealed record YearSeries(
        string Name, IReadOnlyList<string> Years, IReadOnlyList<Quantity> Amounts, decimal Factor, decimal Least, bool IsSteady);
}
