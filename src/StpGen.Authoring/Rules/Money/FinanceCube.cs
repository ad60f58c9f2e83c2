using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Plans.Governance;
using StpGen.Authoring.Rounds;

namespace StpGen.Authoring.Rules.Money;

/// <summary>A place in the cube of positions; no organisation: the whole scope.</summary>
internal readonly record struct CubeCell(string Year, string Kind, string Scope, string? Organisation)
{
    public CubeSeries Series => new(Kind, Scope, Organisation);
}

/// <summary>The positions of one kind, scope and organisation through the years.</summary>
internal readonly record struct CubeSeries(string Kind, string Scope, string? Organisation);

/// <summary>The financial positions at one time, by year, kind, scope and organisation.</summary>
internal sealed class FinanceCube
{
    private readonly Dictionary<CubeCell, CellFigure> _cells = [];
    private readonly Dictionary<CubeSeries, SortedDictionary<int, FinancePosition>> _series = [];
    private readonly List<string> _years;
    private readonly HashSet<string> _elsewhere;
    private readonly HashSet<CubeCell> _unclear = [];
    private readonly string _whole;

    public FinanceCube(Plan plan, Round round)
    {
        Identity = round.FinanceIdentity ?? new FinanceIdentity();
        Words = new MoneyWords(plan, round);
        _years = [.. round.Years.Select(y => y.Id)];
        _whole = Identity.Whole ?? "";
        _elsewhere = [.. plan.Organisations.Where(IsElsewhere).Select(o => o.Id)];
        foreach (var position in plan.Finance?.Positions ?? [])
        {
            if (position is not { Year: { } year, Kind: { } kind, Amount: { } amount } || _years.IndexOf(year.Id) is not (>= 0 and var at))
                continue;
            var cell = new CubeCell(year.Id, kind.Id, position.Scope ?? _whole, position.Organisation?.Id);
            if (!_series.TryGetValue(cell.Series, out var series)) _series[cell.Series] = series = [];
            if (series.TryAdd(at, position) && amount.Unit == Unit && amount.IsPlain) continue;
            // A cell that is given twice, in another unit or roughly is not added up: it has a finding of its own, or leaves doubt.
            if (series[at].Amount is { } first && (first.Low, first.High, first.Unit, first.Qualifier)
                != (amount.Low, amount.High, amount.Unit, amount.Qualifier) || amount.Unit != Unit || !amount.IsPlain)
                _unclear.Add(cell);
        }
    }

    public FinanceIdentity Identity { get; }

    public MoneyWords Words { get; }

    public string Unit => Identity.Unit?.Value ?? "";

    public IReadOnlyList<string> Years => _years;

    public IEnumerable<CubeSeries> AllSeries => _series.Keys;

    public bool Has(CubeSeries series) => _series.ContainsKey(series);

    public bool HasScope(string scope) => _series.Keys.Any(s => s.Scope == scope && s.Organisation is null);

    public FinancePosition? Position(CubeCell cell) =>
        _series.TryGetValue(cell.Series, out var series) ? series.GetValueOrDefault(_years.IndexOf(cell.Year)) : null;

    /// <summary>The positions of a series, in the order of the years.</summary>
    public IReadOnlyList<FinancePosition> Of(CubeSeries series) => [.. _series[series].Values];

    public bool IsClear(CubeCell cell) => !_unclear.Contains(cell);

    /// <summary>The figure of a cell; the same whenever it is asked for.</summary>
    public CellFigure Figure(CubeCell cell)
    {
        if (_cells.TryGetValue(cell, out var known)) return known;
        var who = Words.Who(cell.Scope, cell.Organisation);
        return _cells[cell] = new CellFigure($"'{Words.Kind(cell.Kind)}' of {who} for {Words.Year(cell.Year)}", Position(cell)?.Amount,
            who, Words.Kind(cell.Kind))
        {
            Cell = cell,
            IsClear = IsClear(cell),
            MayBeElsewhere = cell.Organisation is { } id && _elsewhere.Contains(id),
            Around = Around(cell),
        };
    }

    private (decimal?, decimal?) Around(CubeCell cell)
    {
        if (!_series.TryGetValue(cell.Series, out var series)) return default;
        var at = _years.IndexOf(cell.Year);
        return (series.GetValueOrDefault(at - 1)?.Amount?.Low, series.GetValueOrDefault(at + 1)?.Amount?.Low);
    }

    private static bool IsElsewhere(Organisation organisation) => organisation.Outside || organisation.Coverage?.Extent == "part";
}
