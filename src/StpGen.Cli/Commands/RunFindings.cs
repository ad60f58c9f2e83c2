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

    /// <param name="planPath">The plan's folder, as reports name it.</param>
    public RunFindings(IEnumerable<Finding> findings, ReadPlan plan, FindingsOutput outlet, ReportPaths paths, string planPath,
        bool isStrict, Baseline? baseline)
    {
        _isStrict = isStrict;
        All = FindingOrder.Sort(findings);
        if (outlet.HasReports || baseline is not null)
            All = [.. All.Select(f => f.Span is { } span ? f with { Place = plan.Places.NameOf(span) } : f)];
        var reported = outlet.HasReports || baseline is not null
            ? FindingNames.Give(outlet.ForReports(All, plan), paths, planPath) : All;
        var (counted, accepted, known) = (Lists(), Lists(), Lists());
        for (var i = 0; i < All.Length; i++)
        {
            // What the program or the disk could not do is told every time.
            var isOld = baseline?.Knows(reported[i]) == true && All[i].Rule.Stage != RuleStage.Writing;
            var (shown, forAnyone) = All[i].Settled is not null ? accepted : isOld ? known : counted;
            shown.Add(All[i]);
            forAnyone.Add(reported[i]);
        }
        (Counted, Accepted, Known) = (counted.Shown.ToImmutable(), accepted.Shown.ToImmutable(), known.Shown.ToImmutable());
        (ReportedCounted, ReportedAccepted, ReportedKnown) =
            (counted.Reported.ToImmutable(), accepted.Reported.ToImmutable(), known.Reported.ToImmutable());
    }

    public ImmutableArray<Finding> All { get; }

    public ImmutableArray<Finding> Counted { get; }

    public ImmutableArray<Finding> Accepted { get; }

    public ImmutableArray<Finding> Known { get; }

    private ImmutableArray<Finding> ReportedCounted { get; }

    private ImmutableArray<Finding> ReportedAccepted { get; }

    private ImmutableArray<Finding> ReportedKnown { get; }

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
        Findings = ReportedCounted,
        Accepted = ReportedAccepted,
        Known = ReportedKnown,
        Baseline = choice.Baseline,
        IsStrict = choice.Strict,
    };


    private static (ImmutableArray<Finding>.Builder Shown, ImmutableArray<Finding>.Builder Reported) Lists() =>
        (ImmutableArray.CreateBuilder<Finding>(), ImmutableArray.CreateBuilder<Finding>());
}
