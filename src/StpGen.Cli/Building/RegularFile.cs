using StpGen.Cli.Hosting;

namespace StpGen.Cli.Building;

/// <summary>
/// Files that others may have replaced: links are not followed, what is not a file (a pipe or a device, which may never end) counts as
/// absent, and no more is read than was expected.
/// </summary>
internal static class RegularFile
{
    /// <summary>More than any paper has.</summary>
    public const long LargestPaper = 512L * 1024 * 1024;

    public static bool IsLink(string path) => FileState.Of(path).Kind == FileKind.Link;

    /// <summary>The bytes; null where there is no file, a link or something else, or where the file is longer than expected.</summary>
    public static byte[]? Read(string path, long most = LargestPaper)
    {
        if (FileState.Of(path).Kind != FileKind.Regular) return null;
        if (UnixFile.OpenToRead(path) is not var (handle, length))
        {
            var file = new FileInfo(path);
            // What has no length may be a pipe.
            return file.Length > most ? null : file.Length == 0 ? [] : File.ReadAllBytes(path);
        }
        using (handle)
        {
            if (handle is null || length > most) return null;
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is var more and > 0) read += more;
            return read == bytes.Length ? bytes : bytes[..read];
        }
    }
}
