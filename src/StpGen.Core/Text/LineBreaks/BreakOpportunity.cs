namespace StpGen.Core.Text.LineBreaks;

/// <summary>What may happen after a word.</summary>
public enum BreakOpportunity
{
    /// <summary>The line may end.</summary>
    Break,

    /// <summary>The line should not end: "21" and "October". It does where there is no other way.</summary>
    NoBreak,

    /// <summary>The line ends.</summary>
    Forced,
}
