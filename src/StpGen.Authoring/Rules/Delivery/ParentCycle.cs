using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Delivery;

/// <summary>No record is part of itself through its parents.</summary>
internal sealed class ParentCycle : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP214", "parent-cycle", "Records are each other's parents", RuleStage.Plan, RuleEffect.DraftOnly);

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
            var (way, passed) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
            var current = record;
            while (current is not null && !safe.Contains(current.Id) && passed.Add(current.Id))
            {
                way.Add(current.Id);
                current = parent(current) is { } next ? byId.GetValueOrDefault(next.Id) : null;
            }
            if (current is not null && current.Id == record.Id && way.Count > 0 && !safe.Contains(record.Id))
                yield return new Finding(Info, parent(record)!.Span, $"{Round(way)}.", "Correct one of the parents.");
            safe.UnionWith(way);
        }
    }

    private static string Round(List<string> way) => way.Count switch
    {
        1 => $"'{way[0]}' is its own parent",
        > 6 => $"'{way[0]}' is part of '{way[1]}', which is part of '{way[2]}', "
            + $"and so on through {way.Count} records until '{way[0]}' again",
        _ => $"'{way[0]}' is part of " + string.Join(", which is part of ", way.Skip(1).Append(way[0]).Select(id => $"'{id}'")),
    };
}
