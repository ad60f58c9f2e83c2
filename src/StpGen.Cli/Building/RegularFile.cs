namespace StpGen.Cli.Building;

/// <summary>
/// Files of the output folder, which others may have replaced: links are not followed, and what has no length (a
/// pipe or a device, which may never end) is not opened.
/// </summary>
internal static class RegularFile
{
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>The bytes; null where there is no file, or a link.</summary>
    public static byte[]? Read(string path)
    {
        var file = new FileInfo(path);
        return !file.Exists || file.LinkTarget is not null ? null : file.Length == 0 ? [] : File.ReadAllBytes(path);
    }
}
