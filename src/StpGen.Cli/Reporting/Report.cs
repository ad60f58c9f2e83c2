using System.Collections.Immutable;
using StpGen.Core.Findings;

namespace StpGen.Cli.Reporting;

/// <summary>A form in which machines take findings.</summary>
/// <param name="Write">Findings in order, and where they were found from: paths below that folder are shown relative to it.</param>
internal sealed record Report(string Name, Func<ImmutableArray<Finding>, ReportPaths, string> Write)
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

/// <summary>A report asked for: its form and its file, <c>-</c> for standard output.</summary>
internal sealed record ReportRequest(Report Report, string File)
{
    public bool ToOutput => File == "-";

    /// <summary>Of <c>sarif=findings.sarif</c>; null when it is not of that form.</summary>
    public static ReportRequest? Parse(string text)
    {
        var at = text.IndexOf('=');
        return at > 0 && at < text.Length - 1 && Report.All.FirstOrDefault(r => r.Name == text[..at]) is { } report
            ? new(report, text[(at + 1)..]) : null;
    }
}

/// <summary>Paths as machines want them: with '/', and relative to the working folder where they are below it.</summary>
internal sealed record ReportPaths(string WorkingFolder)
{
    public string Of(string path)
    {
        if (!Path.IsPathRooted(path)) return path;
        var relative = Path.GetRelativePath(WorkingFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative.Replace('\\', '/');
    }
}
