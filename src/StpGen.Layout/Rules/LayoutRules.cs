using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Layout.Rules;

/// <summary>What layout may find.</summary>
public static class LayoutRules
{
    public static RuleInfo TooWide { get; } = new(
        "STP501", "too-wide", "A table is too wide for its page", RuleStage.Layout, RuleEffect.Warning);

    public static RuleInfo MissingGlyph { get; } = new(
        "STP502", "missing-glyph", "A font does not have a character", RuleStage.Layout, RuleEffect.Warning);

    public static RuleInfo TooTall { get; } = new(
        "STP503", "too-tall", "Something is too tall for its page", RuleStage.Layout, RuleEffect.Warning);

    public static RuleInfo DiagramAsText { get; } = new(
        "STP504", "diagram-as-text", "A diagram does not fit its page", RuleStage.Layout, RuleEffect.Warning);

    public static RuleInfo DiagramShortened { get; } = new(
        "STP505", "diagram-shortened", "A diagram leaves out what does not fit", RuleStage.Layout, RuleEffect.Note);

    public static RuleInfo SlideTooFull { get; } = new(
        "STP506", "slide-too-full", "Something has no room on a slide", RuleStage.Layout, RuleEffect.Warning);

    public static RuleInfo DeckTooLong { get; } = new(
        "STP507", "deck-too-long", "A deck has too many slides", RuleStage.Layout, RuleEffect.DraftOnly);

    public static ImmutableArray<RuleInfo> All { get; } =
        [TooWide, MissingGlyph, TooTall, DiagramAsText, DiagramShortened, SlideTooFull, DeckTooLong];
}
