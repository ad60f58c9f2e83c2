using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Brand;

/// <summary>What can be wrong with the look that a plan's brand asks for, beyond its YAML.</summary>
public static class ThemeRules
{
    public static readonly RuleInfo BadValue = new(
        "STP125", "bad-theme-value", "A colour, a length or a font that a theme cannot use", RuleStage.Look, RuleEffect.DraftOnly);

    public static readonly RuleInfo BrokenFont = new(
        "STP126", "broken-font", "A font of the brand that cannot be used", RuleStage.Look, RuleEffect.DraftOnly);

    /// <remarks>WCAG 2.2, 1.4.3: 4.5:1; for large text 3:1.</remarks>
    public static readonly RuleInfo LowContrast = new(
        "STP401", "low-contrast", "Text stands out too little from what lies behind it", RuleStage.Look, RuleEffect.StopsFinal);

    public static ImmutableArray<RuleInfo> All { get; } = [BadValue, BrokenFont, LowContrast];
}
