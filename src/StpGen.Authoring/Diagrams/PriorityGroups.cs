using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Delivery;

namespace StpGen.Authoring.Diagrams;

/// <summary>The priorities of a plan's first level, which have the same colours in all its pictures.</summary>
internal sealed class PriorityGroups(Plan plan)
{
    private readonly List<string> _first =
        [.. plan.Priorities.Where(p => p.Parent is null || !plan.Priorities.Any(o => o.Id == p.Parent.Id)).Select(p => p.Id)];

    /// <summary>Counted from 0; null: there is none.</summary>
    public int? Of(Priority? priority)
    {
        // A priority that is part of itself, by way of others, is found as such elsewhere.
        for (var i = 0; priority is not null && i <= plan.Priorities.Length; i++)
        {
            if (_first.IndexOf(priority.Id) is >= 0 and var group) return group;
            priority = plan.Priorities.FirstOrDefault(p => p.Id == priority.Parent?.Id);
        }
        return null;
    }
}
