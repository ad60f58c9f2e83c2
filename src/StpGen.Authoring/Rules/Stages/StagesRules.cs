using System.Collections.Immutable;
using StpGen.Authoring.Rules.Checking;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>The rules about what a stage asks for.</summary>
internal static class StagesRules
{
    public static ImmutableArray<PlanRule> All { get; } =
    [
        new MissingForStage(),
        new RequirementUnanswered(),
        new RequirementAnsweredTwice(),
        new NothingToBuild(),
        new Overdue(),
        new MissingInRecord(),
        new NotCovered(),
        new NarrativeUnread(),
        new FinanceByOrganisation(),
    ];
}
