namespace StpGen.Cli.Reporting;

/// <summary>
/// Paths as machines want them: with '/', and relative to the repository, wherever in it the program runs; outside a repository
/// relative to the working folder.
/// </summary>
internal sealed class ReportPaths
{
    private readonly string _workingFolder;
    private readonly string _root;

    /// <param name="workingFolder">Absolute.</param>
    public ReportPaths(string workingFolder) => (_workingFolder, _root) = (workingFolder, RootOf(workingFolder) ?? workingFolder);

    public string Of(string path)
    {
        var full = Path.GetFullPath(path, _workingFolder);
        // What is inside the program, such as a template, is in no folder.
        if (!Path.IsPathRooted(path) && !Directory.Exists(full) && !Directory.Exists(Path.GetDirectoryName(full))) return path;
        var relative = Path.GetRelativePath(_root, full);
        if (relative == ".") return ".";
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative.Replace('\\', '/');
    }

    /// <summary>The plan's folder, as typed; <c>.</c> for the root of the repository, empty where the command line names none.</summary>
    public string OfPlan(string typed) => typed.Length == 0 ? "" : Of(typed).TrimEnd('/') is { Length: > 0 } path ? path : ".";

    /// <summary>The folder with the repository's data, or the file that leads to them.</summary>
    private static string? RootOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        return null;
    }
}
