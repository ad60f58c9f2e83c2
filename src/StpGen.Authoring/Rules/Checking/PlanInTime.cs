using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Rules.Checking;

/// <summary>
/// The figures, organisations and decisions of a plan as they are at one time. What is compared applies at the same time: a
/// predecessor and its successor, or a figure and what replaced it, are never in one view.
/// </summary>
internal sealed class PlanInTime
{
    /// <summary>So many views are enough for any plan, and keep the time linear.</summary>
    private const int Most = 12;

    private readonly Plan _plan;
    private readonly ImmutableArray<DateOnly> _breaks;
    private readonly Dictionary<int, Plan> _views = [];

    private PlanInTime(Plan plan)
    {
        _plan = new Plan
        {
            Footprint = plan.Footprint,
            Organisations = plan.Organisations,
            Finance = plan.Finance,
            Capacity = plan.Capacity,
            Workforce = plan.Workforce,
            DecisionAreas = plan.DecisionAreas,
            GapAnalyses = plan.GapAnalyses,
            Programmes = plan.Programmes,
        };
        var days = new Days();
        Plan.Schema.Visit(_plan, days);
        _breaks = [.. days.Found.Order()];
        var papers = plan.Documents.Select(d => d.Date?.First).OfType<DateOnly>().ToList();
        LastDay = papers.Count > 0 ? papers.Max() : null;
        var times = papers.Count > 0 ? papers.Select(Period) : Enumerable.Range(0, _breaks.Length + 1);
        AtPapers = [.. times.Distinct().Order().TakeLast(Most).Select(View)];
    }

    /// <summary>The plan at the date of each paper, once for each time in which nothing changes; without papers, at every time.</summary>
    public ImmutableArray<Plan> AtPapers { get; }

    /// <summary>The date of its last paper; null without papers.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>The plan at the date of its last paper.</summary>
    public Plan Last => AtPapers[^1];

    /// <summary>The plan under check; for a rule of a day, as it is on that day.</summary>
    public static PlanInTime Of(PlanUnderCheck plan) => plan.Shared(p => new PlanInTime(p.Plan));

    /// <summary>The plan of all times, also for a rule of a day.</summary>
    public static PlanInTime OfAllTimes(PlanUnderCheck plan) =>
        plan.OfAllTimes is null ? Of(plan) : plan.Shared(p => new WholePlan(new PlanInTime(p.OfAllTimes!))).Times;

    private sealed record WholePlan(PlanInTime Times);

    /// <summary>The plan at each time between two days, both included.</summary>
    public IEnumerable<Plan> Between(DateOnly first, DateOnly last) =>
        Enumerable.Range(Period(first), Math.Min(Period(last) - Period(first) + 1, Most)).Select(View);

    private int Period(DateOnly day)
    {
        var at = _breaks.BinarySearch(day);
        return at >= 0 ? at + 1 : ~at;
    }

    private Plan View(int period)
    {
        if (_breaks.IsEmpty) return _plan;
        if (_views.TryGetValue(period, out var known)) return known;
        var day = period == 0 ? _breaks[0].AddDays(-1) : _breaks[period - 1];
        return _views[period] = new Viewpoint(day, null, "").See(Plan.Schema, _plan) ?? new Plan();
    }

    private sealed class Days : PlanVisitor
    {
        public SortedSet<DateOnly> Found { get; } = [];

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until)
        {
            if (from is { } first) Found.Add(first);
            if (until is { } end) Found.Add(end);
        }
    }
}
