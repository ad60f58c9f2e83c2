using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>Nothing is, through its parents, part of itself.</summary>
internal sealed class ParentCycle : PlanRule
{
    public override RuleInfo Info { get; } = new("STP214", "parent-cycle", "Records are one another's parents");

    public override IEnumerable<Finding> Check(PlanUnderCheck plan) =>
        Cycles(plan.Plan.Bodies, b => b.Parent)
            .Concat(Cycles(plan.Plan.Footprint?.Places ?? [], p => p.Parent))
            .Concat(Cycles(plan.Plan.Priorities, p => p.Parent))
            .Concat(Cycles(plan.Plan.Programmes, p => p.Parent));

    private IEnumerable<Finding> Cycles<T>(IReadOnlyCollection<T> records, Func<T, Ref?> parent) where T : Entity
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var record in records) byId.TryAdd(record.Id, record);
        var safe = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var way = new List<string>();
            var current = record;
            while (current is not null && !safe.Contains(current.Id) && !way.Contains(current.Id))
            {
                way.Add(current.Id);
                current = parent(current) is { } next ? byId.GetValueOrDefault(next.Id) : null;
            }
            if (current is not null && current.Id == record.Id && way.Count > 0 && !safe.Contains(record.Id))
                yield return new Finding(Info, parent(record)!.Span, $"'{record.Id}' is part of itself: {string.Join(" is part of ", way.Append(record.Id).Select(id => $"'{id}'"))}.", "Correct one of the parents.");
            safe.UnionWith(way);
        }
    }
}
