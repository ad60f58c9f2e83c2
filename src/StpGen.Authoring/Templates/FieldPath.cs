using System.Globalization;
using Scriban.Runtime;

namespace StpGen.Authoring.Templates;

/// <summary>
/// Finds a value in a plan by its path: <c>finance.positions</c>; through lists by id, <c>people.sarah-dugan.name</c>,
/// or, where items have none, by place, <c>footprint.counts.1.value</c>.
/// </summary>
internal static class FieldPath
{
    /// <summary>What stands at the path; null: there is nothing.</summary>
    public static object? Find(object? start, string path)
    {
        var value = start;
        foreach (var name in path.Split('.'))
        {
            switch (value)
            {
                case RecordView { IsAbsent: false } view when view.Contains(name): view.TryGetValue(null, default, name, out value); break;
                case ScriptArray list: value = list.OfType<RecordView>().FirstOrDefault(item => IdOf(item) == name) ?? ItemAt(list, name); break;
                default: return null;
            }
        }
        return value is RecordView { IsAbsent: true } or ScriptArray { Count: 0 } ? null : value;
    }

    /// <summary>The item at a place; the first is 1.</summary>
    private static object? ItemAt(ScriptArray list, string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= list.Count ? list[number - 1] : null;

    private static string? IdOf(RecordView record)
    {
        if (!record.Contains("id")) return null;
        record.TryGetValue(null, default, "id", out var id);
        return id as string;
    }
}
