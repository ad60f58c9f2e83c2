using StpGen.Authoring.Plans;
using StpGen.Authoring.Readiness;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>A plan as it is in the papers of its stage.</summary>
internal sealed class StageView
{
    private StageView(PlanUnderCheck plan)
    {
        Day = PlanDays.Of(plan.Plan)?.OfStage;
        Plan = (Day is null ? null : new Viewpoint(Day, null, "").See(Plan.Schema, plan.Plan)) ?? plan.Plan;
        Stage = plan.Round.Stages.FirstOrDefault(s => s.Id == plan.Plan.Stage?.Id);
        Facts = new PlanFacts(Plan, new PlanIndex(Plan, plan.Round));
    }

    /// <summary>Of the last paper of the stage; null: the plan has no papers.</summary>
    public DateOnly? Day { get; }

    public Plan Plan { get; }

    /// <summary>Null: the plan's stage is not one of the round.</summary>
    public Stage? Stage { get; }

    public PlanFacts Facts { get; }

    public static StageView Of(PlanUnderCheck plan) => plan.Shared(p => new StageView(p));

    /// <summary>The records at a path: one, or those of a list.</summary>
    public IEnumerable<RecordValue> Records(string path) => StageAsks.Records(Facts.Find(path));
}
