using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Rules.Dates;

/// <summary>The date of a milestone after everything by which it moved.</summary>
internal static class MilestoneDates
{
    public static PlanDate? Now(this Milestone milestone) =>
        milestone.Revisions.LastOrDefault(r => r.Date is not null)?.Date ?? milestone.Date;
}
