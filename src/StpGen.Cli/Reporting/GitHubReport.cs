using System.Globalization;
using System.Text;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as workflow commands of GitHub Actions, which become annotations.</summary>
internal static class GitHubReport
{
    public static string Write(RunReport run)
    {
        var paths = run.Paths;
        var text = new StringBuilder();
        if (run.Refusal is { } refusal) text.Append(CultureInfo.InvariantCulture,
            $"::error title=stpgen {run.Command}::{Data($"{refusal.Message}\n{refusal.Hint}")}\n");
        foreach (var finding in run.Findings)
        {
            text.Append("::").Append(finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" })
                .Append(' ');
            if (finding.Span is { } span)
                text.Append(CultureInfo.InvariantCulture,
                    $"file={Property(paths.Of(span.Path))},line={span.Line},col={span.Column},"
                    + $"endLine={span.EndLine},endColumn={span.EndColumn},");
            text.Append(CultureInfo.InvariantCulture,
                $"title={Property($"{finding.Rule.Id} {finding.Rule.Slug}")}::"
                + $"{Data(string.Join('\n', finding.Hints.Prepend(finding.Message)))}\n");
        }
        return text.ToString();
    }

    private static string Data(string text) => TerminalText.SanitiseLines(text).Replace("%", "%25").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
