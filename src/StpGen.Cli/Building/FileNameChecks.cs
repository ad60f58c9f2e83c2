using StpGen.Authoring.Reading;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Building;

/// <summary>Files of a plan that are lost when it is copied to Windows, or to a system that takes two of their names for one.</summary>
internal static class FileNameChecks
{
    /// <summary>A finding for each name once, not for every file of a folder.</summary>
    public static IEnumerable<Finding> Check(PlanFolder folder)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in folder.Files.Keys)
        {
            if (path.Length > FileNames.LongestPath && IsFirstIn(folder, path))
                yield return Of(folder, path,
                    $"This path has {path.Length} characters; many Windows programs cannot open files whose path is so long.",
                    $"Give the file and its folders shorter names, {FileNames.LongestPath} characters together at most.");
            for (var end = path.IndexOf('/'); ; end = path.IndexOf('/', end + 1))
            {
                var whole = end < 0 ? path : path[..end];
                if (seen.TryAdd(whole, whole))
                {
                    var name = whole[(whole.LastIndexOf('/') + 1)..];
                    if (FileNames.WindowsFault(name) is { } fault)
                        yield return Of(folder, whole, $"Windows cannot have a file or folder named {Words.Quote(name)}: {fault}.",
                            "Rename it, and change the name where the plan uses it.");
                }
                else if (seen[whole] is var other && other != whole)
                {
                    seen[whole] = whole;
                    yield return Of(folder, whole,
                        $"{Words.Quote(whole)} and {Words.Quote(other)} differ only in capital letters; Windows and macOS keep only one.",
                        "Rename one of the two.");
                }
                if (end < 0) break;
            }
        }
    }

    /// <summary>Whether it is the first of its folder that is too long.</summary>
    private static bool IsFirstIn(PlanFolder folder, string path)
    {
        var parent = path[..(path.LastIndexOf('/') + 1)];
        return folder.Files.Keys.First(p => p.Length > FileNames.LongestPath && p.StartsWith(parent, StringComparison.Ordinal)) == path;
    }

    private static Finding Of(PlanFolder folder, string path, string message, string hint) =>
        new(FileRules.NotPortable, SourceSpan.StartOf(folder.Show(path)), message, hint);
}
