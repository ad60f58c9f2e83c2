using System.Collections.Immutable;
using StpGen.Cli.Hosting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>Writes files of a plan back, all or none, and only over what was read.</summary>
internal static class ChangedPlanFiles
{
    /// <summary>What could not be written; none: all is.</summary>
    public static ImmutableArray<Finding> Write(Host host, string typed, ReadPlan before, ReadPlan after, ImmutableArray<string> files)
    {
        using var replacement = new Replacement(host);
        var modes = new List<(string Path, UnixFileMode Mode)>();
        foreach (var file in files)
        {
            // A link in the plan stays one.
            var (shown, path) = (before.Folder.Show(file), RealPath.Of(Path.Combine(host.Locate(typed), file)));
            if (WhyNot(path, before.Folder.Files[file]) is { } fault) return [Replacement.NotWritten(shown, fault)];
            if (!OperatingSystem.IsWindows()) modes.Add((path, File.GetUnixFileMode(path)));
            if (replacement.Stage(path, shown, after.Folder.Files[file]) is { } finding) return [finding];
        }
        if (replacement.Commit() is { Count: > 0 } faults) return [.. faults];
        if (!OperatingSystem.IsWindows())
            foreach (var (path, mode) in modes) File.SetUnixFileMode(path, mode);
        return [];
    }

    /// <summary>Why a file is left as it is: it is not ours to write, or someone has changed it since it was read.</summary>
    private static FileFault? WhyNot(string path, ReadOnlyMemory<byte> read)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes.AsSpan().SequenceEqual(read.Span) ? null : new("it has changed since it was read", "Run 'stpgen fix' again.");
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return FileFault.Explain(fault);
        }
    }
}
