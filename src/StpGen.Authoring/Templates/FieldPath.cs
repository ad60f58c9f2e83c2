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

    /// <summary>The path with the first part that leads nowhere replaced by what stands nearest to it; null: nothing does.</summary>
    public static string? Suggest(object? start, string path)
    {
        var parts = path.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            var owner = i == 0 ? start : Find(start, string.Join('.', parts[..i]));
            if (Find(start, string.Join('.', parts[..(i + 1)])) is not null) continue;
            var names = owner switch
            {
                RecordView record => record.GetMembers(),
                ScriptArray list => list.OfType<RecordView>().Select(IdOf).OfType<string>(),
                _ => [],
            };
            return Core.Text.Nearest.To(parts[i], names.Where(n => n != parts[i])) is { } near ? string.Join('.', [.. parts[..i], near, .. parts[(i + 1)..]]) : null;
        }
        return null;
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
