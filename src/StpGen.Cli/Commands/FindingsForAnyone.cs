using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StpGen.Authoring.Papers;
using StpGen.Cli.Building;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>
/// Findings where anyone may read them, such as in the log of a public repository: nothing in them tells what the plan's widest
/// audience may not read. Of a finding that would, its rule, its weight and its place remain.
/// </summary>
internal sealed partial class FindingsForAnyone
{
    private readonly ReadPlan _plan;
    private readonly Lazy<ILookup<(string, SourceSpan?), Finding>> _ofOpenPlan;
    private readonly Lazy<(string Open, string Withheld, HashSet<string> Numbers)> _words;

    public FindingsForAnyone(ReadPlan plan, PaperOptions options)
    {
        _plan = plan;
        _ofOpenPlan = new(() => Pipeline.Check(
            plan with { Reading = plan.Reading with { Plan = plan.Plan is { } loaded ? OpenPlan.Of(loaded) : null } }, options,
            (rule, _) => new Finding(rule.Info, null, "")).ToLookup(f => (f.Rule.Id, f.Span)));
        _words = new(Words);
    }

    public ImmutableArray<Finding> Of(ImmutableArray<Finding> findings) =>
        _plan.Reading.Withheld.IsEmpty ? findings : [.. findings.Select(f => IsOpen(f) ? f : Closed(f))];

    /// <summary>Whether the line at a place may be shown.</summary>
    public bool MayShow(SourceSpan place) => !_plan.Reading.Withheld.Touches(place);

    private static Finding Closed(Finding finding) => finding with
    {
        Message = $"{finding.Rule.Title}. The details are not for all readers.",
        Hints = ["Run stpgen in a terminal to see them."],
        Related = [],
    };

    private bool IsOpen(Finding finding)
    {
        var withheld = _plan.Reading.Withheld;
        if (finding.Rule == FindingBound.More) return true;
        if ((finding.Span is { } place && withheld.Touches(place)) || finding.Related.Any(r => withheld.Touches(r.Span))) return false;
        // The same from a plan without what is withheld tells nothing of it; another may, by a total or a name.
        if (finding.Rule.Stage == RuleStage.Plan && _plan.Plan is not null) 
            return _ofOpenPlan.Value[(finding.Rule.Id, finding.Span)].Any(f => IsSame(f, finding));
        return finding.Hints.Concat(finding.Related.Select(r => r.Message)).Prepend(finding.Message).All(IsOpen);
    }

    /// <summary>Whether no words in quotation marks, and no number, are only in what is withheld.</summary>
    private bool IsOpen(string text) =>
        Quoted().Matches(text).All(q => q.Groups[1].Value is var words
            && (!_words.Value.Withheld.Contains(words, StringComparison.Ordinal)
                || _words.Value.Open.Contains(words, StringComparison.Ordinal)))
        && Numbers().Matches(text).All(n => !_words.Value.Numbers.Contains(n.Value));

    /// <summary>In a final build, a message begins with the papers that it stops.</summary>
    private static bool IsSame(Finding ofOpenPlan, Finding finding) =>
        finding.Message.EndsWith(ofOpenPlan.Message, StringComparison.Ordinal) && finding.Hints.SequenceEqual(ofOpenPlan.Hints);

    private (string Open, string Withheld, HashSet<string> Numbers) Words()
    {
        var (open, withheld) = (new StringBuilder(), new StringBuilder());
        foreach (var (path, text) in _plan.Reading.Sources)
            for (var line = 1; line <= text.LineCount; line++)
                (MayShow(SourceSpan.At(path, line, 1)) ? open : withheld).Append(text.Line(line)).Append('\n');
        var shown = open.ToString();
        return (shown, withheld.ToString(),
            Numbers().Matches(withheld.ToString()).Select(n => n.Value).Except(Numbers().Matches(shown).Select(n => n.Value))
                .ToHashSet(StringComparer.Ordinal));
    }

    [GeneratedRegex("'([^'\n]{2,})'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d[\d,.]*\d")]
    private static partial Regex Numbers();
}
