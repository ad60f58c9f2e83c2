using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>
/// Names of findings that are the same from run to run: of the rule, the field or else the file, and the message, numbered where they
/// repeat. Not of the line or of a place in a list, which an edit elsewhere changes, nor of where the plan's folder is.
/// </summary>
internal static class FindingNames
{
    /// <summary>Each finding with its name.</summary>
    /// <param name="planPath">The plan's folder, in the form of <paramref name="paths"/>.</param>
    public static ImmutableArray<Finding> Give(IEnumerable<Finding> findings, ReportPaths paths, string planPath)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. findings.Select(finding =>
            {
                // How many findings are not listed changes with each of them.
                var message = finding.Rule == FindingBound.More ? "" : finding.Message;
                var name = $"{finding.Rule.Id}\n{WhereOf(finding, paths, planPath)}\n{message}";
                var number = seen[name] = seen.GetValueOrDefault(name) + 1;
                return finding with { Fingerprint = Hash(string.Create(CultureInfo.InvariantCulture, $"{name}\n{number}")) };
            }),
        ];
    }

    private static string WhereOf(Finding finding, ReportPaths paths, string planPath)
    {
        if (finding.Place.Length > 0)
            return string.Join('.', finding.Place.Split('.').Where(part => !part.All(char.IsAsciiDigit)));
        if (finding.Span is not { } span) return "";
        var path = paths.Of(span.Path);
        return path.StartsWith(planPath + "/", StringComparison.Ordinal) ? path[(planPath.Length + 1)..] : path;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)));
}
