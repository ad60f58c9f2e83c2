using System.Collections.Immutable;

namespace StpGen.Cli.Reporting;

/// <summary>A form in which machines take findings.</summary>
internal sealed record Report(string Name, Func<RunReport, string> Write)
{
    /// <summary>Every form there is.</summary>
    public static ImmutableArray<Report> All { get; } =
    [
        new("json", JsonReport.Write),
        new("sarif", SarifReport.Write),
        new("github", GitHubReport.Write),
        new("junit", JUnitReport.Write),
        new("markdown", MarkdownReport.Write),
    ];
}

/// <summary>A report asked for: its form and its file, <c>-</c> or a name of the system for standard output.</summary>
internal sealed record ReportRequest(Report Report, string File)
{
    public bool ToOutput => File is "-" or "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1";

    /// <summary>Of <c>sarif=findings.sarif</c>; null when it is not of that form.</summary>
    public static ReportRequest? Parse(string text)
    {
        var at = text.IndexOf('=');
        if (at < 1 || at == text.Length - 1) return null;
        return Report.All.FirstOrDefault(r => r.Name.Equals(text[..at], StringComparison.OrdinalIgnoreCase)) is { } report
            ? new(report, text[(at + 1)..]) : null;
    }
}
