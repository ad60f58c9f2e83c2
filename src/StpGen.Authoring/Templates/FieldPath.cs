using Scriban.Runtime;

namespace StpGen.Authoring.Templates;

/// <summary>Finds a value in a plan by its path: <c>finance.positions</c>, or through lists by id, <c>people.sarah-dugan.name</c>.</summary>
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
                case ScriptArray list: value = list.OfType<RecordView>().FirstOrDefault(item => IdOf(item) == name); break;
                default: return null;
            }
        }
        return value is RecordView { IsAbsent: true } or ScriptArray { Count: 0 } ? null : value;
    }

    private static string? IdOf(RecordView record)
    {
        if (!record.Contains("id")) return null;
        record.TryGetValue(null, default, "id", out var id);
        return id as string;
    }
}
