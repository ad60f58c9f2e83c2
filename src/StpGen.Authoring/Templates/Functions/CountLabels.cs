using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;
using StpGen.Core.Text;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Labels of counts that agree with their number: <c>1 acute trust</c>, <c>2 acute trusts</c>.</summary>
internal static class CountLabels
{
    public static void AddTo(ScriptObject functions, ScriptObject model) =>
        functions.AddFunction("label_of", 1, call => LabelOf(call, call.Arguments[0], model));

    /// <summary>
    /// The label of a count, or the name of a record of several organisations. For 1 its own singular, the title of a type of
    /// organisation whose plural it is, or the words in the singular.
    /// </summary>
    private static string LabelOf(FunctionCall call, object? count, ScriptObject model)
    {
        var isCount = count is RecordView record && record.Contains("label");
        var label = call.Context.Plain(call.Field(count, isCount ? "label" : "name"));
        if (call.Field(count, isCount ? "value" : "count") is not Quantity { Low: 1, High: 1 }) return label;
        if (isCount && call.Context.Plain(call.Field(count, "singular")) is { Length: > 0 } own) return own;
        var types = model.TryGetValue("round", out var round) ? call.Field(round, "organisationTypes") as ScriptArray ?? [] : [];
        var type = types.FirstOrDefault(t =>
            string.Equals(call.Context.Plain(call.Field(t, "plural")), label, StringComparison.OrdinalIgnoreCase));
        return type is null ? SingularText.Of(label) : Words.Capital(call.Context.Plain(call.Field(type, "title")));
    }
}
