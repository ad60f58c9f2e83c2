using StpGen.Core.Findings;

namespace StpGen.Cli.Files;

/// <summary>
/// Files that replace older ones together or not at all: each is written beside its target and flushed to the disk,
/// and only when all are there are they renamed over their targets. Whatever is not committed is removed.
/// </summary>
internal sealed class Replacement(Host host) : IDisposable
{
    private readonly List<(string Temporary, string Target, string Shown)> _staged = [];

    /// <summary>Writes a file beside its target; the finding says why that failed, the target is as it was.</summary>
    /// <param name="shown">The target as findings and results name it.</param>
    public Finding? Stage(string target, string shown, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (Directory.Exists(target)) return NotWritten(shown, new("a folder of that name is in the way", "Move or rename the folder, then build again."));
            var folder = Path.GetDirectoryName(target)!;
            if (File.Exists(folder)) return NotWritten(shown, new("its folder cannot be made: a file of that name is in the way", "Move or rename that file, or name another folder with --out."));
            Directory.CreateDirectory(folder);
            if (OperatingSystem.IsWindows() && File.Exists(target)) File.Open(target, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            // Always the same name: what a killed build left behind, the next one overwrites.
            var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.stpgen-tmp");
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

    /// <summary>Renames everything staged over its target.</summary>
    public IReadOnlyList<Finding> Commit()
    {
        var findings = new List<Finding>();
        foreach (var (temporary, target, shown) in _staged.ToList())
            try
            {
                File.Move(temporary, target, overwrite: true);
                _staged.Remove((temporary, target, shown));
            }
            catch (Exception fault) when (FileFault.IsFault(fault))
            {
                findings.Add(NotWritten(shown, FileFault.Explain(fault)));
            }
        return findings;
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

    private static Finding NotWritten(string shown, FileFault fault) =>
        new(FileRules.NotWritten, null, $"{shown} could not be written: {fault.Reason}.", fault.WhatToDo, "What was there before is untouched.");
}
