using System.Globalization;
using Scriban.Runtime;
using StpGen.Authoring.Templates.Engine;
using StpGen.Authoring.Values;

namespace StpGen.Authoring.Templates.Functions;

/// <summary>Functions of templates that count, choose, order, part and join lists.</summary>
internal static class ListFunctions
{
    public static void AddTo(ScriptObject functions)
    {
        functions.AddFunction("count", 1, 1, call => call.List(0).Count);
        functions.AddFunction("pluck", 2, 2,
            call =>
            Array(call.List(0).Select(i => call.Field(i, call.Text(1))).Where(v => v is not (null or RecordView { IsAbsent: true }))));
        functions.AddFunction("where", 3, 3,
            call => Array(call.List(0).Where(i => Same(call, call.Field(i, call.Text(1)), call.Arguments[2]))));
        functions.AddFunction("except", 3, 3,
            call => Array(call.List(0).Where(i => !Same(call, call.Field(i, call.Text(1)), call.Arguments[2]))));
        functions.AddFunction("flatten", 2, 2,
            call => Array(call.List(0).SelectMany(i => Inner(call, i, call.Text(1)))));
        functions.AddFunction("counted", 3, 3, call => Counted(call));
        functions.AddFunction("noun", 3, 3, call => call.Text(Number(call) is "1" ? 1 : 2));
        functions.AddFunction("has", 2, 2, call => call.List(0).Any(i => Same(call, i, call.Arguments[1])));
        functions.AddFunction("without", 2, 2,
            call =>
            Array(call.List(0)
                .Where(i => call.Field(i, call.Text(1)) is null or ScriptArray { Count: 0 } or RecordView { IsAbsent: true } or false)));
        functions.AddFunction("having", 2, 2,
            call =>
            Array(call.List(0)
                .Where(i => call.Field(i, call.Text(1)) is not (null or ScriptArray { Count: 0 } or RecordView { IsAbsent: true }
                    or false))));
        functions.AddFunction("first", 1, 1, call => call.List(0).FirstOrDefault() ?? AbsentView.Instance);
        functions.AddFunction("sort_by", 2, 2,
            call => Array(call.List(0).OrderBy(i => SortKey(call, call.Field(i, call.Text(1))), StringComparer.Ordinal)));
        functions.AddFunction("last", 1, 1, call => call.List(0).LastOrDefault() ?? AbsentView.Instance);
        functions.AddFunction("children", 3, 3,
            call => Array(call.List(0).Where(i => ReferenceEquals(call.Field(i, call.Text(1)), call.Arguments[2]))));
        functions.AddFunction("without_parent", 1, 1,
            call => Array(call.List(0).Where(i => call.Field(i, "parent") is RecordView { IsAbsent: true })));
        functions.AddFunction("group_by", 2, 4, call => Groups(call));
        functions.AddFunction("concat", 2, 2, call => Array(call.List(0).Concat(call.List(1))));
        functions.AddFunction("limit", 2, 2, call => Array(call.List(0).Take(call.Number(1))));
        functions.AddFunction("after", 2, 2, call => Array(call.List(0).Skip(call.Number(1))));
        functions.AddFunction("parts", 2, 2, call => Parts(call.List(0), call.Number(1)));
        functions.AddFunction("groups_of", 2, 2,
            call => Array(call.List(0).Chunk(Math.Max(1, call.Number(1))).Select(group => Array(group))));
        functions.AddFunction("up_to", 3, 3, call => Array(call.List(0).Where(i => Size(call, i) <= call.Number(2))));
        functions.AddFunction("more_than", 3, 3, call => Array(call.List(0).Where(i => Size(call, i) > call.Number(2))));
    }

    /// <summary>The number of items with their name, in the singular for 1: <c>1 change</c>, <c>27 changes</c>.</summary>
    private static string Counted(FunctionCall call)
    {
        var count = Number(call);
        return $"{count} {call.Text(count is "1" ? 1 : 2)}";
    }

    /// <summary>A number, or that of the items of a list.</summary>
    private static string Number(FunctionCall call) => call.Arguments[0] is ScriptArray list
        ? list.Count.ToString(CultureInfo.InvariantCulture) : call.Text(0);

    /// <summary>The length of the list in a field of an item.</summary>
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

    /// <summary>The list in a field of an item, which is copied.</summary>
    internal static ScriptArray Inner(FunctionCall call, object? item, string field)
    {
        if (call.Field(item, field) is not ScriptArray list) return [];
        call.Work.Spend(call.Span, list.Count);
        return list;
    }

    internal static ScriptArray Array(IEnumerable<object?> items)
    {
        var array = new ScriptArray();
        foreach (var item in items) array.Add(item!);
        return array;
    }

    /// <summary>A list of lists: items that are alike in each of some fields, in the order in which they first come.</summary>
    private static ScriptArray Groups(FunctionCall call) =>
        GroupBy(call, call.List(0),
            [.. Enumerable.Range(1, call.Arguments.Count - 1).Where(i => call.Arguments[i] is not null).Select(call.Text)]);

    internal static ScriptArray GroupBy(FunctionCall call, ScriptArray list, IReadOnlyList<string> fields)
    {
        var groups = new Dictionary<string, ScriptArray>(StringComparer.Ordinal);
        var order = new ScriptArray();
        foreach (var item in list)
        {
            var key = string.Join('\n', fields.Select(f => Key(call, call.Field(item, f))));
            if (!groups.TryGetValue(key, out var group)) order.Add(groups[key] = group = []);
            group.Add(item);
        }
        return order;
    }

    private static string Key(FunctionCall call, object? value, int depth = 0) => value switch
    {
        RecordView { IsAbsent: false } record when record.Contains("id") => call.Context.Plain(call.Field(record, "id")),
        ScriptArray list when call.Work.Deeper(call.Span, depth) is var deeper =>
            string.Join(',', list.Select(item => Key(call, item, deeper))),
        _ => call.Context.Plain(value),
    };

    /// <summary>Equal as text, as the same record, or as a member of a list.</summary>
    internal static bool Same(FunctionCall call, object? value, object? wanted, int depth = 0) => value switch
    {
        null => wanted is null,
        ScriptArray list when call.Work.Deeper(call.Span, depth) is var deeper => list.Any(i => Same(call, i, wanted, deeper)),
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
