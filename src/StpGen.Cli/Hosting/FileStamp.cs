namespace StpGen.Cli.Hosting;

/// <summary>Tells two states of a file apart without reading it.</summary>
/// <param name="Written">When its contents were last written.</param>
/// <param name="Changed">When it was last changed or put in its place; without an answer, when it was made.</param>
/// <param name="Id">Of the file under this name: an editor that saves by renaming puts another one there.</param>
internal readonly record struct FileStamp(long Written, long Changed, long Id, long Length)
{
    /// <summary>A link is not followed.</summary>
    public static FileStamp Of(FileInfo file) =>
        UnixFile.Stamp(file.FullName) ?? new(file.LastWriteTimeUtc.Ticks, file.CreationTimeUtc.Ticks, 0, file.Length);
}
