using System.Collections.Immutable;
using System.Globalization;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Templates.Functions;
using StpGen.Core.Documents.Diagrams;

namespace StpGen.Authoring.Diagrams;

/// <summary>The priorities of a plan on a page, each programme at its first priority and each decision at its first programme.</summary>
internal sealed class PlanPageRows(DiagramSource source)
{
    private const int LongestAim = 100;

    private readonly ProperNames _names = new(source.Plan);
    private readonly PriorityGroups _groups = new(source.Plan);

    public ImmutableArray<PagePriority> Rows()
    {
        var decisions = source.Plan.DecisionAreas.SelectMany(a => a.Decisions).ToList();
        var programmes = source.Plan.Programmes.Where(IsShown).ToList();
        var rows = ImmutableArray.CreateBuilder<PagePriority>();
        foreach (var priority in source.Plan.Priorities.Where(p => _groups.Of(p) is { } group && !rows.Any(r => r.Group == group)
            && IsFirst(p)))
        {
            var group = _groups.Of(priority);
            rows.Add(new(source.Read(priority, "number", priority).Number?.ToString(CultureInfo.InvariantCulture) ?? "",
                source.Text(priority, "title", priority.Title), Aim(priority), group,
                [.. programmes.Where(p => GroupOf(p) == group).Select(Name)],
                [.. decisions.Where(d => GroupOf(d) == group).Select(Decision)]));
        }
        var rest = programmes.Where(p => GroupOf(p) is null).ToList();
        var loose = decisions.Where(d => GroupOf(d) is null).ToList();
        if (rest.Count + loose.Count > 0)
            rows.Add(new("", rows.Count == 0 ? rest.Count == 0 ? "Our decisions" : "Our programmes"
                : rest.Count == 0 ? "Other decisions" : "Other programmes", "", null, [.. rest.Select(Name)], [.. loose.Select(Decision)]));
        return rows.ToImmutable();
    }

    /// <summary>How many decisions are agreed, and how many at each other stage.</summary>
    public ImmutableArray<PageCount> Status()
    {
        var decisions = source.Plan.DecisionAreas.SelectMany(a => a.Decisions).ToList();
        return decisions.Count == 0 ? [] :
        [
            new("agreed", decisions.Count(d => d.Kind == "commit")),
            .. ((string, string)[])[("explore", "being explored"), ("review", "under review"), ("propose", "proposed"),
                ("consult", "out to consultation")] is var others
                ? others.Select(o => new PageCount(o.Item2, decisions.Count(d => d.Kind == o.Item1))).Where(c => c.Count > 0) : [],
        ];
    }

    private bool IsFirst(Priority priority) => source.Find<Priority>(priority.Parent) is null;

    /// <summary>Programmes from before the plan are shown where they serve one of its priorities.</summary>
    private bool IsShown(Programme programme) => source.Find<Programme>(programme.Parent) is null
        && (programme.Kind is not ("existing" or "county") || GroupOf(programme) is not null);

    private int? GroupOf(Programme programme) =>
        programme.Priorities.Select(p => _groups.Of(source.Find<Priority>(p))).FirstOrDefault(g => g is not null);

    private int? GroupOf(Decision decision) =>
        decision.Programmes.Select(source.Find<Programme>).OfType<Programme>().Select(GroupOf).FirstOrDefault(g => g is not null);

    private string Name(Programme programme) => source.Short(programme, "title", programme.Title, programme.Short).TrimEnd('.');

    private string Aim(Priority priority) => priority.Aim is { } aim ? source.Text(priority, "aim", aim).TrimEnd('.')
        : priority.Text is { } text ? FirstClause.Of(source.Prose(priority, "text", text), LongestAim) : "";

    private PageDecision Decision(Decision decision)
    {
        var text = source.Short(decision, "text", decision.Text, decision.Short).TrimEnd('.');
        source.Read(decision, "kind", decision);
        var open = decision.Kind switch
        {
            "explore" => "Exploring",
            "review" => "Reviewing",
            "propose" => "Proposed",
            "consult" => "Out to consultation",
            _ => "",
        };
        // "Exploring: explore" says it twice.
        foreach (var verb in (string[])["Explore ", "Review "])
            if (open.Length > 0 && open.StartsWith(verb.Trim()[..5], StringComparison.Ordinal)
                && text.StartsWith(verb, StringComparison.Ordinal))
                return new(text[verb.Length..], open);
        return new(open.Length > 0 ? _names.Within(text) : text, open);
    }
}
