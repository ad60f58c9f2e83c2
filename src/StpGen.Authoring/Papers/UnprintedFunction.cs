using System.Collections.Immutable;
using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Templates.Functions;
using StpGen.Core.Text;

namespace StpGen.Authoring.Papers;

/// <summary>
/// The function of templates that lists what no paper of the plan prints, as far as the paper's reader may see it. Only when every other
/// paper has been composed is that known; before, the list is empty.
/// </summary>
internal sealed class UnprintedFunction(Func<ImmutableArray<UnprintedRecords>>? unprinted)
{
    public bool IsCalled { get; private set; }

    /// <param name="seen">The plan as the reader sees it.</param>
    public void AddTo(ScriptObject model, Plan seen) =>
        model.SetValue("not_printed", new TemplateFunction("not_printed", 0, 0, _ =>
        {
            IsCalled = true;
            if (unprinted is null) return new ScriptArray();
            var spans = SeenRecords.In(seen);
            return ListFunctions.Array(unprinted().Select(records =>
                records with { Records = records.Records.RemoveAll(r => !spans.Contains(r.Span)) })
                .Where(records => !records.Records.IsEmpty).Select(Entry));
        }), readOnly: true);

    private static ScriptObject Entry(UnprintedRecords records) => new()
    {
        ["what"] = records.Records.Length == 1
            ? Words.Capital(Words.OfCamelCase(records.First.Kind)) + (records.First.Label.Length > 0 ? $": {records.First.Label}" : "")
            : $"{records.Records.Length} of {records.Total} records of the kind “{Words.OfCamelCase(records.First.Kind)}”",
        ["where"] = $"{Path.GetFileName(records.First.Span.Path)}, line {records.First.Span.Line}",
    };
}
