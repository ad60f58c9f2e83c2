namespace StpGen.Cli.Building;

/// <summary>Which findings a run shows, and which make it fail.</summary>
/// <param name="Strict">Warnings fail as errors do.</param>
/// <param name="Baseline">The report of an earlier run, as typed; null: none.</param>
/// <param name="ShowAccepted">Findings that the plan accepts are listed.</param>
internal sealed record FindingChoice(bool Strict = false, string? Baseline = null, bool ShowAccepted = false);
