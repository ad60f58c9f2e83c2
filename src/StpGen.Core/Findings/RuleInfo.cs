namespace StpGen.Core.Findings;

/// <summary>What a rule is: its number (<c>STP106</c>), its slug (<c>unknown-key</c>), never reused, and a title in plain words.</summary>
/// <remarks>1xx reading, 2xx plan rules, 3xx templates, 4xx documents, 5xx layout and writing.</remarks>
public sealed record RuleInfo(string Id, string Slug, string Title, Severity Severity = Severity.Error);
