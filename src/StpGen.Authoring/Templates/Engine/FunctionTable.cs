using Scriban.Runtime;

namespace StpGen.Authoring.Templates.Engine;

/// <summary>Adds functions to what templates can call.</summary>
internal static class FunctionTable
{
    public static void AddFunction(this ScriptObject functions, string name, int arguments, Func<FunctionCall, object?> run) =>
        functions.AddFunction(name, arguments, arguments, run);

    public static void AddFunction(this ScriptObject functions, string name, int required, int most, Func<FunctionCall, object?> run) =>
        functions.SetValue(name, new TemplateFunction(name, required, most, run), readOnly: true);
}
