namespace StpGen.Core.Findings;

/// <summary>How much a finding matters: something to know, something to mend before the gate, something that stops.</summary>
public enum Severity
{
    Information,
    Warning,
    Error,
}
