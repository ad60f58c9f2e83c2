using StpGen.Authoring.Plans;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules;

/// <summary>What the plan's stage asks for is in the plan. A draft shows the gap in its place; at the gate it stops.</summary>
internal sealed class MissingForStage : PlanRule
{
    public override RuleInfo Info { get; } = new("STP203", "missing-for-stage", "The plan lacks something that its stage asks for", Severity.Warning);

    public override IEnumerable<Finding> Check(PlanUnderCheck plan)
    {
        if (plan.Plan.Stage is not { } current || plan.Round.Stages.FirstOrDefault(s => s.Id == current.Id) is not { } stage) yield break;
        foreach (var asked in stage.AsksFor.Where(a => a.Field is not null && !FieldPath.Holds(plan.Plan, a.Field.Value)))
            yield return new Finding(Info, plan.AtGate, current.Span, $"The stage '{stage.Title}' asks for {asked.Label}, which the plan does not have.")
            {
                Hints = [$"Add '{asked.Field}' to the plan; until then drafts say so in its place, and --final stops."],
            };
    }
}

/// <summary>Asks a plan for a field by its path: <c>finance.positions</c>.</summary>
internal static class FieldPath
{
    public static bool Holds(Plan plan, string path)
    {
        object? value = new Templates.RecordView<Plan>(Plan.Shape, plan, new Templates.TemplateRecords(new PlanIndex(plan, new Rounds.Round())));
        foreach (var name in path.Split('.'))
        {
            if (value is not Templates.RecordView view || !view.Contains(name)) return false;
            view.TryGetValue(null, default, name, out value);
        }
        return value is not (null or Templates.RecordView { IsAbsent: true } or Scriban.Runtime.ScriptArray { Count: 0 });
    }
}
