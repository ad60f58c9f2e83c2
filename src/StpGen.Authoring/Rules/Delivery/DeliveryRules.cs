using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Delivery;

/// <summary>The rules about programmes, risks and milestones.</summary>
internal static class DeliveryRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new ParentCycle(),
        new RiskIncomplete(),
        new StepIncomplete(),
        new ProgrammeWithoutBenefit(),
        new BenefitUnclear(),
    ];
}
