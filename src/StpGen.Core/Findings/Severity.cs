namespace StpGen.Core.Findings;

/// <summary>How much a finding matters: something to know, something to fix before the final paper, or something that stops it.</summary>
public enum Severity
{
    Information,
    Warning,
    Error,
}
