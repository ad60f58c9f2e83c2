using StpGen.Authoring.Plans;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Watching;

/// <summary>
/// The files of a plan as they are at one moment, each with its stamp, without reading any: the same files that a build would read,
/// and never what it writes.
/// </summary>
internal sealed class PlanLook
{
    private readonly SortedDictionary<string, FileStamp> _files = new(StringComparer.Ordinal);

    /// <summary>Whether the folder has the file that makes it a plan.</summary>
    public bool IsPlan => _files.ContainsKey(PlanReader.RootFile);

    /// <param name="root">Absolute.</param>
    /// <param name="outputFolder">Absolute; not looked into.</param>
    public static PlanLook At(string root, string outputFolder)
    {
        var look = new PlanLook();
        // Without its first file a folder is not a plan, and may be a whole disk.
        if (File.Exists(Path.Combine(root, PlanReader.RootFile))) look.Take(root, "", outputFolder, 0);
        return look;
    }

    public bool IsSame(PlanLook other) => _files.SequenceEqual(other._files);

    /// <summary>The files that are new, gone or changed since an earlier look, in order.</summary>
    public IEnumerable<string> Since(PlanLook earlier) => _files.Keys.Union(earlier._files.Keys, StringComparer.Ordinal)
        .Where(f => !_files.TryGetValue(f, out var now) || !earlier._files.TryGetValue(f, out var before) || now != before)
        .Order(StringComparer.Ordinal);

    private void Take(string folder, string prefix, string outputFolder, int depth)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (PlanFolderReader.IsHidden(entry.Name)) continue;
                var path = prefix + entry.Name;
                if (entry is FileInfo file)
                {
                    if (_files.Count < PlanFolderReader.MaximumFiles) _files[path] = FileStamp.Of(file);
                }
                else if (path != OutputNames.DefaultFolder && entry.FullName != outputFolder && entry.LinkTarget is null
                    && depth < PlanFolderReader.MaximumDepth)
                    Take(entry.FullName, path + '/', outputFolder, depth + 1);
            }
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            // What goes away while it is looked at is missing in this look; the next one differs.
        }
    }
}
