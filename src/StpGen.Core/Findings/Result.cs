using System.Collections.Immutable;

namespace StpGen.Core.Findings;

/// <summary>What a stage returns: its value, or null when there is none to go on with, and what it found on the way.</summary>
public sealed record Result<T>(T? Value, ImmutableArray<Finding> Findings) where T : class
{
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}
