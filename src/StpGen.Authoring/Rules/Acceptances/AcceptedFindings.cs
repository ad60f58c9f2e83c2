using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Acceptances;

/// <summary>
/// Settles the findings that the plan accepts, and says which acceptances have ended or match nothing. What makes papers wrong for
/// their readers, or keeps the plan from being read, is not settled: errors of a draft, and what protects readers.
/// </summary>
public sealed class AcceptedFindings
{
    private readonly AcceptanceScope _scope;
    private readonly ImmutableArray<Finding> _findings;

    private AcceptedFindings(ImmutableArray<Finding> findings, AcceptanceScope scope)
    {
        _scope = scope;
        _findings = [.. findings.Select(f => f.Span is { } span ? f with { Place = scope.Places.NameOf(span) } : f)];
    }

    /// <summary>The same findings, some of them settled, and those on the acceptances themselves.</summary>
    public static ImmutableArray<Finding> In(LoadedPlan? loaded, ImmutableArray<Finding> findings, AcceptanceScope scope) =>
        loaded is null || loaded.Plan.Accepted.IsEmpty ? findings : new AcceptedFindings(findings, scope).Settle(loaded.Plan);

    /// <summary>The plan's own day: that of the last paper for its stage; null: it has no paper with a date.</summary>
    public static DateOnly? DayOf(Plan plan) => PlanDays.Of(plan)?.OfStage;

    private ImmutableArray<Finding> Settle(Plan plan)
    {
        var settled = _findings.ToBuilder();
        var unused = new List<Func<Finding?>>();
        // One that was not written whole has its finding already.
        foreach (var acceptance in plan.Accepted.Where(IsWhole))
        {
            var known = _scope.Rules.FirstOrDefault(r => IsNamed(r, acceptance.Rule!.Value.Trim()));
            var place = AcceptancePlace.Parse(acceptance.At!.Value, _scope.Folder.Files.ContainsKey);
            var matches = known is null || place.Line is not null ? [] : Matches(known, place, acceptance);
            var open = matches.FindAll(i => CanBeAccepted(_findings[i]));
            if (open.Count > 0 && !HasEnded(acceptance))
                foreach (var i in open) settled[i] = settled[i] with { Settled = settled[i].Settled ?? Of(acceptance) };
            else
            {
                var advice = new AcceptanceAdvice(acceptance, place, _scope, _findings);
                unused.Add(() => known is null ? advice.NoRule(_scope.Rules)
                    : place.Line is { } line ? advice.NamesLine(known, line)
                    : open.Count > 0 ? advice.Expired(open.ConvertAll(i => settled[i]))
                    : matches.Count > 0 ? advice.NotForAcceptance(_findings[matches[0]])
                    : _scope.WasChecked(known) ? advice.Unmatched(known) : null);
            }
        }
        // Only now is it known what other acceptances settle.
        return [.. settled, .. unused.Select(make => make()).OfType<Finding>()];
    }

    private List<int> Matches(RuleInfo rule, AcceptancePlace place, Acceptance acceptance) =>
    [
        .. Enumerable.Range(0, _findings.Length).Where(i => _findings[i].Rule == rule && place.Has(_findings[i], _scope.Folder.Show)
            && (acceptance.Says is not { } says || _findings[i].Message.Contains(says.Value.Trim(), StringComparison.Ordinal))),
    ];

    private bool HasEnded(Acceptance acceptance) => _scope.Day is { } day && acceptance.End!.First <= day;

    private static bool IsWhole(Acceptance acceptance) =>
        acceptance is { Rule: not null, At: not null, Because: not null, By: not null, End: not null };

    private static Settlement Of(Acceptance acceptance) =>
        new(acceptance.Because!.Value, acceptance.By!.Value, acceptance.End!.ToString(), acceptance.Span.Start);

    /// <summary>Whether an author may decide to leave what it says as it is.</summary>
    public static bool CanBeAccepted(Finding finding) => !finding.Rule.ProtectsReaders && finding.Rule != FindingBound.More
        && !AcceptanceRules.All.Contains(finding.Rule)
        && (finding.Severity != Severity.Error || finding.Rule.Effect == RuleEffect.StopsFinal);

    private static bool IsNamed(RuleInfo rule, string text) =>
        rule.Id.Equals(text, StringComparison.OrdinalIgnoreCase) || rule.Slug.Equals(text, StringComparison.OrdinalIgnoreCase)
        || text.Equals($"{rule.Id} {rule.Slug}", StringComparison.OrdinalIgnoreCase);
}
