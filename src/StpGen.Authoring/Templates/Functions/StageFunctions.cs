using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Readiness;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Templates.Engine;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Functions of templates that know what the paper's stage asks for.</summary>
internal static class StageFunctions
{
    /// <summary>What a paper prints in place of a section that no stage asks for.</summary>
    private const string NotAsked = "To follow.";

    public static void AddTo(ScriptObject model, Plan plan, Round round, Stage? stage, TemplateRecords records)
    {
        model.AddFunction("asked", 1, call => stage?.AsksFor.FirstOrDefault(a => a.Field?.Value == call.Text(0))?.Sentence
            ?? (object)NotAsked);
        model.AddFunction("asks", 1,
            call => stage is null
            || stage.AsksFor.Any(a => a.Field is { } field
                && (field.Value == call.Text(0) || field.Value.StartsWith(call.Text(0) + ".", StringComparison.Ordinal))));
        var missing = new Lazy<ScriptArray>(() => ListFunctions.Array(
            StageAsks.Missing(stage, records.Facts).Select(a => records.View(AskedFor.Schema, a))));
        model.AddFunction("missing_for_stage", 0, _ => missing.Value);
        var readiness = new Lazy<ScriptArray>(() => ListFunctions.Array(stage is null ? [] : Readiness(plan, round, stage)));
        model.AddFunction("readiness", 0, _ => readiness.Value);
    }

    private static IEnumerable<ScriptObject> Readiness(Plan plan, Round round, Stage stage)
    {
        var facts = new PlanFacts(plan, new PlanIndex(plan, round));
        return StageReadiness.Of(plan, round, stage, facts, new RecordOwners(plan, facts)).Select(section => new ScriptObject
        {
            ["label"] = section.Label,
            ["points"] = section.Points,
            ["of"] = section.Of,
            ["lost"] = ListFunctions.Array(section.Reasons.Select((reason, i) => i == 0 ? Words.Capital(reason) : reason)),
        });
    }
}
