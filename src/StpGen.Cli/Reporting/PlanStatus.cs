using System.Collections.Immutable;
using StpGen.Authoring.Readiness;
using StpGen.Authoring.Values;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>What is left to do in a plan, on a day.</summary>
/// <param name="Plan">The plan's folder, as reports name it.</param>
/// <param name="Name">Of the footprint; empty: it has none.</param>
/// <param name="Stage">The title of the plan's stage; empty: it has none.</param>
/// <param name="Day">The day that it is about.</param>
internal sealed record PlanStatus(string Plan, string Name, string Stage, DateOnly Day)
{
    /// <summary>The one whose work alone is shown; null: everyone's.</summary>
    public Owner? Of { get; init; }

    public ImmutableArray<StatusDeadline> Deadlines { get; init; } = [];

    public ImmutableArray<SectionReadiness> Sections { get; init; } = [];

    /// <summary>How many points each section has for everyone, even if one person’s work is shown.</summary>
    public int Points { get; init; }

    public int OfPoints { get; init; }

    public ImmutableArray<string> MissingSections { get; init; } = [];

    public ImmutableArray<StatusPaper> Papers { get; init; } = [];

    public ImmutableArray<MustDo> MustDos { get; init; } = [];

    /// <summary>How many must-dos have no response, or only a part of one, even if one person’s work is shown.</summary>
    public int Unanswered { get; init; }

    public ImmutableArray<StatusPost> Posts { get; init; } = [];

    /// <summary>What has a date, in the order of the dates.</summary>
    public ImmutableArray<DueItem> Items { get; init; } = [];

    /// <summary>The last day of what is shown as due; what is due later is counted.</summary>
    public DateOnly Horizon { get; init; }

    public ImmutableArray<StatusFinding> Open { get; init; } = [];

    public ImmutableArray<StatusFinding> Known { get; init; } = [];

    public ImmutableArray<StatusFinding> Settled { get; init; } = [];

    /// <summary>The report that <c>--baseline</c> names; null: none.</summary>
    public string? Baseline { get; init; }

    public required ReportPaths Paths { get; init; }

    /// <summary>Of the open ones, those that stop a final paper.</summary>
    public IEnumerable<StatusFinding> Blockers => Open.Where(f => f.Finding.Severity == Severity.Error);
}

/// <summary>A deadline of the round.</summary>
/// <param name="Days">Until then; negative: it is past.</param>
/// <param name="IsOwn">Whether the plan is at this stage.</param>
internal sealed record StatusDeadline(string Stage, string Title, PlanDate Due, int Days, bool IsOwn);

/// <summary>A paper of the plan, and how many findings stop it from being final.</summary>
internal sealed record StatusPaper(string Id, string Title, int Blockers);

/// <summary>A post to be filled.</summary>
/// <param name="Due">When it is to be filled; null: no one says.</param>
internal sealed record StatusPost(string Title, Owner? Owner, PlanDate? Due, bool IsLate);

/// <summary>A finding, and who is responsible for the record that it is about.</summary>
internal sealed record StatusFinding(Finding Finding, Owner? Owner);
