using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as a Markdown table, for the summary of a CI run or a message.</summary>
internal static class MarkdownReport
{
    public static string Write(ImmutableArray<Finding> findings, ReportPaths paths)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"**stpgen**: {Tally.Of(findings)}\n");
        if (findings.IsEmpty) return text.ToString();
        text.Append("\n| Where | What | Why, and what to do |\n|---|---|---|\n");
        foreach (var finding in findings)
        {
            var place = finding.Span is { } span ? $"`{paths.Of(span.Path)}:{span.Line}:{span.Column}`" : "";
            text.Append(CultureInfo.InvariantCulture,
                $"| {place} | {FindingOrder.NameOf(finding.Severity)} {finding.Rule.Id} {finding.Rule.Slug} | "
                    + $"{Cell(string.Join(' ', finding.Hints.Prepend(finding.Message)))} |\n");
        }
        return text.ToString();
    }

    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var c in text)
            cell.Append(c switch
            {
                '\n' or '\r' => " ",
                '|' or '\\' or '`' or '*' or '_' or '<' or '[' or '#' or '~' => $"\\{c}",
                _ => c.ToString()
            });
        return cell.ToString();
    }
}
