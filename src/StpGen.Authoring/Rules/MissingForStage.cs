using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>What the plan's stage asks for is in the plan. A draft shows the gap in its place; at the gate it stops.</summary>
internal sealed class MissingForStage : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP203", "missing-for-stage", "The plan lacks something that its stage asks for", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Stage is not { } current || plan.Round.Stages.FirstOrDefault(s => s.Id == current.Id) is not { } stage) yield break;
        foreach (var asked in stage.AsksFor.Where(a => a.Field is not null && !plan.Holds(a.Field.Value)))
            yield return new Finding(Info, Info.In(plan.IsFinal), current.Span, $"The stage '{stage.Title}' asks for {asked.Label}, which the plan does not have.")
            {
                Hints = [$"Add '{asked.Field}' to the plan; until then drafts say so in its place, and --final stops."],
            };
    }
}
