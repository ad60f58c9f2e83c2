using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>Every requirement that the stage asks for has an answer: its own, or that of its must-do.</summary>
internal sealed class RequirementUnanswered : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP201", "requirement-unanswered", "A requirement of the round has no response", RuleStage.Plan, RuleEffect.StopsFinal);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var answered = plan.Plan.Responses.Select(r => r.Answers?.Id).ToHashSet();
        foreach (var set in plan.Round.RequirementSets.Where(s => plan.HasReached(s.Stage?.Id ?? "")))
            foreach (var item in set.Items.Where(i => !answered.Contains(i.Id)))
            {
                var open = item.Items.Where(i => !answered.Contains(i.Id)).ToList();
                if (item.Items.Length > 0 && open.Count == 0) continue;
                var which = open.Count < item.Items.Length ? $" ({Words.Join([.. open.Select(i => i.Number?.Value ?? i.Id)])})" : "";
                yield return new Finding(Info, Info.In(plan.IsFinal), Place(plan),
                    $"The plan does not respond to must-do {item.Number}, {item.Title}{which}.")
                {
                    Hints = [$"Add a response with 'answers: {(which.Length > 0 ? open[0].Id : item.Id)}'."],
                    Related = [new(item.Span, "the requirement")],
                };
            }
    }

    private static SourceSpan Place(PlanUnderCheck plan) =>
        plan.Plan.Responses.Length > 0
            ? SourceSpan.At(plan.Plan.Responses[^1].Span.Path, plan.Plan.Responses[^1].Span.Line, plan.Plan.Responses[^1].Span.Column)
            : plan.Plan.Stage!.Span;
}
