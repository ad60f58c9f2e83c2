using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as people read them: by file and place, each once, no more of a file than anybody reads, those without a place at the end.</summary>
internal static class FindingOrder
{
    public static ImmutableArray<Finding> Sort(IEnumerable<Finding> findings)
    {
        var bound = new FindingBound();
        foreach (var finding in InOrder(findings)) bound.Add(finding);
        return InOrder(bound.ToImmutable());
    }

    private static ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(f => f.Span is null)
            .ThenBy(f => f.Span?.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Span?.Line)
            .ThenBy(f => f.Span?.Column)
            .ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
    ];

    public static string NameOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
