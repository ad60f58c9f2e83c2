using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>A figure that the plan gives once more, in a table.</summary>
/// <param name="Field">The field that gives it, in words.</param>
/// <param name="Rows">The rows of the table, and their sum.</param>
/// <param name="Record">The record of the field.</param>
/// <param name="Some">The rows of the places that the field may be about; null if it names none.</param>
internal sealed record Binding(string Field, Quantity Value, Tabled Rows, PlanRecord Record, Tabled? Some = null);

/// <summary>The sum of some rows of a table.</summary>
/// <param name="Name">What they are: <c>beds of 2020/21, planned</c>.</param>
internal sealed record Tabled(string Name, Quantity Sum, ImmutableArray<SourceSpan> Places)
{
    public static Tabled? Of(string name, IEnumerable<Quantity> rows)
    {
        var all = rows.ToList();
        // Rows of different units, or roughly known, leave doubt.
        return all.Count == 0 || all.Any(r => r.Unit != all[0].Unit || r.Qualifier != Qualifier.Exact) ? null
            : new(name, all.Aggregate(QuantityMath.Add) with { Span = all[0].Span }, [.. all.Select(r => r.Span)]);
    }
}

/// <summary>Which fields of a plan give a figure that a table of it gives too: in one place, for every field.</summary>
internal sealed class Bindings(Plan plan, Round round)
{
    private readonly TableFigures _tables = new(plan, round);

    private readonly Dictionary<string, string> _places = (plan.Footprint?.Places ?? []).GroupBy(p => p.Id)
        .ToDictionary(p => p.Key, p => p.First().Name?.Value ?? p.Key, StringComparer.Ordinal);

    /// <summary>The fields that a table answers.</summary>
    public IEnumerable<Binding> All =>
    [
        .. plan.DecisionAreas.SelectMany(a => a.Decisions).SelectMany(OfDecision),
        .. plan.Programmes.SelectMany(p => p.Benefits).SelectMany(OfBenefit),
    ];

    private IEnumerable<Binding> OfDecision(Decision decision)
    {
        var places = decision.Places.Select(p => _places.GetValueOrDefault(p.Id)).OfType<string>().ToList();
        foreach (var quantity in decision.Quantities)
        {
            if (quantity is not { Label: { } label, Value: { AsAt: null } value }) continue;
            var subject = TableFigures.Subject(label.Value);
            var (year, isOpen) = (_tables.Year(decision.By), decision.By is null);
            if (_tables.Planned(subject, year, isOpen) is { } planned)
                yield return new($"'{label.Value}'", value, planned, quantity, _tables.Planned(subject, year, isOpen, places));
            if (FromTo.StartOf(label) is { } start && _tables.Baseline(subject) is { } baseline)
                yield return new($"The start of '{label.Value}'", start, baseline, quantity, _tables.Baseline(subject, places));
        }
    }

    private IEnumerable<Binding> OfBenefit(Benefit benefit)
    {
        if (benefit.Metric is not { } metric) yield break;
        var subject = TableFigures.Subject(metric.Value);
        if (benefit.Baseline is { AsAt: null } before && _tables.Baseline(subject) is { } baseline)
            yield return new($"The baseline of '{metric.Value}'", before, baseline, benefit);
        if (benefit.Target is { } target && benefit.By is { } by && _tables.Planned(subject, _tables.Year(by), false) is { } planned)
            yield return new($"The target of '{metric.Value}'", target, planned, benefit);
    }
}
