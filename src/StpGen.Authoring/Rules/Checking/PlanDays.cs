using StpGen.Authoring.Plans;

namespace StpGen.Authoring.Rules.Checking;

/// <summary>
/// What a plan's "today" is, which no clock tells: the days of its papers. What should be past is compared with the papers of the plan's
/// stage, what should be to come with the last paper of all, so that a plan between two papers raises no alarm.
/// </summary>
/// <param name="OfStage">The last paper for the plan's stage; the last of all if none is for it.</param>
/// <param name="Last">The last paper of all.</param>
internal sealed record PlanDays(DateOnly OfStage, DateOnly Last)
{
    /// <summary>Null: the plan has no paper with a date.</summary>
    public static PlanDays? Of(Plan plan)
    {
        var all = plan.Documents.Where(d => d.Date is not null).ToList();
        if (all.Count == 0) return null;
        var ofStage = all.Where(d => plan.Stage is not null && d.Stage?.Id == plan.Stage.Id).ToList();
        return new PlanDays((ofStage.Count > 0 ? ofStage : all).Max(d => d.Date!.First), all.Max(d => d.Date!.Last));
    }
}
