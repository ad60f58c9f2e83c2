namespace StpGen.Core.Findings;

/// <summary>Which papers a finding of a rule stops when they are to be final.</summary>
public enum RuleScope
{
    /// <summary>Every paper: the plan cannot be trusted as a whole.</summary>
    EveryPaper,

    /// <summary>The papers that print what the finding is about.</summary>
    PapersThatPrintIt,

    /// <summary>The papers that answer for what their stage asks for.</summary>
    PapersOfStage,
}
