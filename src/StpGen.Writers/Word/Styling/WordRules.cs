using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Writers.Word.Styling;

/// <summary>What the writers of Word papers and of slides may find.</summary>
public static class WordRules
{
    public static RuleInfo HouseStyleLacks { get; } = new(
        "STP521", "house-style-lacks", "The house style does not have a style or layout that papers use", RuleStage.Writing,
        RuleEffect.Note);

    public static RuleInfo HouseStyleInvalid { get; } = new(
        "STP522", "house-style-invalid", "The house style cannot be used", RuleStage.Writing, RuleEffect.Warning);

    /// <remarks>WCAG 2.2, 1.4.3: 4.5:1; for large text 3:1.</remarks>
    public static RuleInfo HouseStyleContrast { get; } = new(
        "STP523", "house-style-contrast", "Text in the house style has too little contrast", RuleStage.Writing, RuleEffect.StopsFinal);

    public static RuleInfo HouseStyleNotCopied { get; } = new(
        "STP524", "house-style-not-copied", "Something in the house style is not copied into papers", RuleStage.Writing,
        RuleEffect.Warning);

    public static RuleInfo HouseStyleChoice { get; } = new(
        "STP525", "house-style-choice", "A file of a house style in brand/ that is not used", RuleStage.Writing, RuleEffect.Warning);

    /// <remarks>WCAG 2.2, 1.1.1.</remarks>
    public static RuleInfo HouseStyleWithoutWords { get; } = new(
        "STP526", "house-style-picture", "A picture in the house style has no alternative text", RuleStage.Writing, RuleEffect.Warning);

    public static RuleInfo HouseStyleSizes { get; } = new(
        "STP527", "house-style-sizes", "The house style has other sizes of text than the pages", RuleStage.Writing, RuleEffect.Note);

    public static ImmutableArray<RuleInfo> All { get; } =
    [
        HouseStyleLacks, HouseStyleInvalid, HouseStyleContrast, HouseStyleNotCopied, HouseStyleChoice, HouseStyleWithoutWords,
        HouseStyleSizes,
    ];
}
