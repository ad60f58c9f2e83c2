using System.Collections.Immutable;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rules.Acceptances;
using StpGen.Authoring.Schema;
using StpGen.Cli.Building;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>
/// Findings where anyone may read them, such as in the log of a public repository: nothing in them tells what the plan's widest
/// audience may not read. Of a finding that would, its rule, its weight and its place remain.
/// </summary>
internal sealed class FindingsForAnyone
{
    /// <summary>So many findings are a piece of work.</summary>
    private const int Step = 100;

    private readonly ReadPlan _plan;
    private readonly Lazy<Func<RuleInfo, IEnumerable<Finding>>> _ofOpenPlan;
    private readonly Dictionary<string, ILookup<SourceSpan?, Finding>> _known = new(StringComparer.Ordinal);
    private readonly Lazy<PlanWords> _words;

    private readonly Action _between;

    /// <param name="between">Called between pieces of work.</param>
    public FindingsForAnyone(ReadPlan plan, PaperOptions options, Action between)
    {
        (_plan, _between) = (plan, between);
        _ofOpenPlan = new(() =>
        {
            var open = OpenPlan.Of(plan.Plan!);
            between();
            return Pipeline.CheckOneByOne(plan, open, options, (rule, _) => new Finding(rule.Info, null, ""));
        });
        _words = new(() => PlanWords.Of(plan.Reading.Sources.Values, MayShow, plan.Reading.Withheld.IsAside,
            Known(plan.Plan?.Plan)));
    }

    public ImmutableArray<Finding> Of(ImmutableArray<Finding> findings) =>
        _plan.Reading.Withheld.IsEmpty ? findings : [.. findings.Select((f, i) =>
        {
            if (i % Step == 0) _between();
            return IsOpen(f) ? f with { Settled = Open(f.Settled) } : Closed(f);
        })];

    /// <summary>Whether the line at a place may be shown.</summary>
    public bool MayShow(SourceSpan place) =>
        !_plan.Reading.Withheld.Touches(place) && (_plan.Reading.Withheld.IsEmpty || !_plan.Reading.Withheld.IsAside(place));

    private static Finding Closed(Finding finding) => finding with
    {
        Message = $"{finding.Rule.Title}. The details are not for all readers.",
        Hints = ["Run stpgen in a terminal to see them."],
        Related = [],
        Fix = null,
        Place = "",
        Settled = finding.Settled is { } settled ? Closed(settled) : null,
    };

    private bool IsOpen(Finding finding)
    {
        if (finding.Rule == FindingBound.More) return true;
        // Words that are open make it so by themselves, and nearly always are; the open plan need not be checked then.
        if (IsSaidInOpenWords(finding, numbersToo: true)) return true;
        var withheld = _plan.Reading.Withheld;
        if ((finding.Span is { } place && withheld.Touches(place)) || finding.Related.Any(r => withheld.Touches(r.Span))
            || finding.Places.Any(withheld.Touches)) return false;
        if (finding.Rule.Stage == RuleStage.Plan && _plan.Plan is not null)
        {
            // The same from a plan without what is withheld tells nothing of it; another may, by a total or a name.
            if (OfOpenPlan(finding.Rule)[finding.Span].Any(f => IsSame(f, finding))) return true;
            // The day on which an acceptance ends is in no other line.
            if (!AcceptanceRules.All.Contains(finding.Rule)
                || finding.Related.Any(r => !_words.Value.AreOpen(r.Message, numbersToo: true))) return false;
        }
        return IsSaidInOpenWords(finding, numbersToo: false);
    }

    private bool IsSaidInOpenWords(Finding finding, bool numbersToo) => finding.Hints.Concat(finding.Related.Select(r => r.Message))
        .Concat(finding.Fix?.Edits.Select(e => e.NewText) ?? []).Prepend(finding.Message)
        .All(text => _words.Value.AreOpen(text, numbersToo));

    /// <summary>A rule that found nothing need not look at the open plan.</summary>
    private ILookup<SourceSpan?, Finding> OfOpenPlan(RuleInfo rule)
    {
        if (_known.TryGetValue(rule.Id, out var known)) return known;
        _between();
        return _known[rule.Id] = _ofOpenPlan.Value(rule).ToLookup(f => f.Span);
    }

    /// <summary>The decision on a finding that anyone may read; an author may have explained it with what not everyone may.</summary>
    private Settlement? Open(Settlement? settled) => settled is null
        || (!_plan.Reading.Withheld.Touches(settled.Span)
            && new[] { settled.Reason, settled.By }.All(text => _words.Value.AreOpen(text, numbersToo: true))) ? settled : Closed(settled);

    private static Settlement Closed(Settlement settled) => settled with { Reason = "The details are not for all readers.", By = "" };

    /// <summary>Names of papers and readers, which a build lists, and of the fields that a plan can have.</summary>
    private static IEnumerable<string> Known(Plan? plan) =>
    [
        .. plan?.Documents.Select(d => d.Id) ?? [], .. plan?.Audiences.Select(a => a.Id) ?? [],
        .. SchemaWalk.Below(Plan.Schema).SelectMany(s => s.OwnFields.Concat(s.SharedFields)).Select(f => f.Name).Distinct(),
    ];

    /// <summary>In a final build, a message begins with the papers that it stops.</summary>
    private static bool IsSame(Finding ofOpenPlan, Finding finding) =>
        finding.Message.EndsWith(ofOpenPlan.Message, StringComparison.Ordinal) && finding.Hints.SequenceEqual(ofOpenPlan.Hints);
}
