using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Facts;

/// <summary>The rules about facts that are in more than one place.</summary>
internal static class FactsRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new CountDiffers(),
        new SourcesDiffer(),
        new FootprintDiffers(),
        new CitedFactMissing(),
        new NotThisFootprint(),
        new GapDiffers(),
        new NumberDiffers(),
        new ChangeDoesNotAddUp(),
        new TitleDiffers(),
        new PlacesDiffer(),
        new CitationForm(),
        new OwnListDiffers(),
    ];
}
