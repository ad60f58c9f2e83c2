using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules;
using StpGen.Authoring.Schema;
using StpGen.Authoring.Templates.Engine;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>A paper that is to be final: its day and readers, what it read of the plan, and what was found while it was made.</summary>
/// <param name="Places">Null: nothing has changed since it was final, so nothing about the plan stops it.</param>
public sealed record FinalPaper(string Id, PaperDay Day, ReadPlaces? Places, ImmutableArray<Finding> Findings);

/// <summary>
/// Says which findings stop which final papers: each paper answers for its own stage, day, readers and contents. What concerns none of
/// the papers is a warning; what concerns all of them, such as a plan that cannot be read whole, stays an error.
/// </summary>
public static class FinalFindings
{
    /// <summary>How many papers a message names; the others are counted.</summary>
    private const int MostNamed = 4;

    /// <param name="ofPlan">What was found in the plan, with the severities of final papers.</param>
    public static ImmutableArray<Finding> Of(LoadedPlan loaded, ImmutableArray<Finding> ofPlan, IReadOnlyList<FinalPaper> papers)
    {
        var own = papers.SelectMany(p => p.Findings.Select(f => (Finding: f, p.Id)))
            .GroupBy(f => (f.Finding.Rule, IsOfStage(f.Finding) ? null : f.Finding.Span, f.Finding.Message))
            .Select(same => Named(same.First().Finding, [.. same.Select(f => f.Id).Distinct()])).ToList();
        var known = own.Where(IsOfStage).Select(f => (f.Rule, Bare(f))).ToHashSet();
        var places = new Lazy<RecordPlaces>(() => new RecordPlaces(loaded.Plan));
        var onDays = papers.Select(p => p.Day).Distinct().ToDictionary(d => d, d => new Lazy<HashSet<(RuleInfo, SourceSpan?, string)>>(
            () => [.. PlanRules.OnDay(loaded, true, d).Select(f => (f.Rule, f.Span, f.Message))]));
        return [.. ofPlan.Where(f => !known.Contains((f.Rule, f.Message))).Select(Judge), .. own];

        Finding Judge(Finding finding)
        {
            if (finding.Severity != Severity.Error || finding.Rule.Scope == RuleScope.EveryPaper) return finding;
            ImmutableArray<string> stopped = IsOfStage(finding)
                ? [] : [.. papers.Where(p => Stops(finding, p)).Select(p => p.Id)];
            return stopped.IsEmpty ? finding with { Severity = Severity.Warning } : Named(finding, stopped);
        }

        bool Stops(Finding finding, FinalPaper paper) =>
            paper.Places is { } read
            && (!PlanRules.IsOfDay(finding.Rule) || onDays[paper.Day].Value.Contains((finding.Rule, finding.Span, finding.Message)))
            && (finding.PrintedAt.IsEmpty
                ? finding.Places.Concat(finding.Related.Select(r => r.Span)).Append(finding.Span ?? default) : finding.PrintedAt)
                .Any(place => read.Have(place, places.Value.Around(place)));
    }

    /// <summary>What a stage asks for is the same for each of its papers, wherever they are in the plan.</summary>
    private static bool IsOfStage(Finding finding) => finding.Rule.Scope == RuleScope.PapersOfStage;

    private static Finding Named(Finding finding, ImmutableArray<string> papers) => finding.Severity != Severity.Error ? finding
        : finding with { Papers = papers, Message = Prefix(papers) + finding.Message };

    private static string Bare(Finding finding) => finding.Message[Prefix(finding.Papers).Length..];

    private static string Prefix(ImmutableArray<string> papers) => papers.IsEmpty ? ""
        : papers.Length <= MostNamed ? $"{Words.Join(papers)}: "
        : $"{string.Join(", ", papers.Take(MostNamed - 1))} and {papers.Length - MostNamed + 1} more papers: ";

    /// <summary>The places of a plan's records, to find the innermost one around a place.</summary>
    private sealed class RecordPlaces : PlanVisitor
    {
        private readonly List<SourceSpan> _spans = [];

        public RecordPlaces(Plan plan) => Plan.Schema.Visit(plan, this);

        public override bool AsItStands => true;

        public override void Enter(RecordValue record, DateOnly? from, DateOnly? until) => _spans.Add(record.Record!.Span);

        /// <summary>Of the records around a place, the one that starts last.</summary>
        public SourceSpan Around(SourceSpan place) =>
            _spans.Where(s => s.Contains(place)).OrderBy(s => s.Line).ThenBy(s => s.Column).LastOrDefault();
    }
}
