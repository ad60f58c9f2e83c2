using StpGen.Cli.Hosting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>
/// A report to a pipe, a terminal or another device goes into it. A file in its place would be of no use to the program that waits at
/// the other end, and a device would be gone for every other program.
/// </summary>
internal static class ReportStream
{
    /// <summary>How long to wait for a program to read from a pipe.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Whether something other than a file is there. A link is replaced like a file, but not where links are to devices.</summary>
    public static bool Is(string path) => !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)
            || path.StartsWith("/proc/", StringComparison.Ordinal)
            || FileState.Of(path).Kind is FileKind.Stream or FileKind.Other);

    /// <summary>Writes it all; the finding says why that failed.</summary>
    public static Finding? Write(Host host, string path, string shown, ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (FileState.Of(path).Kind is FileKind.Other or FileKind.Folder)
                return Replacement.NotWritten(shown, FileFault.NoFileInTheWay);
            if (!OperatingSystem.IsLinux())
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                stream.Write(bytes);
                return null;
            }
            using var handle = UnixFile.OpenStream(path, host.Patience < Longest ? host.Patience : Longest, host.Clock);
            using var output = new UnixOutput((int)handle.DangerousGetHandle());
            output.Write(bytes);
            return null;
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return Replacement.NotWritten(shown, FileFault.Explain(fault));
        }
    }
}
