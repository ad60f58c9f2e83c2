namespace StpGen.Core.Findings;

/// <summary>What a rule is: its number (<c>STP106</c>), its slug (<c>unknown-key</c>), never reused, and a title in plain words.</summary>
/// <remarks>1xx reading, 2xx plan rules, 3xx templates, 4xx documents, 5xx layout and writing.</remarks>
public sealed record RuleInfo(string Id, string Slug, string Title, Severity Severity = Severity.Error)
{
    /// <summary>Of a final paper its findings are errors, though drafts are only warned of them.</summary>
    public bool StopsFinal { get; init; }

    /// <summary>How a finding of it weighs, in a draft or a final paper.</summary>
    public Severity In(bool final) => final && StopsFinal ? Severity.Error : Severity;
}
