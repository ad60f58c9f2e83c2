using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Core.Text;

namespace StpGen.Cli.Building;

/// <summary>Which facts of a plan are on which pages of a paper, and why others are not.</summary>
internal sealed class PaperTrace
{
    /// <summary>Stands for the header of every page.</summary>
    private const int EveryPage = 0;

    private readonly Dictionary<int, ImmutableSortedSet<int>> _pages = [];
    private readonly IReadOnlySet<SourceSpan> _seen;
    private readonly DateOnly? _day;
    private readonly Lazy<IReadOnlySet<SourceSpan>> _onDay;

    private PaperTrace(ReadPlan plan, PaperRequest request, Paper paper, PaperStyle look)
    {
        Id = request.Id;
        var pages = Pipeline.Pages(paper, look);
        Pages = pages.Pages.Length;
        foreach (var (fact, on) in pages.PagesOfFacts())
            if (plan.Outline.NumberOf(paper.Facts[fact]) is { } number)
                _pages[number] = _pages.TryGetValue(number, out var before) ? before.Union(on) : on;
        foreach (var number in paper.Named.Select(plan.Outline.NumberOf).OfType<int>())
            _pages[number] = _pages.GetValueOrDefault(number, []).Add(EveryPage);
        _seen = paper.Seen();
        _day = request.Date?.First;
        _onDay = new(() => plan.Outline.Records.Where(r => _day is not { } day || r.AppliesAt(day)).Select(r => r.Span).ToHashSet());
    }

    public string Id { get; }

    public int Pages { get; }

    /// <summary>The papers of a plan that can be composed.</summary>
    public static ImmutableArray<PaperTrace> All(ReadPlan plan, PaperStyle look)
    {
        var papers = new PlanPapers(plan, new PaperOptions());
        return
        [
            .. plan.Plan!.Plan.Documents.Select(d => (Request: d, Paper: papers.Compose(d).Value)).Where(p => p.Paper is not null)
                .Select(p => new PaperTrace(plan, p.Request, p.Paper!, look)),
        ];
    }

    public bool Prints(int fact) => _pages.ContainsKey(fact);

    /// <summary>The pages on which one of some facts is, in order.</summary>
    public ImmutableArray<int> PagesOf(IEnumerable<int> facts) =>
        [.. facts.SelectMany(f => _pages.GetValueOrDefault(f, [])).Distinct().Order()];

    /// <summary>Why a record is not on the paper.</summary>
    public string ReasonFor(OutlinedRecord record) =>
        _seen.Contains(record.Span) ? "its template does not print it"
        : !_onDay.Value.Contains(record.Span) ? "it does not apply on the paper's date" : "the paper's reader may not see it";
}
