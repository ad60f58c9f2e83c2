using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Building;

/// <summary>
/// A folder for papers while one build writes into it. The record of its contents is also its lock: kept open for this
/// process alone, released by the system however the process ends. So temporary names cannot meet, and what lies about
/// under such a name was left by a build that was killed. A name for each process would not need a lock, but then no one
/// could have told rubbish from another build's half-written paper, and two builds could mix their formats of one paper.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>Hidden, so that it is neither taken for a paper nor published by chance.</summary>
    public const string RecordFile = ".stpgen.json";

    /// <summary>Of ten thousand papers; what is longer is not a record.</summary>
    private const long LargestRecord = 16 * 1024 * 1024;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _record;
    private readonly string _shown;

    private OutputFolder(FileStream record, string shown) => (_record, _shown) = (record, shown);

    /// <summary>
    /// What the record lists; nothing when it cannot be read now. Fingerprints tell whether it is still so.
    /// </summary>
    public static BuildRecord Peek(string folder)
    {
        try
        {
            return RegularFile.Read(Path.Combine(folder, RecordFile), LargestRecord) is { } bytes
                ? BuildRecord.Parse(bytes) : BuildRecord.Empty;
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return BuildRecord.Empty;
        }
    }

    /// <summary>Waits until no other build writes into the folder, and clears what a killed one left.</summary>
    /// <param name="shown">The folder as findings name it.</param>
    public static (OutputFolder? Folder, Finding? Fault) Open(Host host, string folder, string shown)
    {
        var start = host.Clock.GetTimestamp();
        var path = Path.Combine(folder, RecordFile);
        while (true)
            try
            {
                if (File.Exists(folder)) return (null, Replacement.NotWritten(shown, FileFault.InTheWay));
                if (Directory.Exists(path)) return (null, Replacement.NotWritten($"{shown}/{RecordFile}", FileFault.FolderInTheWay));
                Directory.CreateDirectory(folder);
                // A link, or a second name of another file, would have the record written over that file; a pipe never ends.
                if (FileState.Of(path) is { Kind: not (FileKind.Missing or FileKind.Regular) } or { Names: > 1 }) File.Delete(path);
                var record = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                foreach (var left in Directory.EnumerateFiles(folder, Replacement.TemporaryName("*"))) File.Delete(left);
                return (new(record, shown), null);
            }
            catch (Exception fault) when (FileFault.IsFault(fault))
            {
                if (FileFault.Explain(fault) != FileFault.Locked) return (null, Replacement.NotWritten(shown, FileFault.Explain(fault)));
                if (host.Clock.GetElapsedTime(start) > host.Patience)
                    return (null, new Finding(FileRules.Busy, SourceSpan.StartOf(shown),
                        $"Another build is writing into {shown}, and does not finish.",
                        "Wait until it has finished, then build again, or choose another folder with --out.",
                        "The files from before are unchanged."));
                Thread.Sleep(Step);
            }
    }

    /// <summary>Whether a killed build left something that is not cleared yet.</summary>
    public static bool HasLeftovers(string folder)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFiles(folder, Replacement.TemporaryName("*")).Any();
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return false;
        }
    }

    public BuildRecord Read()
    {
        if (_record.Length > LargestRecord) return BuildRecord.Empty;
        var bytes = new byte[_record.Length];
        _record.Position = 0;
        _record.ReadExactly(bytes);
        return BuildRecord.Parse(bytes);
    }

    /// <summary>
    /// In place, since a file that is renamed over would no longer be the lock. A half-written record is none: the next
    /// build then makes the papers again.
    /// </summary>
    public Finding? Save(BuildRecord record)
    {
        try
        {
            _record.SetLength(0);
            _record.Position = 0;
            _record.Write(record.ToBytes());
            return null;
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            var (reason, whatToDo) = FileFault.Explain(fault);
            return new Finding(FileRules.NotWritten, Severity.Warning, SourceSpan.StartOf($"{_shown}/{RecordFile}"),
                $"{_shown}/{RecordFile}, which tells the next build what is unchanged, could not be written: {reason}.")
            {
                Hints = [whatToDo, "The papers themselves are complete."],
            };
        }
    }

    public void Dispose() => _record.Dispose();
}
