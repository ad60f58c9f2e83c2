using System.Collections.Immutable;
using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Money;

/// <summary>What is wrong with the financial positions, worked out once for the rules about money.</summary>
internal sealed class MoneyCheck
{
    private readonly HashSet<SourceSpan> _right = [];
    private readonly HashSet<SourceSpan> _wrong = [];
    private readonly HashSet<CubeCell> _breaking = [];

    private MoneyCheck(PlanUnderCheck plan)
    {
        var (sums, leftOut, signs) = (new List<SumFault>(), new List<MissingRow>(), new List<WrongSign>());
        foreach (var view in PlanInTime.Of(plan).AtPapers)
        {
            if (view.Finance is not { } finance) continue;
            var cube = new FinanceCube(view, plan.Round);
            Cubes.Add(cube);
            var misread = MisreadYears.Of(plan, finance);
            var all = CubeSums.Of(cube, finance).Where(s => !s.Figures.Any(f => f.Cell is { } cell && misread.Has(cell.Year))).ToList();
            var faults = SumFinder.Find(all);
            var right = all.Where(s => s.IsClear && s.IsExact).SelectMany(s => s.Figures).ToHashSet();
            _right.UnionWith(right.Where(f => !f.IsLeftOut).Select(f => f.Span));
            var blamed = faults.Select(f => f.Figure).OfType<CellFigure>().ToHashSet();
            var isKnown = (CubeCell cell) => cube.Figure(cell) is var figure && (right.Contains(figure) || blamed.Contains(figure));
            var wrongSigns = WrongSign.In(cube).Where(s => !isKnown(s.Cell)).ToList();
            // What is missing of a year of an organisation is found together.
            var years = blamed.Where(f => f.IsLeftOut).Select(f => Year(f.Cell ?? default)).ToHashSet();
            var gaps = MissingRow.In(cube).Where(m => !misread.Has(m.Cell.Year) && !years.Contains(Year(m.Cell))
                && (m.IsBetween || !isKnown(m.Cell))).ToList();
            var cells = wrongSigns.Select(s => s.Cell).Concat(gaps.Select(m => m.Cell)).ToHashSet();
            // One cause, one finding: what explains a wrong sum is found instead of it.
            var explained = faults.Where(f => f.Figure is null && f.Sums[0].Figures.Any(s => s.Cell is { } cell && cells.Contains(cell)))
                .ToHashSet();
            sums.AddRange(faults.Where(f => !explained.Contains(f)));
            _breaking.UnionWith(explained.SelectMany(f => f.Sums[0].Figures).Select(s => s.Cell).OfType<CubeCell>());
            leftOut.AddRange(gaps);
            signs.AddRange(wrongSigns);
        }
        Sums = [.. sums];
        Gaps = [.. leftOut];
        Signs = [.. signs];
        _wrong.UnionWith(sums.SelectMany(f => f.Figure is { } figure ? [figure] : f.Sums[0].Figures).Select(f => f.Span)
            .Concat(signs.Select(s => s.Position.Amount!.Span)));
    }

    private static (string Year, string Scope, string? Organisation) Year(CubeCell cell) => (cell.Year, cell.Scope, cell.Organisation);

    /// <summary>The positions at each time.</summary>
    public List<FinanceCube> Cubes { get; } = [];

    public ImmutableArray<SumFault> Sums { get; }

    public ImmutableArray<MissingRow> Gaps { get; }

    public ImmutableArray<WrongSign> Signs { get; }

    public static MoneyCheck Of(PlanUnderCheck plan) => plan.Shared(p => new MoneyCheck(p));

    /// <summary>Whether a sum shows that the amount is right.</summary>
    public bool IsRight(SourceSpan amount) => _right.Contains(amount) && !_wrong.Contains(amount);

    /// <summary>Whether a sum is wrong that a cell belongs to, and the finding about the cell explains it.</summary>
    public bool Breaks(CubeCell cell) => _breaking.Contains(cell);

    /// <summary>Whether the amount has a finding, or a sum with it.</summary>
    public bool IsWrong(SourceSpan amount) => _wrong.Contains(amount);
}

/// <summary>A deficit among gains, or a surplus after a deficit.</summary>
internal sealed record WrongSign(CubeCell Cell, FinancePosition Position, string Name, FinancePosition? Other)
{
    /// <summary>A difference smaller than this is not a change of sign that matters.</summary>
    private const decimal Least = 0.5m;

    public static IEnumerable<WrongSign> In(FinanceCube cube)
    {
        foreach (var series in cube.AllSeries)
        {
            var isGain = cube.Identity.Gains.Any(k => k.Id == series.Kind);
            var isDeficit = cube.Identity.Deficits.Any(k => k.Id == series.Kind);
            if (!isGain && !isDeficit) continue;
            FinancePosition? deficit = null;
            foreach (var position in cube.Of(series))
            {
                var cell = new CubeCell(position.Year!.Id, series.Kind, series.Scope, series.Organisation);
                if (!cube.IsClear(cell) || position.Amount is not { } amount) continue;
                if (isGain ? amount.High <= -Least : deficit is not null && amount.Low >= Least)
                    yield return new WrongSign(cell, position, cube.Figure(cell).Name, deficit);
                else if (isDeficit && amount.High <= -Least) deficit = position;
            }
        }
    }
}

/// <summary>A year that a series of positions leaves out.</summary>
/// <param name="Beside">A position beside which it is missed.</param>
/// <param name="IsBetween">Whether the series has years before and after it.</param>
internal sealed record MissingRow(CubeCell Cell, string Name, FinancePosition Beside, bool IsBetween)
{
    public static IEnumerable<MissingRow> In(FinanceCube cube)
    {
        var ends = new[] { cube.Identity.Sum.FirstOrDefault()?.Id, cube.Identity.Total?.Id };
        var others = cube.AllSeries.ToLookup(s => (s.Scope, s.Organisation));
        foreach (var series in cube.AllSeries)
        {
            var given = cube.Of(series).Select(p => p.Year!.Id).ToHashSet(StringComparer.Ordinal);
            // A figure every few years is not a series with years left out.
            var span = cube.Years.Count - cube.Years.TakeWhile(y => !given.Contains(y)).Count()
                - cube.Years.Reverse().TakeWhile(y => !given.Contains(y)).Count();
            if (given.Count < 2 || span - given.Count > 1 && given.Count < 3) continue;
            for (var i = 0; i < cube.Years.Count; i++)
            {
                var cell = new CubeCell(cube.Years[i], series.Kind, series.Scope, series.Organisation);
                if (given.Contains(cell.Year)) continue;
                var isBetween = cube.Years.Take(i).Any(given.Contains) && cube.Years.Skip(i + 1).Any(given.Contains);
                var beside = others[(series.Scope, series.Organisation)]
                    .Where(s => isBetween || ends.Contains(s.Kind) && ends.Contains(series.Kind))
                    .Select(s => cube.Position(cell with { Kind = s.Kind })).FirstOrDefault(p => p is not null);
                if (beside is not null) yield return new MissingRow(cell, cube.Figure(cell).Name, beside, isBetween);
            }
        }
    }
}
