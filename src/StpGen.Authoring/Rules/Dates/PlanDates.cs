using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>A date of a plan, whose it is, and in which field.</summary>
internal sealed record DateOfRecord(PlanRecord Record, string Kind, string Field, PlanDate Date);

/// <summary>Collects the dates of a plan, each once, those between which records apply among them.</summary>
internal sealed class PlanDates : PlanVisitor
{
    private readonly ImmutableArray<DateOfRecord>.Builder _found = ImmutableArray.CreateBuilder<DateOfRecord>();
    private readonly HashSet<SourceSpan> _known = [];
    private readonly Stack<(RecordValue Record, string Field)> _open = new();
    private string _field = "";

    private PlanDates()
    {
    }

    public static ImmutableArray<DateOfRecord> Of(Plan plan)
    {
        var dates = new PlanDates();
        Plan.Schema.Visit(plan, dates);
        return dates._found.ToImmutable();
    }

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
    {
        _open.Push((record, _field));
        if (record.Record is not { } own) return;
        Add("from", own.From);
        Add("until", own.Until);
        Add("embargo", own.Embargo);
        foreach (var change in own.Changes) Add("from", change.From);
    }

    public override void Leave() => _field = _open.Pop().Field;

    public override void Field(string name, FieldRole role) => _field = name;

    public override void Date(PlanDate date) => Add(_field, date);

    private void Add(string field, PlanDate? date)
    {
        if (date is not null && _open.Peek().Record is { Record: { } record } value && _known.Add(date.Span))
            _found.Add(new DateOfRecord(record, value.Name, field, date));
    }
}
