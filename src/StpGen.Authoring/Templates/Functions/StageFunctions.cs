using Scriban.Runtime;
using StpGen.Authoring.Readiness;
using StpGen.Authoring.Rounds;
using StpGen.Authoring.Templates.Engine;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Functions of templates that know what the paper's stage asks for.</summary>
internal static class StageFunctions
{
    /// <summary>What a paper prints in place of a section that no stage asks for.</summary>
    private const string NotAsked = "To follow.";

    public static void AddTo(ScriptObject model, Stage? stage, TemplateRecords records)
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
    }
}
