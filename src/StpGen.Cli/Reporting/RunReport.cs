using System.Collections.Immutable;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>What a run was asked for, what it found and wrote, and how it ended: all that a report may say.</summary>
/// <param name="Command">Such as <c>build</c>.</param>
/// <param name="Plan">The plan's folder as typed; empty where the command line does not name one.</param>
internal sealed record RunReport(string Command, string Plan, ExitCode Code)
{
    /// <summary>Those that count.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Those that someone accepted.</summary>
    public ImmutableArray<Finding> Accepted { get; init; } = [];

    /// <summary>Those that are in the baseline too.</summary>
    public ImmutableArray<Finding> Known { get; init; } = [];

    /// <summary>The names of findings that are only counted, because their file has so many.</summary>
    public ImmutableArray<string> Unlisted { get; init; } = [];

    /// <summary>The report of which the findings are not repeated, as typed; null: every finding counts.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether a warning fails the run as an error does.</summary>
    public bool IsStrict { get; init; }

    public ImmutableArray<DoneFile> Files { get; init; } = [];

    /// <summary>The outcome in words, without a full stop; null: as asked.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why the command line could not be followed; null: it could.</summary>
    public Advice? Refusal { get; init; }

    public required ReportPaths Paths { get; init; }

    /// <summary>The plan's folder as machines want it; <c>.</c> for the root of the repository.</summary>
    public string PlanPath => Paths.OfPlan(Plan);

    public bool IsFailure(Finding finding) => finding.IsFailure(IsStrict);

    /// <summary>How many findings do not count, and why, to follow the number of those that do.</summary>
    public string Uncounted => Tally.Uncounted(Accepted, Known);

    /// <summary>The exit code in a word.</summary>
    public string Result => Code switch
    {
        ExitCode.Done => "done",
        ExitCode.Findings => "errors",
        ExitCode.Usage => "invalid-command",
        ExitCode.Nothing => "nothing-written",
        ExitCode.NotWritten => "not-written",
        _ => "bug",
    };

    /// <summary>Names of findings that survive an edit elsewhere: the rule, the file and the message, numbered where they repeat.</summary>
    public IEnumerable<(Finding Finding, int Occurrence)> Numbered()
    {
        var seen = new Dictionary<(string, string?, string), int>();
        foreach (var finding in Findings)
        {
            var key = (finding.Rule.Id, finding.Span?.Path, finding.Message);
            var number = seen[key] = seen.GetValueOrDefault(key) + 1;
            yield return (finding, number);
        }
    }
}
