using Scriban.Runtime;
using StpGen.Authoring.Rounds;

namespace StpGen.Authoring.Templates;

/// <summary>Functions of templates that know what the paper's stage asks for.</summary>
internal static class StageFunctions
{
    /// <summary>What stands for something that a template shows and no stage asks for.</summary>
    private const string NotAsked = "The plan does not yet hold anything for this section.";

    public static void AddTo(ScriptObject model, Stage? stage, TemplateRecords records)
    {
        Add("asked", 1, call => stage?.AsksFor.FirstOrDefault(a => a.Field?.Value == call.Text(0))?.Sentence ?? (object)NotAsked);
        Add("asks", 1, call => stage is null || stage.AsksFor.Any(a => a.Field is { } field && (field.Value == call.Text(0) || field.Value.StartsWith(call.Text(0) + ".", StringComparison.Ordinal))));
        Add("missing_for_stage", 0, _ => ListFunctions.Array((stage?.AsksFor ?? [])
            .Where(a => a.Field is { } field && records.Facts.Find(field.Value) is null).Select(a => records.View(AskedFor.Schema, a))));

        void Add(string name, int arguments, Func<FunctionCall, object?> run) =>
            model.SetValue(name, new TemplateFunction(name, arguments, arguments, run), readOnly: true);
    }
}
