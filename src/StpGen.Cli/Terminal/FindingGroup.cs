using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Cli.Terminal;

/// <summary>Findings that people read together: one alone, or many of one kind in one file, of which the first is shown in full.</summary>
internal sealed record FindingGroup(Finding First, ImmutableArray<Finding> More)
{
    /// <summary>From this many of one kind in one file on, they are shown together.</summary>
    public const int Least = 6;

    /// <summary>Whether all are about the same place, so that only their words differ.</summary>
    public bool IsOfOnePlace => More.All(f => f.Span == First.Span);

    /// <summary>The findings in their order; those of one kind come where the first of them does.</summary>
    public static IEnumerable<FindingGroup> Of(IReadOnlyCollection<Finding> findings)
    {
        var kinds = findings.GroupBy(KindOf).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        foreach (var finding in findings)
        {
            var kind = kinds[KindOf(finding)];
            if (kind.Length < Least) yield return new(finding, []);
            else if (ReferenceEquals(kind[0], finding)) yield return new(finding, kind[1..]);
        }
    }

    /// <summary>
    /// What the messages of the others have where that of the first has something else: <c>3, Primary care</c>. Null: they differ in all.
    /// </summary>
    public ImmutableArray<string>? Differences()
    {
        var messages = More.Prepend(First).Select(f => f.Message.Split(' ')).ToList();
        var shortest = messages.Min(m => m.Length);
        var start = 0;
        while (start < shortest && messages.TrueForAll(m => m[start] == messages[0][start])) start++;
        var end = 0;
        while (end < shortest - start && messages.TrueForAll(m => m[^(end + 1)] == messages[0][^(end + 1)])) end++;
        return start + end == 0 ? null
            : [.. messages.Skip(1).Select(m => string.Join(' ', m[start..^end]).TrimEnd('.', ',')).Distinct(StringComparer.Ordinal)];
    }

    private static (string, Severity, string?, bool, string) KindOf(Finding finding) =>
        (finding.Rule.Id, finding.Severity, finding.Span?.Path, finding.Settled is null, finding.Settled is null ? "" : finding.Message);
}
