using System.Globalization;
using StpGen.Core.Findings;

namespace StpGen.Cli.Terminal;

/// <summary>How many findings of which weight, in how many files.</summary>
internal sealed record Tally(int Errors, int Warnings, int Notes, int Files)
{
    public static Tally Of(IReadOnlyCollection<Finding> findings) => new(
        Sum(findings, Severity.Error),
        Sum(findings, Severity.Warning),
        Sum(findings, Severity.Information),
        findings.Where(f => f.Span is not null).Select(f => f.Span!.Value.Path).Distinct(StringComparer.Ordinal).Count());

    private static int Sum(IReadOnlyCollection<Finding> findings, Severity severity) => findings.Where(f => f.Severity == severity)
        .Sum(f => f.Count);

    /// <summary><c>3 errors, 1 warning in 2 files</c>.</summary>
    public override string ToString()
    {
        string[] parts = [Count(Errors, "error"), Count(Warnings, "warning"), Count(Notes, "note")];
        var found = string.Join(", ", parts.Where(p => p.Length > 0));
        return found.Length == 0 ? "no findings" : Files == 0 ? found : $"{found} in {Count(Files, "file")}";
    }

    /// <summary><c>; 3 findings accepted; 12 findings in the baseline</c>; empty where there are none.</summary>
    public static string Uncounted(IEnumerable<Finding> accepted, IEnumerable<Finding> known)
    {
        var (settled, old) = (accepted.Sum(f => f.Count), known.Sum(f => f.Count));
        return (settled == 0 ? "" : $"; {Count(settled, "finding")} accepted")
            + (old == 0 ? "" : $"; {Count(old, "finding")} in the baseline");
    }

    public static string Count(int number, string thing) =>
        number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
