using StpGen.Authoring.Readiness;
using StpGen.Authoring.Rules.Checking;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Authoring.Rules.Stages;

/// <summary>
/// Each priority has a programme, and each gap what the stage asks for it. A section that is not there at all is not asked.
/// </summary>
internal sealed class NotCovered : PlanRule
{
    public override RuleInfo Info { get; } = new(
        "STP286", "not-covered", "A gap or priority has nothing for it", RuleStage.Plan, RuleEffect.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        var view = StageView.Of(plan);
        foreach (var asked in view.Stage?.Covers ?? [])
        {
            if (StageAsks.Covering(asked, view.Facts, plan.Round) is not { } covered) continue;
            foreach (var one in covered.Without.Where(r => !(r.Id is { } id && plan.IsMeant(r.Name, id))))
            {
                var place = covered.AreOfPlan ? one.Record!.Span : covered.By[^1].Record!.Span;
                yield return new Finding(Info, SourceSpan.At(place.Path, place.Line, place.Column),
                    $"The {asked.Noun} '{one.Id}' has no {asked.Label}, which the stage '{view.Stage!.Title}' asks for.",
                    $"Add one to '{asked.By}', with '{asked.Field}: {one.Id}'.")
                {
                    Related = [new(plan.Plan.Stage!.Span, "the stage of the plan")],
                };
            }
        }
    }
}
