namespace StpGen.Core.Findings;

/// <summary>What a rule is: its number (<c>STP106</c>), its slug (<c>unknown-key</c>), never reused, and a title in plain words.</summary>
/// <remarks>1xx reading, 2xx plan rules, 3xx templates, 4xx documents, 5xx layout and writing.</remarks>
/// <param name="Stage">The stage that finds it.</param>
/// <param name="Effect">What a finding does to a build; its severity follows from that.</param>
public sealed record RuleInfo(string Id, string Slug, string Title, RuleStage Stage, RuleEffect Effect)
{
    /// <summary>Which final papers a finding stops.</summary>
    public RuleScope Scope { get; init; }

    /// <summary>Whether it keeps from readers what is not for them, so that no author can accept a finding.</summary>
    public bool ProtectsReaders { get; init; }

    /// <summary>How much a finding matters in a draft.</summary>
    public Severity Severity { get; } = Effect switch
    {
        RuleEffect.Note => Severity.Information,
        RuleEffect.Warning or RuleEffect.StopsFinal => Severity.Warning,
        _ => Severity.Error,
    };

    /// <summary>How much a finding matters in a draft or a final paper.</summary>
    public Severity In(bool final) => final && Effect == RuleEffect.StopsFinal ? Severity.Error : Severity;
}
