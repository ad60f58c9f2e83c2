using System.Collections.Immutable;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Plans;

/// <summary>Every record of a plan and its round that has an id, by kind and id.</summary>
public sealed class PlanIndex
{
    private readonly Dictionary<(string Kind, string Id), RecordValue> _records = [];

    public PlanIndex(Plan plan, Round round)
    {
        var visitor = new Visitor(this);
        Plan.Schema.Visit(plan, visitor);
        Round.Schema.Visit(round, visitor);
    }

    /// <summary>How many records there are, those without an id among them.</summary>
    public int Count { get; private set; }

    /// <summary>The record, or null if it is not in this view of the plan.</summary>
    public Entity? Find(string kind, string id) => Value(kind, id)?.Record as Entity;

    /// <summary>The record with its schema.</summary>
    public RecordValue? Value(string kind, string id) => _records.GetValueOrDefault((kind, id));

    /// <summary>The ids of a kind of record, in ordinal order.</summary>
    public ImmutableArray<string> IdsOf(string kind) =>
        [.. _records.Keys.Where(k => k.Kind == kind).Select(k => k.Id).Order(StringComparer.Ordinal)];

    private sealed class Visitor(PlanIndex index) : PlanVisitor
    {
        public override bool AsItStands => true;

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            index.Count++;
            if (record.Id is { } id) index._records.TryAdd((record.Name, id), record);
        }
    }
}
