using System.Collections.Immutable;
using StpGen.Cli.Hosting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Building;

/// <summary>A file that the command line names: written whole or not at all, or sent into the pipe or device that is there.</summary>
internal static class OneFile
{
    /// <summary>A finding for what could not be written; none: all is.</summary>
    /// <param name="typed">The path as typed.</param>
    public static ImmutableArray<Finding> Write(Host host, string typed, byte[] bytes)
    {
        var path = host.Locate(typed);
        if (ReportStream.Is(path)) return ReportStream.Write(host, path, typed, bytes) is { } refused ? [refused] : [];
        using var replacement = new Replacement(host);
        return replacement.Stage(path, typed, bytes) is { } fault ? [fault] : [.. replacement.Commit()];
    }
}
