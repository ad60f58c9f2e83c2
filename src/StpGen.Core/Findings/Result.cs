using System.Collections.Immutable;

namespace StpGen.Core.Findings;

/// <summary>What a stage returns: its value, or null if there is none to continue with, and its findings.</summary>
public sealed record Result<T>(T? Value, ImmutableArray<Finding> Findings) where T : class
{
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}
