using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Rules.Checking;
using StpGen.Authoring.Schema;
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
            var by = view.Records(asked.By!.Value).ToList();
            if (by.Count == 0) continue;
            var covered = by.SelectMany(r => StageView.Records(r.Find(asked.Field!.Value, view.Facts))).Select(r => r.Id).ToHashSet();
            var own = view.Records(asked.Every!.Value).ToList();
            var round = Round.Schema.ValueOf(plan.Round);
            var all = own.Count > 0 || !round.Has(asked.Every.Value) ? own
                : [.. StageView.Records(round.Find(asked.Every.Value, view.Facts))];
            foreach (var one in all.Where(r => !covered.Contains(r.Id) && IsSettled(r.Record!)
                && !(r.Id is { } id && plan.IsMeant(r.Name, id))))
            {
                var place = own.Count > 0 ? one.Record!.Span : by[^1].Record!.Span;
                yield return new Finding(Info, SourceSpan.At(place.Path, place.Line, place.Column),
                    $"The {asked.Noun} '{one.Id}' has no {asked.Label}, which the stage '{view.Stage!.Title}' asks for.",
                    $"Add one to '{asked.By}', with '{asked.Field}: {one.Id}'.")
                {
                    Related = [new(plan.Plan.Stage!.Span, "the stage of the plan")],
                };
            }
        }
    }

    /// <summary>A priority that is only proposed, or part of another, needs no programme of its own.</summary>
    private static bool IsSettled(PlanRecord record) =>
        record is not Priority { Parent: not null } and not Priority { Status: "proposed" or "likely" };
}
