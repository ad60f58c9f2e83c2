using System.Collections.Immutable;
using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Rounds;
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
    public void AddTo(ScriptObject model, Plan seen, Round round) =>
        model.SetValue("not_printed", new TemplateFunction("not_printed", 0, 0, _ =>
        {
            IsCalled = true;
            if (unprinted is null) return new ScriptArray();
            var labels = SeenRecords.In(seen, round);
            return ListFunctions.Array(unprinted().Select(records =>
                records with { Records = records.Records.RemoveAll(r => !labels.ContainsKey(r.Span)) })
                .Where(records => !records.Records.IsEmpty).Select(records => Entry(records, labels[records.First.Span])));
        }), readOnly: true);

    /// <param name="label">Of the first record, as its reader knows it on the paper's day.</param>
    private static ScriptObject Entry(UnprintedRecords records, string label) => new()
    {
        ["what"] = records.Records.Length == 1
            ? Words.Capital(Words.OfCamelCase(records.First.Kind)) + (label.Length > 0 ? $": {label}" : "")
            : $"{records.Records.Length} of {records.Total} records of the kind “{Words.OfCamelCase(records.First.Kind)}”",
        ["where"] = $"{Path.GetFileName(records.First.Span.Path)}, line {records.First.Span.Line}",
    };
}
