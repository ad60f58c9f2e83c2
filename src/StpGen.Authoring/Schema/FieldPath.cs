using System.Collections.Immutable;
using System.Globalization;
using StpGen.Core.Text;

namespace StpGen.Authoring.Schema;

/// <summary>
/// Finds a value in a plan by its path: <c>finance.positions</c>; through lists by id, <c>people.sarah-dugan.name</c>,
/// or, where items have none, by place, <c>footprint.counts.1.value</c>.
/// </summary>
internal static class FieldPath
{
    /// <summary>The value at the path; null: there is nothing.</summary>
    public static object? Find(RecordValue start, string path, IPlanFacts facts)
    {
        object? value = start;
        foreach (var name in path.Split('.'))
            value = value switch
            {
                RecordValue { IsAbsent: false } record when record.Has(name) => record.Find(name, facts),
                ListValue list => list.Items.OfType<RecordValue>().FirstOrDefault(item => item.Id == name) ?? ItemAt(list.Items, name),
                _ => null,
            };
        return value is RecordValue { IsAbsent: true } or AbsentValue or ListValue { Items.IsEmpty: true } ? null : value;
    }

    /// <summary>The record at a path, also one that is absent; null: there can be none.</summary>
    public static RecordValue? Owner(RecordValue start, string path, IPlanFacts facts)
    {
        object? value = start;
        foreach (var name in path.Split('.'))
            value = value switch
            {
                RecordValue record when record.Has(name) => record.Find(name, facts),
                ListValue list => list.Items.OfType<RecordValue>().FirstOrDefault(item => item.Id == name) ?? ItemAt(list.Items, name),
                _ => null,
            };
        return value as RecordValue;
    }

    /// <summary>The record to which the value at a path belongs, and the field in which it is; null: there is none.</summary>
    public static (PlanRecord Record, string Field)? FieldAt(RecordValue start, string path, IPlanFacts facts)
    {
        var parts = path.Split('.');
        for (var i = parts.Length - 1; i >= 0; i--)
            if ((i == 0 ? start : Find(start, string.Join('.', parts[..i]), facts)) is RecordValue { Record: { } record } owner
                && owner.Has(parts[i]))
                return (record, parts[i]);
        return null;
    }

    /// <summary>The path with the first part that leads nowhere replaced by the nearest name there is; null: nothing is near.</summary>
    public static string? Suggest(RecordValue start, string path, IPlanFacts facts)
    {
        var parts = path.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            var owner = i == 0 ? start : Find(start, string.Join('.', parts[..i]), facts);
            if (Find(start, string.Join('.', parts[..(i + 1)]), facts) is not null) continue;
            var names = owner switch
            {
                RecordValue record => record.FieldNames,
                ListValue list => list.Items.OfType<RecordValue>().Select(item => item.Id).OfType<string>(),
                _ => [],
            };
            return Nearest.To(parts[i], names.Where(n => n != parts[i])) is { } near
                ? string.Join('.', [.. parts[..i], near, .. parts[(i + 1)..]])
                : null;
        }
        return null;
    }

    /// <summary>The item at a place; the first is 1.</summary>
    private static object? ItemAt(ImmutableArray<object> items, string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= items.Length
            ? items[number - 1]
            : null;
}
