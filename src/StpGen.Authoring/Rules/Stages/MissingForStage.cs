using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>
/// The plan has every section that its stage asks for. A draft shows the gap in its place; for a final paper it is an error.
/// </summary>
internal sealed class MissingForStage : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP203", "missing-for-stage", "A section that the stage asks for is missing", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Stage is not { } current || plan.Round.Stages.FirstOrDefault(s => s.Id == current.Id) is not { } stage) yield break;
        foreach (var asked in stage.AsksFor.Where(a => a.Field is not null && !plan.Holds(a.Field.Value)))
            yield return new Finding(Info, Info.In(plan.IsFinal), current.Span,
                $"The stage '{stage.Title}' asks for {asked.Label}, which the plan does not have.")
            {
                Hints = [$"Add '{asked.Field}' to the plan. Until then, drafts say that it will follow, and --final stops."],
            };
    }
}
