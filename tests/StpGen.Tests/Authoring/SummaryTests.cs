using System.Reflection;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Schema;

namespace StpGen.Tests.Authoring;

/// <summary>Every field has a phrase that says what it is for, as editors show it.</summary>
public sealed class SummaryTests
{
    private static readonly IReadOnlyList<(string Field, string Summary)> All =
    [
        .. typeof(Plan).Assembly.GetTypes()
            .Select(t => t.GetProperty("Schema", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .OfType<PropertyInfo>().SelectMany(p => (IEnumerable<(string, string)>)Fields((dynamic)p.GetValue(null)!)),
    ];

    [Fact]
    public void Each_is_a_phrase_on_one_line()
    {
        Assert.True(All.Count > 400, $"{All.Count} fields");
        Assert.Empty(All.Where(f => f.Summary.Length < 3 || f.Summary.Contains('\n') || f.Summary.EndsWith('.')
            || f.Summary != f.Summary.Trim())
            .Select(f => $"{f.Field}: '{f.Summary}'"));
    }

    private static List<(string Field, string Summary)> Fields<T>(RecordSchema<T> schema) where T : PlanRecord =>
        [.. schema.Fields.Select(f => ($"{schema.Name}.{f.Name}", f.Summary))];
}
