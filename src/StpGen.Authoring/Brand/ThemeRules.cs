using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Brand;

/// <summary>The rules about a plan's brand, beyond its YAML.</summary>
public static class ThemeRules
{
    public static readonly RuleInfo BadValue = new(
        "STP125", "bad-theme-value", "A colour, length or font that a theme cannot use", RuleStage.Look, RuleEffect.DraftOnly);

    public static readonly RuleInfo BrokenFont = new(
        "STP126", "broken-font", "A brand font that cannot be used", RuleStage.Look, RuleEffect.DraftOnly);

    public static readonly RuleInfo WrongFont = new(
        "STP128", "wrong-font", "A brand font that does not fit its place in the theme", RuleStage.Look, RuleEffect.Warning);

    public static readonly RuleInfo OnlyNamed = new(
        "STP129", "font-only-named", "A brand font that Word files or web pages cannot carry", RuleStage.Look, RuleEffect.Note);

    /// <remarks>WCAG 2.2, 1.4.3: 4.5:1; for large text 3:1.</remarks>
    public static readonly RuleInfo LowContrast = new(
        "STP401", "low-contrast", "Text has too little contrast with its background", RuleStage.Look, RuleEffect.StopsFinal);

    public static ImmutableArray<RuleInfo> All { get; } = [BadValue, BrokenFont, WrongFont, OnlyNamed, LowContrast];
}
