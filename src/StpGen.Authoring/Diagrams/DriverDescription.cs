using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Core.Text;

namespace StpGen.Authoring.Diagrams;

/// <summary>The long form of a driver diagram: priorities, in each its programmes.</summary>
internal static class DriverDescription
{
    public static ImmutableArray<Block> Of(
        string aim, ImmutableArray<DriverPriority> priorities, ImmutableArray<string> enablers) => DescriptionList.Of(
    [
        .. aim.Length == 0 ? (IEnumerable<DescriptionLine>)[] : [new($"Aim: {aim}")],
        .. priorities.SelectMany(p => p.Title.Length == 0 ? Programmes(p, priorities)
            : [new(Title(p) + (p.Detail.Length == 0 ? "" : $": {Names.Small(p.Detail)}"), [.. Programmes(p, priorities)])]),
        .. enablers.IsEmpty ? (IEnumerable<DescriptionLine>)[]
            : [new("Enablers of all programmes", [.. enablers.Select(e => new DescriptionLine(e))])],
    ]);

    private static string Title(DriverPriority priority) =>
        priority.Number.Length == 0 ? priority.Title : $"Priority {priority.Number}, {priority.Title}";

    private static IEnumerable<DescriptionLine> Programmes(DriverPriority priority, ImmutableArray<DriverPriority> priorities) =>
        priority.Programmes.Select(p => new DescriptionLine(string.Join("; ", new[]
        {
            p.Name, p.Lead.Length == 0 ? "" : p.HasNoLead ? Names.Small(p.Lead) : $"led by {p.Lead}",
            p.Also.IsEmpty ? "" : $"also serves {Words.Join([.. p.Also.Select(a => priorities[a].Title)])}", Names.Small(p.Parts),
        }.Where(t => t.Length > 0)), [.. p.Measures.Select(m => new DescriptionLine(m))]));
}
