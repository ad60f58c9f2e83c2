using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Writers.Word;

/// <summary>What the Word writer may find.</summary>
public static class WordRules
{
    public static RuleInfo HouseStyleLacks { get; } = new(
        "STP521", "house-style-lacks", "A house style without a style that papers use", RuleStage.Writing, RuleEffect.Note);

    public static RuleInfo HouseStyleInvalid { get; } = new(
        "STP522", "house-style-invalid", "A house style that cannot be taken", RuleStage.Writing, RuleEffect.Warning);

    /// <remarks>WCAG 2.2, 1.4.3: 4.5:1; for large text 3:1.</remarks>
    public static RuleInfo HouseStyleContrast { get; } = new(
        "STP523", "house-style-contrast", "A house style whose text stands out too little", RuleStage.Writing, RuleEffect.StopsFinal);

    public static ImmutableArray<RuleInfo> All { get; } = [HouseStyleLacks, HouseStyleInvalid, HouseStyleContrast];
}
