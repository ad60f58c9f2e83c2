using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>Where in the plan's files the facts are that the templates of one paper read.</summary>
public sealed class ReadPlaces
{
    private readonly HashSet<SourceSpan> _records = [];
    private readonly HashSet<SourceSpan> _values = [];

    /// <summary>Whether the paper read a field of a record, or a value that contains a place.</summary>
    /// <param name="record">The innermost record around the place.</param>
    public bool Have(SourceSpan place, SourceSpan record) => _records.Contains(record) || _values.Any(v => v.Contains(place));

    /// <summary>Whether the paper read the value at exactly this place.</summary>
    public bool HaveValue(SourceSpan place) => _values.Contains(place);

    internal void Add(PlanRecord? record, object? value)
    {
        if (record is not null) _records.Add(record.Span);
        Add(value);
    }

    internal void Add(object? value)
    {
        var span = value switch
        {
            Quantity quantity => quantity.Span,
            PlanText text => text.Span,
            PlanDate date => date.Span,
            Prose prose => prose.Span,
            _ => default,
        };
        if (span != default) _values.Add(span);
    }
}
