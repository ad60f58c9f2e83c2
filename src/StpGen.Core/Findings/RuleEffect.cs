namespace StpGen.Core.Findings;

/// <summary>What a finding does to a build, the mildest first.</summary>
public enum RuleEffect
{
    /// <summary>Something to know.</summary>
    Note,

    /// <summary>A warning: papers are written, final ones too.</summary>
    Warning,

    /// <summary>Nothing in a draft, which shows it anyway; an error in a final paper.</summary>
    FinalOnly,

    /// <summary>A warning in a draft, an error in a final paper.</summary>
    StopsFinal,

    /// <summary>An error: papers are written as drafts, and final ones are refused.</summary>
    DraftOnly,

    /// <summary>An error: the paper is not written at all.</summary>
    NoPaper,
}
