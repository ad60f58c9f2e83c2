namespace StpGen.Cli.Hosting;

/// <summary>Paths without links, so that two ways to one folder are known as one.</summary>
internal static class RealPath
{
    /// <summary>The absolute path that the system ends at; the same path from where it leads nowhere.</summary>
    public static string Of(string path)
    {
        // More links than any system follows lead nowhere.
        for (var left = 40; left > 0; left--)
            if (FirstLink(path) is not var (link, rest)) return path;
            else if (Target(link) is { } target) path = rest.Length == 0 ? target : Path.Combine(target, rest);
            else return path;
        return path;
    }

    private static (string Link, string Below)? FirstLink(string path)
    {
        var root = Path.GetPathRoot(path) ?? "";
        for (var end = path.IndexOf(Path.DirectorySeparatorChar, root.Length); root.Length < path.Length;
            end = path.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (FileState.Of(part).Kind == FileKind.Link) return (part, end < 0 ? "" : path[(end + 1)..]);
            if (end < 0) break;
        }
        return null;
    }

    private static string? Target(string link)
    {
        try
        {
            return new DirectoryInfo(link).ResolveLinkTarget(returnFinalTarget: false)?.FullName;
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return null;
        }
    }
}
