using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Core.Findings;

namespace StpGen.Cli.Commands;

/// <summary>Reads the report that <c>--baseline</c> names.</summary>
internal static class BaselineFile
{
    /// <summary>Longer than the report on any plan.</summary>
    private const int LongestReport = 256 * 1024 * 1024;

    /// <param name="file">As typed; null: none is asked for.</param>
    /// <param name="plan">The plan's folder, as typed.</param>
    /// <returns>The baseline, or why there is none; neither if none is asked for.</returns>
    public static (Baseline? Baseline, Advice? Fault) Read(Host host, string? file, string plan)
    {
        if (file is null) return default;
        var path = RealPath.Of(host.Locate(file));
        try
        {
            if (Directory.Exists(path)) return (null, new($"The baseline '{file}' is a folder.", Baseline.MakeOne));
            if (!File.Exists(path)) return (null, new($"There is no file '{file}'.", Baseline.MakeOne));
            return RegularFile.Read(path, LongestReport) is { } bytes
                ? Baseline.Parse(bytes, file, new ReportPaths(host.Folder).OfPlan(plan))
                : (null, new($"The baseline '{file}' is not a file, or is too large to be a report.", Baseline.MakeOne));
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return (null, new($"The baseline '{file}' cannot be read: {FileFault.Explain(fault).Reason}.", Baseline.MakeOne));
        }
    }
}
