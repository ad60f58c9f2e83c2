namespace StpGen.Cli.Hosting;

/// <summary>What has a name in a folder.</summary>
internal enum FileKind
{
    Missing,
    Regular,
    Folder,
    Link,

    /// <summary>What is written into from one end and read from the other, or shows what is written: a pipe, a terminal.</summary>
    Stream,

    /// <summary>A disk, a socket: nothing that a program should read or write.</summary>
    Other,
}

/// <summary>What has a name in a folder, how long it is, and how many names it has.</summary>
internal readonly record struct FileState(FileKind Kind, long Length, uint Names)
{
    /// <summary>Looked at without opening it. A link is not followed.</summary>
    public static FileState Of(string path)
    {
        if (UnixFile.State(path) is { } state) return state;
        var file = new FileInfo(path);
        return file.LinkTarget is not null ? new(FileKind.Link, 0, 1)
            : file.Exists ? new(FileKind.Regular, file.Length, 1)
            : Directory.Exists(path) ? new(FileKind.Folder, 0, 1) : new(FileKind.Missing, 0, 0);
    }
}
