using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Writers.Word.Styling;

/// <summary>What the Word writer may find.</summary>
public static class WordRules
{
    public static RuleInfo HouseStyleLacks { get; } = new(
        "STP521", "house-style-lacks", "The house style does not have a style that papers use", RuleStage.Writing, RuleEffect.Note);

    public static RuleInfo HouseStyleInvalid { get; } = new(
        "STP522", "house-style-invalid", "The house style cannot be used", RuleStage.Writing, RuleEffect.Warning);

    /// <remarks>WCAG 2.2, 1.4.3: 4.5:1; for large text 3:1.</remarks>
    public static RuleInfo HouseStyleContrast { get; } = new(
        "STP523", "house-style-contrast", "Text in the house style has too little contrast", RuleStage.Writing, RuleEffect.StopsFinal);

    public static ImmutableArray<RuleInfo> All { get; } = [HouseStyleLacks, HouseStyleInvalid, HouseStyleContrast];
}
