using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Money;

/// <summary>A series of positions has every year, and a year every organisation and scope.</summary>
internal sealed class FinanceRowMissing : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP230", "finance-row-missing", "A row is missing from a table of finances", RuleStage.Plan, RuleEffect.StopsFinal)
    {
        Scope = RuleScope.PapersThatPrintIt,
    };

    public override bool IsOfDay => true;

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var money = MoneyCheck.Of(plan);
        var missing = SumMessages.Distinct(money.Sums).Where(f => f.Figure is { IsLeftOut: true })
            .GroupBy(f => f.Figure!.Cell is { } cell ? (cell.Year, cell.Scope, cell.Organisation ?? "") : (f.Figure.Name, "", ""));
        foreach (var group in missing)
        {
            var all = group.ToList();
            var (fault, figure) = (all[0], all[0].Figure!);
            var beside = fault.Sums.SelectMany(s => s.Figures.Reverse()).First(f => !f.IsLeftOut).Span;
            var meant = CellFigure.Like(fault.Sums[0].Total.Amount, fault.Low, fault.High, fault.Sums[0].Unit);
            yield return all.Count == 1
                ? new Finding(Info, beside, $"There is no row for {figure.Name}, but the figures around it need {meant}.",
                    $"Add it, or correct the figures that it is added to.")
                {
                    Related = [.. fault.Sums.Skip(1).Select(s => new RelatedSpan((s.Total.IsLeftOut ? s.Parts.First(p => !p.IsLeftOut)
                        : s.Total).Span, s.Equation))],
                }
                : new Finding(Info, beside, $"{Words.Capital(figure.Who)} has no rows for "
                    + $"{money.Cubes[^1].Words.Year(figure.Cell!.Value.Year)}: "
                    + $"{Words.Join([.. all.Select(f => $"'{f.Figure!.Kind}'")])} are missing.",
                    "Add them, or correct the figures that they are added to.");
        }
        foreach (var gap in money.Gaps.DistinctBy(g => (g.Name, g.Beside.Span)))
            yield return new Finding(Info, gap.Beside.Year!.Span, $"There is no row for {gap.Name}, though other years have one.",
                "Add it, with £0.0m if there is nothing in that year.")
            {
                IsSuspicion = !money.Breaks(gap.Cell),
            };
        if (plan.Plan.Finance is { } finance && MisreadYears.Of(plan, finance).IsAny) yield break;
        foreach (var cube in money.Cubes.Take(1))
            foreach (var finding in WholeYears(cube)) yield return finding;
    }

    /// <summary>The one year between others of which there is nothing at all.</summary>
    private IEnumerable<Finding> WholeYears(FinanceCube cube)
    {
        var given = cube.AllSeries.SelectMany(s => cube.Of(s)).ToLookup(p => p.Year!.Id);
        var years = cube.Years.SkipWhile(y => !given.Contains(y)).Reverse().SkipWhile(y => !given.Contains(y)).Reverse().ToList();
        if (years.Where(y => !given.Contains(y)).ToList() is not [var year] || years.Count < 4) yield break;
        var next = given[years[years.IndexOf(year) + 1]].First();
        yield return new Finding(Info, next.Year!.Span, $"The table of positions has no row for {cube.Words.Year(year)}.",
            "Add the rows of that year.")
        {
            IsSuspicion = true,
        };
    }
}
