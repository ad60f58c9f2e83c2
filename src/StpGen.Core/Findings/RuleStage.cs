namespace StpGen.Core.Findings;

/// <summary>The stages of a build, in their order, by which rules are grouped.</summary>
public enum RuleStage
{
    /// <summary>The folder and its files are read.</summary>
    Reading,

    /// <summary>The plan is checked.</summary>
    Plan,

    /// <summary>A template is run for a paper.</summary>
    Template,

    /// <summary>The brand's colours, lengths and fonts are read.</summary>
    Look,

    /// <summary>The paper is set on pages.</summary>
    Layout,

    /// <summary>The paper's files are made and written.</summary>
    Writing,
}
