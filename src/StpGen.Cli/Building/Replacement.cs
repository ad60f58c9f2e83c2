using System.Runtime.InteropServices;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Building;

/// <summary>
/// Files that replace older ones together or not at all: each is written beside its target and flushed to the disk,
/// and only when all are there are they renamed over their targets. Whatever is not committed is removed.
/// </summary>
internal sealed class Replacement(Host host) : IDisposable
{
    private readonly List<(string Temporary, string Target, string Shown)> _staged = [];

    /// <summary>Always the same: what a killed build left behind, the next one finds and clears.</summary>
    /// <remarks>A file system takes 255 characters; a longer name is replaced by its key.</remarks>
    public static string TemporaryName(string name) => $".{(name.Length > 200 ? BuildRecord.Key(name) : name)}.stpgen-tmp";

    /// <summary>Writes a file beside its target; the finding says why that failed, the target is as it was.</summary>
    /// <param name="shown">The target as findings and results name it.</param>
    public Finding? Stage(string target, string shown, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (Directory.Exists(target)) return NotWritten(shown, FileFault.FolderInTheWay);
            if (FileState.Of(target) is { Kind: FileKind.Regular, Length: > RegularFile.LargestPaper })
                return NotWritten(shown, FileFault.TooLargeInTheWay);
            var folder = Path.GetDirectoryName(target)!;
            if (File.Exists(folder)) return NotWritten(shown, FileFault.InTheWay);
            Directory.CreateDirectory(folder);
            if (host.Platform == OSPlatform.Windows && File.Exists(target)) AskForWholeFile(target);
            var temporary = Path.Combine(folder, TemporaryName(Path.GetFileName(target)));
            using var stream = host.CreateFile(temporary);
            _staged.Add((temporary, target, shown));
            stream.Write(bytes.Span);
            if (stream is FileStream file) file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return NotWritten(shown, FileFault.Explain(fault));
        }
    }

    /// <summary>
    /// On Windows a file that another program has open cannot be renamed over: better to know before anything is replaced.
    /// </summary>
    private static void AskForWholeFile(string target) => File.Open(target, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();

    /// <summary>
    /// Renames everything staged over its target, one right after the other: only a kill between two renames can leave
    /// formats of two builds. When one is refused, those already there make way for what was there before.
    /// </summary>
    public IReadOnlyList<Finding> Commit()
    {
        var replaced = new Stack<(string Target, byte[]? Before)>();
        while (_staged.Count > 0)
        {
            var (temporary, target, shown) = _staged[0];
            try
            {
                var before = _staged.Count > 1 ? RegularFile.Read(target) : null;
                File.Move(temporary, target, overwrite: true);
                _staged.RemoveAt(0);
                replaced.Push((target, before));
            }
            catch (Exception fault) when (FileFault.IsFault(fault))
            {
                foreach (var (other, before) in replaced) Restore(other, before);
                return [NotWritten(shown, FileFault.Explain(fault))];
            }
        }
        return [];
    }

    private static void Restore(string target, byte[]? before)
    {
        try
        {
            if (before is null)
            {
                File.Delete(target);
                return;
            }
            var temporary = Path.Combine(Path.GetDirectoryName(target)!, TemporaryName(Path.GetFileName(target)));
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write)) stream.Write(before);
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            // The new file stays, whole; the next build replaces all.
        }
    }

    public void Dispose()
    {
        foreach (var (temporary, _, _) in _staged)
            try
            {
                File.Delete(temporary);
            }
            catch (Exception fault) when (FileFault.IsFault(fault))
            {
                // It has a name that the next build overwrites.
            }
    }

    public static Finding NotWritten(string shown, FileFault fault) =>
        new(FileRules.NotWritten, SourceSpan.StartOf(shown), $"{shown} could not be written: {fault.Reason}.", fault.WhatToDo,
            "The files from before are unchanged.");
}
