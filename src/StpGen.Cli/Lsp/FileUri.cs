namespace StpGen.Cli.Lsp;

/// <summary>Files as clients name them, <c>file:///plans/vale/stp.yaml</c>, and as the disk does.</summary>
internal static class FileUri
{
    /// <summary>The absolute path; null for what is not a file, such as a text that has no name yet.</summary>
    public static string? PathOf(string? uri)
    {
        if (uri is null || !Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile || parsed.IsUnc) return null;
        // Decoded once: a name may have a percent sign.
        var path = Uri.UnescapeDataString(parsed.AbsolutePath);
        // A drive's colon may be escaped: /c%3A/plans.
        if (path.Length > 2 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':') path = path[1..];
        return path.Contains('\0') ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <param name="path">Absolute.</param>
    public static string Of(string path)
    {
        var parts = path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString);
        return $"file://{(path.StartsWith('/') ? "" : "/")}{string.Join('/', parts)}";
    }
}
