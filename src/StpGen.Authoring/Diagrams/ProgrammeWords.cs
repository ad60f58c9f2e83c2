using System.Collections.Immutable;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>What a driver diagram says of programmes: leads, parts and measures.</summary>
internal sealed class ProgrammeWords(DiagramSource source, List<Programme> programmes)
{
    private readonly PlanNames _names = new(source);
    private readonly bool _haveLeads = programmes.Exists(p => p.Lead is not null);

    public DriverProgramme Of(Programme programme, ImmutableArray<int> also)
    {
        var lead = _names.Holder(programme.Lead);
        var isOpen = lead.Length == 0 && programme.Lead?.Tbc is not null;
        return new(source.Short(programme, "title", programme.Title, programme.Short),
            isOpen ? "Lead to be confirmed" : lead.Length == 0 && _haveLeads ? "No lead named" : lead, also,
            [.. programme.Benefits.Select(Measure).Where(t => t.Length > 0)])
        {
            HasNoLead = lead.Length == 0 && _haveLeads,
            Parts = Parts(programme),
        };
    }

    private string Parts(Programme programme)
    {
        var parts = Below(programme).Select(p => source.Short(p, "title", p.Title, p.Short)).Where(t => t.Length > 0).ToList();
        var planned = programme.ChildrenPlanned is not { } count ? ""
            : $"{source.Read(programme, "childrenPlanned", count) with { Unit = "" }} "
                + (count is { Low: 1, High: 1 } ? "programme planned within it" : "programmes planned within it");
        return Words.Capital(string.Join("; ", new[] { planned, parts.Count == 0 ? "" : $"includes {Words.Join(parts)}" }
            .Where(t => t.Length > 0)));
    }

    /// <summary>The programmes within one, and those within them.</summary>
    private List<Programme> Below(Programme programme)
    {
        var (found, open) = (new List<Programme>(), new Stack<Programme>([programme]));
        while (open.TryPop(out var next))
        {
            foreach (var part in source.Plan.Programmes.Where(p => p.Parent?.Id == next.Id && !found.Contains(p)).Reverse())
                open.Push(part);
            if (next != programme && !found.Contains(next)) found.Add(next);
        }
        return found;
    }

    /// <summary><c>Adults who smoke: 17.5% to 13% by 2020/21</c>.</summary>
    private string Measure(Benefit benefit)
    {
        var metric = source.Text(benefit, "metric", benefit.Metric);
        if (metric.Length == 0 || benefit.Target is not { } target) return metric;
        source.Read(benefit, "target", target);
        var by = benefit.By is { } date ? source.Read(benefit, "by", date).ToString() : "";
        if (by.Length > 0 && !by.StartsWith("by ", StringComparison.OrdinalIgnoreCase)) by = "by " + by;
        var isChange = target.Change is not null || target.ChangeAfter is not null;
        var now = benefit.Baseline is { } baseline && !isChange
            ? source.Read(benefit, "baseline", Shared(baseline, target)).ToString() : "";
        var amount = isChange ? target.ToString() : now.Length == 0 ? $"target {target}"
            : target.Qualifier is Qualifier.Exact or Qualifier.Circa or Qualifier.Around ? $"from {now} to {target}"
            : $"{now} now, target {target}";
        return $"{metric}: {amount} {by}".TrimEnd();
    }

    /// <summary>The first of two amounts in the same unit, which the second says.</summary>
    private static Quantity Shared(Quantity first, Quantity second) =>
        first.Unit == second.Unit && first.Unit.Length > 1 && char.IsLetter(first.Unit[0]) ? first with { Unit = "" } : first;
}
