using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Governance;

/// <summary>The rules about governance.</summary>
internal static class GovernanceRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new HolderUnclear(),
        new ChairUnclear(),
        new RoleHeldTwice(),
        new PersonElsewhere(),
        new ChairNotIndependent(),
        new WorkstreamLeads(),
        new PartnerWithoutSeat(),
    ];
}
