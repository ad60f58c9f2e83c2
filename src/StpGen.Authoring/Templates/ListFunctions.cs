using System.Globalization;
using Scriban.Runtime;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates;

/// <summary>Functions of templates that count, choose, order, part and join lists.</summary>
internal static class ListFunctions
{
    public static void AddTo(ScriptObject functions)
    {
        Add("count", 1, 1, call => call.List(0).Count);
        Add("pluck", 2, 2, call => Array(call.List(0).Select(i => call.Field(i, call.Text(1))).Where(v => v is not (null or RecordView { IsAbsent: true }))));
        Add("where", 3, 3, call => Array(call.List(0).Where(i => Same(call, call.Field(i, call.Text(1)), call.Arguments[2]))));
        Add("has", 2, 2, call => call.List(0).Any(i => Same(call, i, call.Arguments[1])));
        Add("without", 2, 2, call => Array(call.List(0).Where(i => call.Field(i, call.Text(1)) is null or ScriptArray { Count: 0 } or RecordView { IsAbsent: true } or false)));
        Add("having", 2, 2, call => Array(call.List(0).Where(i => call.Field(i, call.Text(1)) is not (null or ScriptArray { Count: 0 } or RecordView { IsAbsent: true } or false))));
        Add("first", 1, 1, call => call.List(0).FirstOrDefault() ?? AbsentView.Instance);
        Add("sort_by", 2, 2, call => Array(call.List(0).OrderBy(i => SortKey(call, call.Field(i, call.Text(1))), StringComparer.Ordinal)));
        Add("last", 1, 1, call => call.List(0).LastOrDefault() ?? AbsentView.Instance);
        Add("children", 3, 3, call => Array(call.List(0).Where(i => ReferenceEquals(call.Field(i, call.Text(1)), call.Arguments[2]))));
        Add("without_parent", 1, 1, call => Array(call.List(0).Where(i => call.Field(i, "parent") is RecordView { IsAbsent: true })));
        Add("group_by", 2, 4, call => Groups(call));
        Add("concat", 2, 2, call => Array(call.List(0).Concat(call.List(1))));
        Add("limit", 2, 2, call => Array(call.List(0).Take(call.Number(1))));
        Add("after", 2, 2, call => Array(call.List(0).Skip(call.Number(1))));
        Add("parts", 2, 2, call => Parts(call.List(0), call.Number(1)));
        Add("groups_of", 2, 2, call => Array(call.List(0).Chunk(Math.Max(1, call.Number(1))).Select(group => Array(group))));
        Add("up_to", 3, 3, call => Array(call.List(0).Where(i => Size(call, i) <= call.Number(2))));
        Add("more_than", 3, 3, call => Array(call.List(0).Where(i => Size(call, i) > call.Number(2))));

        void Add(string name, int required, int most, Func<FunctionCall, object?> run) =>
            functions.SetValue(name, new TemplateFunction(name, required, most, run), readOnly: true);
    }

    /// <summary>How many items the list has that a field of an item holds.</summary>
    private static int Size(FunctionCall call, object? item) => call.Field(item, call.Text(1)) is ScriptArray list ? list.Count : 0;

    /// <summary>A list in so many lists of about one length, the longer ones first; none of them is empty.</summary>
    private static ScriptArray Parts(ScriptArray list, int parts)
    {
        var all = new ScriptArray();
        for (var (from, left) = (0, Math.Min(parts, list.Count)); left > 0; left--)
        {
            var size = (list.Count - from + left - 1) / left;
            all.Add(Array(list.Skip(from).Take(size)));
            from += size;
        }
        return all;
    }

    internal static ScriptArray Array(IEnumerable<object?> items)
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
}
