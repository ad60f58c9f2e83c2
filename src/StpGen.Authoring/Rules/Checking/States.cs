using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Rules.Checking;

/// <summary>A record as it is for some days.</summary>
internal sealed record State<T>(T Record, Period Period) where T : PlanRecord;

/// <summary>Collects every state of the records of one type, in the order of the plan.</summary>
internal sealed class States<T> : PlanVisitor where T : PlanRecord
{
    private readonly ImmutableArray<State<T>>.Builder _found = ImmutableArray.CreateBuilder<State<T>>();
    private readonly Dictionary<T, int> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Period> _open = new();

    private States()
    {
    }

    public static ImmutableArray<State<T>> Of(Plan plan)
    {
        var states = new States<T>();
        Plan.Schema.Visit(plan, states);
        return states._found.ToImmutable();
    }

    public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
    {
        var period = new Period(from, until);
        if (_open.TryPeek(out var outer)) period = period.Within(outer);
        _open.Push(period);
        if (record.Record is not T found) return;
        // The same record in the next state of one that it is in.
        if (_known.TryGetValue(found, out var at))
            _found[at] = _found[at] with { Period = _found[at].Period with { Until = period.Until } };
        else
        {
            _known[found] = _found.Count;
            _found.Add(new State<T>(found, period));
        }
    }

    public override void Leave() => _open.Pop();
}
