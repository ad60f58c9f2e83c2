using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Publication;

/// <summary>The rules about what may be published.</summary>
internal static class PublicationRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new WithheldAmount(),
        new PersonalContact(),
        new WithheldWords(),
        new RestrictedName(),
        new PaperUnderEmbargo(),
    ];
}
