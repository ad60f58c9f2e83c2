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
        new ChangeOutsideRecord(),
        new StepAfterWhole(),
        new PhaseBeforeMilestone(),
        new MilestoneAfterProgramme(),
        new PaperOutOfOrder(),
        new DateOutsideRound(),
        new StatusAgainstDate(),
        new RoleAgainstHolder(),
        new RevisionWithoutReason(),
        new DeadlineOnDayOff(),
        new EventWithoutPlace(),
        new DateDiffers(),
        new KnownTooEarly(),
    ];
}
