using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Shapes;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;

namespace StpGen.Authoring.Templates;

/// <summary>The functions that templates may call. An explicit list; each returns plain values, never Markdown.</summary>
internal static class TemplateFunctions
{
    public static ScriptObject Create(Plan plan, Func<FunctionCall, object?> include)
    {
        var functions = new ScriptObject();
        Add("include", 1, 1, include);
        Add("count", 1, 1, call => call.List(0).Count);
        Add("join", 1, 2, call => Words.Join([.. call.List(0).Select(i => call.Context.Plain(i))], call.Arguments[1] is null ? "and" : call.Text(1)));
        Add("pluck", 2, 2, call => Array(call.List(0).Select(i => call.Field(i, call.Text(1))).Where(v => v is not (null or RecordView { IsAbsent: true }))));
        Add("where", 3, 3, call => Array(call.List(0).Where(i => Same(call, call.Field(i, call.Text(1)), call.Arguments[2]))));
        Add("without", 2, 2, call => Array(call.List(0).Where(i => call.Field(i, call.Text(1)) is null or ScriptArray { Count: 0 } or RecordView { IsAbsent: true } or false)));
        Add("having", 2, 2, call => Array(call.List(0).Where(i => call.Field(i, call.Text(1)) is not (null or ScriptArray { Count: 0 } or RecordView { IsAbsent: true } or false))));
        Add("first", 1, 1, call => call.List(0).FirstOrDefault() ?? AbsentView.Instance);
        Add("sort_by", 2, 2, call => Array(call.List(0).OrderBy(i => SortKey(call, call.Field(i, call.Text(1))), StringComparer.Ordinal)));
        Add("missing", 1, 1, call => new PlanTemplateContext.MissingNote(call.Text(0)));
        Add("or_missing", 2, 2, call => call.Arguments[0] is null or ScriptArray { Count: 0 } or RecordView { IsAbsent: true } ? new PlanTemplateContext.MissingNote(call.Text(1)) : call.Arguments[0]);
        Add("bullets", 1, 1, call => Bullets(call.List(0)));
        Add("label", 1, 1, call => Label(call.Text(0)));
        Add("capital", 1, 1, call => Words.Capital(call.Text(0)));
        Add("who", 1, 1, call => HolderNames.Of(call, withPost: true));
        Add("who_line", 1, 1, call => HolderNames.InLine(call));
        Add("name_of", 1, 1, call => HolderNames.Of(call, withPost: false));
        Add("post", 1, 1, call => call.Arguments[0] is RecordView { IsAbsent: false } person ? HolderNames.Post(call, person) : "");
        Add("last", 1, 1, call => call.List(0).LastOrDefault() ?? AbsentView.Instance);
        Add("children", 3, 3, call => Array(call.List(0).Where(i => ReferenceEquals(call.Field(i, call.Text(1)), call.Arguments[2]))));
        Add("without_parent", 1, 1, call => Array(call.List(0).Where(i => call.Field(i, "parent") is RecordView { IsAbsent: true })));
        Add("group_by", 2, 4, call => Groups(call));
        Add("concat", 2, 2, call => Array(call.List(0).Concat(call.List(1))));
        Add("by", 1, 1, call => By(call.Text(0)));
        Add("lower", 1, 1, call => call.Text(0).ToLowerInvariant());
        Add("sentence", 1, 1, call => Sentence(call.Text(0)));
        PlanFunctions.AddTo(functions, plan);
        return functions;

        void Add(string name, int required, int most, Func<FunctionCall, object?> run) =>
            functions.SetValue(name, new TemplateFunction(name, required, most, run), readOnly: true);
    }

    private static ScriptArray Array(IEnumerable<object?> items)
    {
        var array = new ScriptArray();
        foreach (var item in items) array.Add(item!);
        return array;
    }

    /// <summary>A list of lists: items that are alike in each of some fields, in the order in which they first come.</summary>
    private static ScriptArray Groups(FunctionCall call)
    {
        var groups = new Dictionary<string, ScriptArray>(StringComparer.Ordinal);
        var fields = Enumerable.Range(1, call.Arguments.Count - 1).Where(i => call.Arguments[i] is not null).Select(call.Text).ToList();
        var order = new ScriptArray();
        foreach (var item in call.List(0))
        {
            var key = string.Join('\n', fields.Select(f => Key(call, call.Field(item, f))));
            if (!groups.TryGetValue(key, out var group)) order.Add(groups[key] = group = []);
            group.Add(item);
        }
        return order;
    }

    private static string Key(FunctionCall call, object? value) =>
        value is RecordView { IsAbsent: false } record && record.Contains("id") ? call.Context.Plain(call.Field(record, "id")) : call.Context.Plain(value);

    /// <summary>Equal as text, as the same record, or as a member of a list.</summary>
    private static bool Same(FunctionCall call, object? value, object? wanted) => value switch
    {
        null => wanted is null,
        ScriptArray list => list.Any(i => Same(call, i, wanted)),
        RecordView => ReferenceEquals(value, wanted),
        _ => wanted is not null && call.Context.Plain(value) == call.Context.Plain(wanted),
    };

    private static string SortKey(FunctionCall call, object? value) => value switch
    {
        int number => number.ToString("D10", CultureInfo.InvariantCulture),
        PlanDate date => date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        null => "",
        _ => call.Context.Plain(value).ToLowerInvariant(),
    };

    /// <summary>With a capital at its start and a full stop at its end.</summary>
    private static string Sentence(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return text;
        return Words.Capital(text) + (text[^1] is '.' or '!' or '?' or ':' ? "" : ".");
    }

    /// <summary>A deadline in words: <c>by 2020/21</c>; one that says so already stays.</summary>
    private static string By(string date) => date.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? date : "by " + date;

    /// <summary>An address as readers know it: without its scheme and a slash at its end.</summary>
    private static string Label(string address) => address[(address.IndexOf(':') + 1)..].Trim('/');

    /// <summary>Plain values as a bulleted list; one value stands as a paragraph. For table cells, where Markdown has no lists.</summary>
    public static Prose? Bullets(ScriptArray values)
    {
        if (values.Count == 0) return null;
        var items = values.Select(v => new Paragraph([new TextRun(v?.ToString() ?? "", (v as PlanText)?.Span)])).ToList();
        ImmutableArray<Block> blocks = items.Count == 1 ? [items[0]] : [new ListBlock(ListKind.Bulleted, 1, [.. items.Select(i => new ListItem([i]))])];
        return new Prose(blocks, string.Join("; ", values), (values[0] as PlanText)?.Span ?? default);
    }
}
