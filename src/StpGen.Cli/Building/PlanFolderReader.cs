using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Building;

/// <summary>Takes a plan's folder into memory: everything but papers already written, hidden files and what leads elsewhere.</summary>
internal sealed class PlanFolderReader(string root, string displayName, string? outputFolder)
{
    /// <summary>More than a picture for a paper ever needs.</summary>
    private const long MaximumBytes = 20 * 1024 * 1024;

    public const int MaximumDepth = 16;

    /// <summary>A plan with pictures is far smaller; a larger folder is a home folder, or the wrong drive.</summary>
    private const long MaximumTotal = 256 * 1024 * 1024;

    public const int MaximumFiles = 10_000;

    private long _total;
    private bool _isFull;

    private readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Builder _files =
        ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    private readonly PlanFolder _naming =
        new(displayName, ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));

    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    private readonly ImmutableArray<string>.Builder _unread = ImmutableArray.CreateBuilder<string>();

    /// <param name="typed">As on the command line; findings show paths beginning with it.</param>
    /// <param name="outputFolder">Absolute; papers there are no part of the plan.</param>
    public static (PlanFolder Folder, ImmutableArray<Finding> Findings) Read(Host host, string typed, string? outputFolder)
    {
        var root = Path.TrimEndingDirectorySeparator(host.Locate(typed));
        var reader = new PlanFolderReader(root, DisplayNameOf(typed, host.Platform), outputFolder);
        // Without its first file a folder is not a plan, and may be anything: a whole disk.
        var first = new FileInfo(Path.Combine(root, PlanReader.RootFile));
        if (first.Exists || first.LinkTarget is not null) reader.Take(root, "", 0);
        else if (!reader.IsClosed()) reader.TakeNames();
        if (Directory.Exists(first.FullName))
        {
            reader._unread.Add(PlanReader.RootFile);
            reader.Report(FileRules.Unreadable, PlanReader.RootFile, "This is a folder; a plan begins with a file of that name.",
                "Rename the folder, and put the file beside it.");
        }
        var folder = reader._naming with { Files = reader._files.ToImmutable(), Unread = reader._unread.ToImmutable() };
        if (folder.Files.ContainsKey(PlanReader.RootFile)) reader._findings.AddRange(FileNameChecks.Check(folder));
        return (folder, reader._findings.ToImmutable());
    }

    private static string DisplayNameOf(string typed, OSPlatform platform)
    {
        var name = platform == OSPlatform.Windows ? typed.Replace('\\', '/') : typed;
        while (name.StartsWith("./", StringComparison.Ordinal)) name = name[2..].TrimStart('/');
        return name.Length > 1 ? name.TrimEnd('/') : name.Length == 0 ? "." : name;
    }

    /// <summary>Names without contents, a few folders deep: enough to say which folder was probably meant.</summary>
    private void TakeNames()
    {
        foreach (var file in Enumerate(() => Directory.EnumerateFiles(root))) _files[Path.GetFileName(file)] = default;
        foreach (var folder in Enumerate(() => Directory.EnumerateDirectories(root)))
            foreach (var candidate in Enumerate(() => Directory.EnumerateDirectories(folder)).Prepend(folder))
                if (File.Exists(Path.Combine(candidate, PlanReader.RootFile)))
                    _files[Path.GetRelativePath(root, candidate).Replace('\\', '/') + '/' + PlanReader.RootFile] = default;
    }

    /// <summary>Whether we may not look into the folder; then nothing is known of its contents.</summary>
    private bool IsClosed()
    {
        try
        {
            foreach (var _ in Directory.EnumerateFileSystemEntries(root)) break;
            return false;
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            _unread.Add(PlanReader.RootFile);
            NotReadable("", fault);
            return true;
        }
    }

    private static string[] Enumerate(Func<IEnumerable<string>> list)
    {
        try
        {
            return [.. list()];
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return [];
        }
    }

    private void Take(string folder, string prefix, int depth)
    {
        var folders = new List<(FileSystemInfo Folder, string Path)>();
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (_isFull) return;
                var path = prefix + entry.Name;
                if (IsHidden(entry.Name)) continue;
                if (entry is FileInfo file) TakeFile(file, path);
                else if (!IsOutput(entry.FullName, path)) folders.Add((entry, path));
            }
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            _unread.Add(prefix);
            NotReadable(prefix.TrimEnd('/'), fault);
        }
        // Not before this folder is closed: a second one open at a time costs more than reading it.
        foreach (var (inner, path) in folders) TakeFolder(inner, path, depth);
    }

    /// <summary>Hidden files, and those in which an office program notes that a file is open.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);

    private bool IsOutput(string fullName, string path) => path == OutputNames.DefaultFolder || fullName == outputFolder;

    private void TakeFolder(FileSystemInfo folder, string path, int depth)
    {
        if (folder.LinkTarget is not null || depth == MaximumDepth) _unread.Add(path + '/');
        if (folder.LinkTarget is not null)
            Report(FileRules.Outside, path, "This is a link to a folder, which stpgen does not follow.",
                "Put the folder itself into the plan.");
        else if (depth == MaximumDepth)
            Report(FileRules.TooLarge, path, $"Folders are nested more than {MaximumDepth} deep here.",
                "Move what the plan needs nearer to its top.");
        else
            Take(folder.FullName, path + '/', depth + 1);
    }

    private void TakeFile(FileInfo file, string path)
    {
        var before = _findings.Count;
        try
        {
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            if (target != file && !StaysInside(target))
                Report(FileRules.Outside, path,
                    "This is a link to a file that is not part of the plan: outside its folder, hidden, or a paper.",
                    "Put the file itself into the plan, so that copies of the plan are complete.");
            else if (target!.Length > MaximumBytes)
                Report(FileRules.TooLarge, path,
                    $"This file has {(target.Length - 1) / 1024 / 1024 + 1} MB, but a plan file can have at most "
                        + $"{MaximumBytes / 1024 / 1024}.",
                    "Make it smaller, or keep it outside the plan.");
            else if ((_total += target.Length) > MaximumTotal || _files.Count >= MaximumFiles)
                Overflow(path);
            else
                // What has no length is not opened: it is empty, or a pipe or a device, which may never end.
                _files[path] = target.Length == 0 ? default : RegularFile.Read(target.FullName, MaximumBytes);
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            NotReadable(path, fault);
        }
        if (_findings.Count > before) _unread.Add(path);
    }

    private void Overflow(string path)
    {
        _isFull = true;
        _unread.Add("");
        Report(FileRules.TooLarge, path,
            $"This folder has more than {MaximumFiles} files or {MaximumTotal / 1024 / 1024} MB, so the rest is not read.",
            "Move other files out of the plan's folder, or choose another folder.");
    }

    /// <summary>Below the root, not hidden there, not among the papers, and not by way of another link.</summary>
    private bool StaysInside(FileSystemInfo? target)
    {
        if (target is null || IsLeftOut(target.FullName)) return false;
        for (var parent = Path.GetDirectoryName(target?.FullName); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (parent == root) return true;
            if (new DirectoryInfo(parent).LinkTarget is not null) return false;
        }
        return false;
    }

    /// <summary>Hidden files and papers do not belong to a plan, not even through a link: a checkout keeps its key in one.</summary>
    private bool IsLeftOut(string fullName)
    {
        var parts = Path.GetRelativePath(root, fullName).Split(Path.DirectorySeparatorChar);
        return parts.Any(part => part.StartsWith('.')) || parts[0] == OutputNames.DefaultFolder
            || (outputFolder is { } folder && fullName.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private void NotReadable(string path, Exception fault) =>
        Report(FileRules.Unreadable, path, $"This cannot be read: {FileFault.Explain(fault).Reason}.",
            "Check that it still exists and that you can read it.");

    private void Report(RuleInfo rule, string path, string message, string hint) =>
        _findings.Add(new Finding(rule, SourceSpan.StartOf(_naming.Show(path)), message, hint));
}
