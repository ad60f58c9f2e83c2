using System.Collections.Immutable;
using StpGen.Authoring.Plans;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>Whether the folder and the names on the command line are there at all.</summary>
internal static class ArgumentChecks
{
    /// <summary>Null when the folder is there; else what to say instead.</summary>
    public static (string Message, string Hint)? Fault(Host host, string typed)
    {
        var path = host.Locate(typed);
        if (Directory.Exists(path)) return null;
        if (File.Exists(path))
            return ($"'{typed}' is a file, but a plan is a folder.",
                $"Use the folder that contains it: {(Path.GetDirectoryName(typed) is { Length: > 0 } folder ? folder : ".")}");
        var sought = Path.TrimEndingDirectorySeparator(path);
        var near = Nearest.To(Path.GetFileName(sought), FoldersIn(Path.GetDirectoryName(sought)));
        return ($"There is no folder '{typed}'.", near is null
            ? "Use the folder of a plan: the one with stp.yaml in it."
            : $"Did you mean '{Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(typed)) ?? "", near)}'?");
    }

    /// <summary>Their names; none where there is no such folder, or we may not look into it.</summary>
    private static string[] FoldersIn(string? folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(d => Path.GetFileName(d))] : [];
        }
        catch (Exception fault) when (FileFault.IsFault(fault))
        {
            return [];
        }
    }

    /// <summary>Null when each report has a place of its own; else what to say instead.</summary>
    public static (string Message, string Hint)? Fault(Host host, string typed, IReadOnlyList<ReportPlace> reports)
    {
        if (reports.Count(r => r.ToOutput) > 1)
            return ("Only one report can go to standard output.", "Write the other one to a file.");
        var root = RealPath.Of(host.Locate(typed));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in reports.Where(r => !r.ToOutput).Select(r => r.File))
        {
            var path = host.Locate(file);
            if (!taken.Add(path)) return ($"Two reports cannot use the same file '{file}'.", "Use a different file for each report.");
            var folder = RealPath.Of(Path.GetDirectoryName(path) ?? path);
            var inPlan = Path.GetRelativePath(root, Path.Combine(folder, Path.GetFileName(path))).Replace('\\', '/');
            if (File.Exists(path) && !inPlan.StartsWith("../", StringComparison.Ordinal) && PlanReader.IsSource(inPlan))
                return ($"'{file}' is a file of the plan, and a report would replace it.",
                    "Write the report to another file, such as findings.json.");
        }
        return null;
    }

    /// <summary>Null when an id is among the known ones; else what to say instead.</summary>
    public static (string Message, string Hint)? Unknown(string thing, string id, ImmutableArray<string> known) =>
        known.Contains(id) ? null
        : ($"The plan has no {thing} '{id}'.", Nearest.To(id, known) is { } near ? $"Did you mean '{near}'?"
            : known.IsEmpty ? $"Add the {thing} to the plan first." : $"Choose from {string.Join(", ", known)}.");

    /// <summary>Null when the plan has every paper, stage and audience that is asked for; else what to say instead.</summary>
    public static (string Message, string Hint)? UnknownName(LoadedPlan loaded, BuildRequest request)
    {
        var fault = request.Documents.Select(id => Unknown("document", id, [.. loaded.Plan.Documents.Select(d => d.Id)]))
            .FirstOrDefault(f => f is not null);
        if (request.Options.Stage is { } stage) fault ??= Unknown("stage", stage, [.. loaded.Round.Stages.Select(s => s.Id)]);
        if (request.Options.Audience is { } audience)
            fault ??= Unknown("audience", audience, [.. loaded.Plan.Audiences.Select(a => a.Id)]);
        return fault;
    }
}
