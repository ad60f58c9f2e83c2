using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Cli.Terminal;

/// <summary>
/// Findings as people read them: by file and place, each once, no more of a file than anyone reads, those without a place at the
/// end.
/// </summary>
internal static class FindingOrder
{
    public static ImmutableArray<Finding> Sort(IEnumerable<Finding> findings)
    {
        var bound = new FindingBound();
        foreach (var finding in InOrder(findings)) bound.Add(finding);
        return InOrder(bound.ToImmutable());
    }

    /// <summary>All of them, however many.</summary>
    public static ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings) => [.. findings.OrderBy(f => f, ByPlace)];

    private static readonly Comparer<Finding> ByPlace = Comparer<Finding>.Create((x, y) =>
    {
        if (x.Span is not { } one || y.Span is not { } other)
            return (x.Span is null).CompareTo(y.Span is null) is not 0 and var without
                ? without : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        var byPath = string.CompareOrdinal(one.Path, other.Path);
        if (byPath != 0) return byPath;
        var byPosition = (one.Line, one.Column).CompareTo((other.Line, other.Column));
        return byPosition != 0 ? byPosition : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
    });

    public static string NameOf(Severity severity) =>
        severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
