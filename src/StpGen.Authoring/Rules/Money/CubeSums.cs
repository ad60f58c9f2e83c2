using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Money;

/// <summary>The sums that a round defines, in every cell of the cube.</summary>
internal static class CubeSums
{
    public static IEnumerable<SumCheck> Of(FinanceCube cube, FinancePlan finance)
    {
        if (cube.Unit.Length == 0) return [];
        var series = cube.AllSeries.ToList();
        return Years(cube, series).Concat(Organisations(cube, series)).Concat(Scopes(cube, series)).Concat(Solutions(cube, finance));
    }

    /// <summary>Do nothing, solutions and funding are do something. A kind that is never given counts as nought.</summary>
    private static IEnumerable<SumCheck> Years(FinanceCube cube, List<CubeSeries> all)
    {
        if (cube.Identity is not { Total.Id: var total, Sum: [var first, .. var others] kinds }) yield break;
        foreach (var series in all.Where(s => s.Kind == total))
        {
            CubeSeries Of(Ref kind) => series with { Kind = kind.Id };
            if (!cube.Has(Of(first)) || !others.Any(o => cube.Has(Of(o)))) continue;
            var isWhole = kinds.All(k => cube.Has(Of(k)));
            // One that no organisation of the scope has, though others have it, is nought only if the sums show it.
            var family = isWhole || series.Organisation is not null && kinds.All(k => cube.Has(Of(k))
                || all.Any(s => s.Kind == k.Id && s.Scope == series.Scope && s.Organisation is not null)) ? null
                : $"{series.Scope} {series.Organisation} {total}";
            foreach (var year in cube.Years)
            {
                CubeCell In(string kind) => new(year, kind, series.Scope, series.Organisation);
                var leftOut = kinds.Select(k => k.Id).Append(total)
                    .Count(k => cube.Has(series with { Kind = k }) && !IsGiven(cube, In(k)));
                if (leftOut > 1 || !kinds.Any(k => IsGiven(cube, In(k.Id)))) continue;
                yield return new SumCheck(SumKind.Year, [.. kinds.Where(k => cube.Has(Of(k))).Select(k => cube.Figure(In(k.Id)))],
                    cube.Figure(In(total)), cube.Unit, family);
            }
        }
    }

    private static IEnumerable<SumCheck> Organisations(FinanceCube cube, List<CubeSeries> all)
    {
        var parts = all.Where(s => s.Organisation is not null).ToLookup(s => s with { Organisation = null });
        foreach (var whole in all.Where(s => s.Organisation is null && parts.Contains(s)))
            foreach (var year in cube.Years)
            {
                var cells = parts[whole].Select(s => new CubeCell(year, s.Kind, s.Scope, s.Organisation)).ToList();
                if (!cells.Any(c => IsGiven(cube, c))) continue;
                yield return new SumCheck(SumKind.Organisations, [.. cells.Select(cube.Figure)],
                    cube.Figure(new(year, whole.Kind, whole.Scope, null)), cube.Unit);
            }
    }

    /// <summary>If the plan leaves out a scope altogether, sums must show that there is nothing in it.</summary>
    private static IEnumerable<SumCheck> Scopes(FinanceCube cube, List<CubeSeries> all)
    {
        if (cube.Identity is not { Whole: { } system, Scopes: { IsEmpty: false } scopes }) yield break;
        var isWhole = scopes.All(cube.HasScope);
        foreach (var whole in all.Where(s => s.Scope == system && s.Organisation is null))
        {
            var parts = scopes.Select(s => whole with { Scope = s }).Where(cube.Has).ToList();
            if (parts.Count == 0) continue;
            foreach (var year in cube.Years)
            {
                var cells = parts.Select(p => new CubeCell(year, p.Kind, p.Scope, null)).ToList();
                if (!cells.Any(c => IsGiven(cube, c))) continue;
                yield return new SumCheck(SumKind.Scopes, [.. cells.Select(cube.Figure)],
                    cube.Figure(new(year, whole.Kind, system, null)), cube.Unit, isWhole ? null : $"{whole.Kind} of {system}");
            }
        }
    }

    private static IEnumerable<SumCheck> Solutions(FinanceCube cube, FinancePlan finance)
    {
        if (cube.Identity is not { Solutions.Id: var kind, Whole: { } system } || !cube.Has(new(kind, system, null))) yield break;
        var series = finance.Solutions.Where(s => s is { Year: not null, Amount: not null, Category: not null })
            .GroupBy(s => (s.Category!.Value, s.Programme?.Id)).ToList();
        var byYear = cube.Years.ToDictionary(y => y, _ => new List<CellFigure>());
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in series)
            for (var i = 0; i < cube.Years.Count; i++)
            {
                var year = cube.Years[i];
                var name = $"'{one.Key.Value}' for {cube.Words.Year(year)}";
                var rows = one.Where(s => s.Year!.Id == year).ToList();
                var around = (Amount(one, i - 1), Amount(one, i + 1));
                foreach (var row in rows)
                {
                    given.Add(year);
                    byYear[year].Add(new CellFigure(name, row.Amount, "", one.Key.Value)
                    {
                        IsClear = row.Amount!.Unit == cube.Unit && row.Amount.IsPlain,
                        Around = around,
                    });
                }
                if (rows.Count == 0 && around is ({ }, { })) byYear[year].Add(new CellFigure(name, null, "", one.Key.Value));
            }
        foreach (var year in cube.Years.Where(given.Contains))
        {
            var sum = new SumCheck(SumKind.Solutions, [.. byYear[year]], cube.Figure(new(year, kind, system, null)), cube.Unit);
            // A row that is there twice has a finding of its own.
            var once = sum.IsKept ? sum : sum with { Parts = [.. sum.Parts.DistinctBy(p => (p.Name, p.Low, p.High))] };
            yield return once.IsKept ? once : sum;
        }

        decimal? Amount(IEnumerable<FinanceSolution> rows, int at) =>
            at < 0 || at >= cube.Years.Count ? null : rows.FirstOrDefault(s => s.Year!.Id == cube.Years[at])?.Amount?.Low;
    }

    private static bool IsGiven(FinanceCube cube, CubeCell cell) => cube.Position(cell) is not null;
}
