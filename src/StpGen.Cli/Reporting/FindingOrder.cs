using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as people read them: by file and place, each once, those without a place at the end.</summary>
internal static class FindingOrder
{
    public static ImmutableArray<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings
            .DistinctBy(f => (f.Rule.Id, f.Span, f.Message))
            .OrderBy(f => f.Span is null)
            .ThenBy(f => f.Span?.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Span?.Line)
            .ThenBy(f => f.Span?.Column)
            .ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
    ];

    public static string NameOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
