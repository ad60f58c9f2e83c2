using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>The rules about the order of time.</summary>
internal static class DatesRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new DatesOutOfOrder(),
        new MilestoneAfterDue(),
        new ReferenceOutOfTime(),
    ];
}
