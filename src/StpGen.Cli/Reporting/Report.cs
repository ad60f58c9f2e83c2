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

/// <summary>Where a report goes: a file, or <c>-</c> or a name of the system for standard output.</summary>
internal abstract record ReportPlace(string File)
{
    public bool ToOutput => File is "-" or "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1";
}

/// <summary>A report of a status that is asked for.</summary>
internal sealed record StatusReportRequest(StatusReport Report, string File) : ReportPlace(File)
{
    /// <summary>Of <c>csv=status.csv</c>; null when it is not of that form.</summary>
    public static StatusReportRequest? Parse(string text)
    {
        var at = text.IndexOf('=');
        if (at < 1 || at == text.Length - 1) return null;
        return StatusReport.All.FirstOrDefault(r => r.Name.Equals(text[..at], StringComparison.OrdinalIgnoreCase)) is { } report
            ? new(report, text[(at + 1)..]) : null;
    }
}

/// <summary>A report asked for: its form and its file.</summary>
internal sealed record ReportRequest(Report Report, string File) : ReportPlace(File)
{
    /// <summary>Of <c>sarif=findings.sarif</c>; null when it is not of that form.</summary>
    public static ReportRequest? Parse(string text)
    {
        var at = text.IndexOf('=');
        if (at < 1 || at == text.Length - 1) return null;
        return Report.All.FirstOrDefault(r => r.Name.Equals(text[..at], StringComparison.OrdinalIgnoreCase)) is { } report
            ? new(report, text[(at + 1)..]) : null;
    }
}
