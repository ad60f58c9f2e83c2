using System.Collections.Immutable;
using StpGen.Cli.Building;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Commands;

/// <summary>
/// The findings of a run, in order: those that count, those that the plan accepts, and those that an earlier report has too. Each as
/// the author may see it, and as anyone may.
/// </summary>
internal sealed class RunFindings
{
    private readonly bool _isStrict;
    private readonly ImmutableArray<Finding> _reportedCounted;
    private readonly ImmutableArray<Finding> _reportedAccepted;
    private readonly ImmutableArray<Finding> _reportedKnown;
    private readonly ImmutableArray<string> _unlisted = [];

    /// <param name="planPath">The plan's folder, as reports name it.</param>
    /// <param name="isNamed">Whether findings get names although no report of them is asked for.</param>
    public RunFindings(IEnumerable<Finding> findings, ReadPlan plan, FindingsOutput outlet, ReportPaths paths, string planPath,
        bool isStrict, Baseline? baseline, bool isNamed = false)
    {
        _isStrict = isStrict;
        isNamed |= outlet.HasReports || baseline is not null;
        All = FindingOrder.InOrder(findings);
        if (isNamed) All = [.. All.Select(f => f.Span is { } span ? f with { Place = plan.Places.NameOf(span) } : f)];
        var reported = isNamed ? FindingNames.Give(outlet.ForReports(All, plan), paths, planPath) : All;
        var (counted, accepted, known) = (Lists(), Lists(), Lists());
        for (var i = 0; i < All.Length; i++)
        {
            // What the program or the disk could not do is told every time.
            var isOld = baseline?.Knows(reported[i]) == true && All[i].Rule.Stage != RuleStage.Writing;
            var (shown, forAnyone) = All[i].Settled is not null ? accepted : isOld ? known : counted;
            shown.Add(All[i]);
            forAnyone.Add(reported[i]);
        }
        (Counted, Accepted, Known) = (Bounded(counted.Shown), Bounded(accepted.Shown), Bounded(known.Shown));
        (_reportedCounted, _reportedAccepted, _reportedKnown) =
            (Bounded(counted.Reported), Bounded(accepted.Reported), Bounded(known.Reported));
        if (isNamed)
            _unlisted = [.. counted.Reported.Concat(known.Reported).Select(f => f.Fingerprint)
                .Except(_reportedCounted.Concat(_reportedKnown).Select(f => f.Fingerprint), StringComparer.Ordinal)];
    }

    public ImmutableArray<Finding> All { get; }

    public ImmutableArray<Finding> Counted { get; }

    public ImmutableArray<Finding> Accepted { get; }

    public ImmutableArray<Finding> Known { get; }

    public bool HasBug => All.Any(f => f.Rule == FileRules.Bug);

    /// <summary>Whether one that counts makes the run fail.</summary>
    public bool HasFailure => Counted.Any(f => f.IsFailure(_isStrict));

    /// <summary>The severity of the gravest that counts.</summary>
    public Severity Worst => Counted.IsEmpty ? Severity.Information : Counted.Max(f => f.Severity);

    /// <summary>How many there are of each weight, and how many do not count.</summary>
    public string Summary => $"{Tally.Of(Counted)}{Tally.Uncounted(Accepted, Known)}"
        + (HasFailure && !Counted.Any(f => f.Severity == Severity.Error) ? "; with --strict, warnings fail" : "");

    /// <summary>A report with the findings of the run.</summary>
    public RunReport Into(RunReport report, FindingChoice choice) => report with
    {
        Findings = _reportedCounted,
        Accepted = _reportedAccepted,
        Known = _reportedKnown,
        Unlisted = _unlisted,
        Baseline = choice.Baseline,
        IsStrict = choice.Strict,
    };


    /// <summary>No more than anyone reads. Findings that are new are listed, however many the file has that are not.</summary>
    private static ImmutableArray<Finding> Bounded(IEnumerable<Finding> findings) => FindingOrder.Sort(findings);

    private static (ImmutableArray<Finding>.Builder Shown, ImmutableArray<Finding>.Builder Reported) Lists() =>
        (ImmutableArray.CreateBuilder<Finding>(), ImmutableArray.CreateBuilder<Finding>());
}
