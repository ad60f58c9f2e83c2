using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Delivery;

/// <summary>A milestone has an owner; a next step has an owner and a day.</summary>
internal sealed class StepIncomplete : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP281", "step-incomplete", "A milestone or a step without an owner or a date", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var milestones = new Incomplete(Info, "milestones", "Add who answers for it.");
        // Who answered for what is done no longer matters.
        foreach (var milestone in plan.Plan.Milestones.Where(m => m.Status is not "done" && m.Changes.IsEmpty))
            milestones.Add(milestone.Title?.Span ?? milestone.Span, milestone.Title?.Value ?? milestone.Id,
                ("an owner", milestone.Owner is not null));
        var steps = new Incomplete(Info, "next steps", "Add who takes the step, and when.");
        foreach (var step in plan.Plan.NextSteps.Where(s => s.Changes.IsEmpty))
            steps.Add(step.Text?.Span ?? step.Span, step.Text?.Value ?? "", ("an owner", Owner(step)), ("a date", Day(step)));
        return milestones.Findings().Concat(steps.Findings());
    }

    /// <summary>A step with steps of its own is complete if each of those is.</summary>
    private static bool Owner(NextStep step) => step.Owner is not null || (!step.Steps.IsEmpty && step.Steps.All(Owner));

    private static bool Day(NextStep step) => step.Due is not null || step.Owner?.Tbc?.Due is not null
        || (!step.Steps.IsEmpty && step.Steps.All(Day));
}
