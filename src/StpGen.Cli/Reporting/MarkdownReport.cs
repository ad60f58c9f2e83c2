using System.Globalization;
using System.Text;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as a Markdown table, for the summary of a CI run or a message.</summary>
internal static class MarkdownReport
{
    public static string Write(RunReport run)
    {
        var (findings, paths) = (run.Findings, run.Paths);
        var text = new StringBuilder("**stpgen ").Append(run.Command).Append("**")
            .Append(run.PlanPath.Length == 0 ? "" : $" {Cell(run.PlanPath)}").Append(": ");
        if (run.Refusal is { } refusal) return text.Append(Cell($"{refusal.Message} {refusal.Hint}")).Append('\n').ToString();
        text.Append(Tally.Of(findings)).Append(run.Uncounted).Append(run.Outcome is null ? "" : $"; {Cell(run.Outcome)}").Append(".\n");
        if (run.Command == "build") text.Append('\n').Append(Written(run)).Append('\n');
        if (findings.IsEmpty) return text.ToString();
        text.Append("\n| Where | What | Why, and what to do |\n|---|---|---|\n");
        foreach (var finding in findings)
        {
            var place = finding.Span is { } span ? Code($"{paths.Of(span.Path)}:{span.Line}:{span.Column}") : "";
            text.Append(CultureInfo.InvariantCulture,
                $"| {place} | {FindingOrder.NameOf(finding.Severity)} {finding.Rule.Id} {finding.Rule.Slug} | "
                    + $"{Cell(string.Join(' ', finding.Hints.Prepend(finding.Message)))} |\n");
        }
        return text.ToString();
    }

    private static string Written(RunReport run)
    {
        if (run.Files.IsEmpty) return "No papers were written.";
        var unchanged = run.Files.Count(f => f.IsUnchanged);
        return $"{Tally.Count(run.Files.Length, "file")}"
            + (unchanged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {unchanged} of them unchanged"))
            + $": {string.Join(", ", run.Files.Select(f => Code(run.Paths.Of(f.Shown))))}";
    }

    /// <summary>As code where nothing in it could end the code or the table.</summary>
    private static string Code(string text) =>
        text.All(c => char.IsLetterOrDigit(c) || " ./:_-()+,@".Contains(c)) ? $"`{text}`" : Cell(text);

    /// <summary>Words as they are: no link, picture, mention or other mark of Markdown, nor a command to a runner.</summary>
    public static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
            cell.Append(rune.Value switch
            {
                '|' or '\\' or '`' or '*' or '_' or '<' or '[' or '#' or '~' or '$' => $"\\{rune}",
                '&' => "&amp;",
                '@' => "&#64;",
                _ => TerminalText.Show(rune),
            });
        // A bare address would become a link.
        return cell.Replace("://", "&#58;//").Replace("www.", "www&#46;").ToString();
    }
}
