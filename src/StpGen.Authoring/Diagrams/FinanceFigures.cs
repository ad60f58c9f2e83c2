using System.Collections.Immutable;
using StpGen.Authoring.Plans.Finance;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Money;

namespace StpGen.Authoring.Diagrams;

/// <summary>The financial positions that a diagram shows, in the unit of the round; each one that is asked for counts as shown.</summary>
internal sealed class FinanceFigures
{
    private readonly DiagramSource _source;
    private readonly FinanceCube _cube;

    public FinanceFigures(DiagramSource source)
    {
        (_source, _cube) = (source, new FinanceCube(source.Plan, source.Round));
        // A plan for one part of the system has no other whole.
        Scope = source.Option("scope", Identity.Scopes.Append(Whole))
            ?? (!_cube.HasScope(Whole) && Scopes.ToList() is [var only] ? only : Whole);
    }

    public FinanceIdentity Identity => _cube.Identity;

    public string Unit => _cube.Unit;

    public MoneyWords Words => _cube.Words;

    public string Whole => Identity.Whole ?? "";

    /// <summary>What the diagram covers.</summary>
    public string Scope { get; }

    /// <summary>The scopes of the round for which the plan has positions.</summary>
    public IEnumerable<string> Scopes => Identity.Scopes.Where(_cube.HasScope);

    /// <summary>The years of the round, in order.</summary>
    public IReadOnlyList<string> Years => _cube.Years;

    /// <summary><c>the whole system</c>.</summary>
    public string Who(string scope) => scope == Whole ? "the whole system" : MoneyWords.Scope(scope);

    /// <summary>Null: the plan does not have it, or in another unit.</summary>
    public Money? Position(string year, string kind, string scope) => _cube.Position(new(year, kind, scope, null)) is { } position
        ? Money.Of(_source.Read(position, "amount", position.Amount), Unit) : null;

    /// <summary>The last year for which there is a position.</summary>
    public string? LastYear(string kind) => Years.LastOrDefault(y => _cube.Position(new(y, kind, Scope, null)) is not null);

    /// <summary>The solutions of a year that have a category and an amount.</summary>
    public IEnumerable<(FinanceSolution Row, Money Amount)> Solutions(string year)
    {
        foreach (var row in _source.Plan.Finance?.Solutions ?? [])
        {
            if (row.Year?.Id != year || row.Category is null || Money.Of(row.Amount, Unit) is not { } amount) continue;
            _source.Read(row, "category", row.Category);
            _source.Read(row, "amount", row.Amount);
            if (row.Confidence is not null) _source.Read(row, "confidence", row.Confidence);
            yield return (row, amount);
        }
    }

    /// <summary>The savings of a year by category, the largest first; the smaller ones of many are one together.</summary>
    public ImmutableArray<Saving> Categories(string year, int most)
    {
        var sorted = Solutions(year).GroupBy(s => s.Row.Category!.Value.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(g => Saving.Of(g.Key, g.Select(s => (s.Row.Confidence ?? "", s.Amount))))
            .OrderByDescending(s => s.Amount.Middle).ToList();
        if (sorted.Count <= most) return [.. sorted];
        var small = sorted.Skip(most - 1).ToList();
        return
        [
            .. sorted.Take(most - 1),
            Saving.Of($"Other ({small.Count})", small.SelectMany(s => s.Rated)) with { Members = [.. small.Select(s => s.Name)] },
        ];
    }
}
