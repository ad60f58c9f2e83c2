using System.Collections.Immutable;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Values;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>A milestone as a timeline shows it.</summary>
/// <param name="Item">Null: it has no date.</param>
internal sealed record PlanMilestone(Milestone Milestone, string Title, TimelineItem? Item)
{
    public bool HasMoved => Item is { Former.IsEmpty: false };

    public string When => Item?.When ?? "no date yet";

    /// <summary>What it is, and how far.</summary>
    public string Line => Title + (Item is null || State.Length == 0 ? "" : $" ({State})")
        + (Item is { Detail.Length: > 0 } ? ". " + Item.Detail : "");

    public string Sentence => $"{Words.Capital(When)}: {Line}";

    private string State => Item?.State switch
    {
        TimelineState.Done => "done",
        TimelineState.AtRisk => "at risk",
        TimelineState.Missed => "missed",
        _ => "",
    };

    /// <summary>On a day or after it, and not done.</summary>
    public bool IsAhead(int day) => Item is { State: not (TimelineState.Done or TimelineState.Missed) } item && item.Days.Last >= day;
}

/// <summary>The milestones of a plan as timelines show them.</summary>
internal sealed class PlanMilestones(DiagramSource source)
{
    /// <summary>In order of date.</summary>
    public IEnumerable<PlanMilestone> All() => source.Plan.Milestones.Select(Of).OrderBy(m => m.Item?.Days.First ?? int.MaxValue)
        .ThenBy(m => m.Item?.Days.Last ?? int.MaxValue);

    /// <summary>One for each programme or each stage, in the order of the plan or the round.</summary>
    /// <param name="by">Null: whichever most have.</param>
    public ImmutableArray<TimelineLane> Lanes(IReadOnlyList<PlanMilestone> shown, string? by)
    {
        var programmes = source.Plan.Programmes.SelectMany(p => p.Milestones.Select(m => (m.Id, Programme: p)))
            .GroupBy(p => p.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Programme, StringComparer.Ordinal);
        var held = shown.Select(m => programmes.GetValueOrDefault(m.Milestone.Id)?.Id).ToList();
        // Heads over single rows would be more than what they are above.
        by ??= 2 * held.Count(h => h is not null) > held.Count && 3 * held.Distinct().Count() <= held.Count ? "programme" : "none";
        return by switch
        {
            "programme" => Grouped(shown, m => programmes.GetValueOrDefault(m.Milestone.Id) is { } programme
                ? (source.Plan.Programmes.IndexOf(programme), source.Short(programme, "title", programme.Title, programme.Short))
                : (int.MaxValue, "Whole plan")),
            "stage" => Grouped(shown, m => source.Find<Stage>(m.Milestone.Stage) is { } stage
                ? (source.Round.Stages.IndexOf(stage), stage.Title?.Value ?? stage.Id) : (int.MaxValue, "Other milestones")),
            _ => [new("", [.. shown.Select(m => m.Item!)])],
        };
    }

    private static ImmutableArray<TimelineLane> Grouped(IEnumerable<PlanMilestone> shown,
        Func<PlanMilestone, (int Order, string Name)> lane) =>
        [.. shown.GroupBy(lane).OrderBy(g => g.Key.Order).Select(g => new TimelineLane(g.Key.Name, [.. g.Select(m => m.Item!)]))];

    private PlanMilestone Of(Milestone milestone)
    {
        var title = source.Text(milestone, "title", milestone.Title).TrimEnd('.');
        var dates = new List<PlanDate>();
        if (milestone.Date is { } first) dates.Add(source.Read(milestone, "date", first));
        foreach (var revision in milestone.Revisions)
            if (revision.Date is { } date && date.ToString() != dates.LastOrDefault()?.ToString())
                dates.Add(source.Read(revision, "date", date));
        if (dates.Count == 0) return new(milestone, title, null);
        var last = dates[^1];
        var former = dates[..^1].Where(d => d.ToString() != last.ToString()).DistinctBy(d => d.ToString()).ToList();
        var detail = "";
        if (former.Count > 0)
        {
            var reasons = milestone.Revisions.Where(r => r.Reason is not null)
                .Select(r => Names.Small(source.Text(r, "reason", r.Reason).TrimEnd('.'))).ToList();
            detail = "Was " + string.Join(", then ", former) + (reasons.Count == 0 ? "" : ": " + string.Join("; ", reasons));
        }
        if (milestone.Note is not null || milestone.Status == "on-track")
            detail = string.Join(". ",
                new[] { milestone.Status == "on-track" ? "On track" : "", source.Text(milestone, "note", milestone.Note).TrimEnd('.'),
                    detail }.Where(t => t.Length > 0));
        if (milestone.Status is not null) source.Read(milestone, "status", milestone.Status);
        return new(milestone, title, new(title, last.ToString(), TimelineDates.Days(last), TimelineDates.Form(last), milestone.Status switch
        {
            "done" => TimelineState.Done,
            "at-risk" => TimelineState.AtRisk,
            "missed" => TimelineState.Missed,
            _ => TimelineState.Planned,
        }, [.. former.Select(TimelineDates.Days)], detail));
    }
}
