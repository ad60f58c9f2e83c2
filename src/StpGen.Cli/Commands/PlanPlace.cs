using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Cli.Commands;

/// <summary>Whether the folder and the names on the command line are there at all.</summary>
internal static class PlanPlace
{
    /// <summary>Null when the folder is there; else what to say instead.</summary>
    public static (string Message, string Hint)? Fault(Host host, string typed)
    {
        var path = host.Locate(typed);
        if (Directory.Exists(path)) return null;
        if (File.Exists(path)) return ($"'{typed}' is a file; a plan is a folder.", $"Name the folder that holds it: {(Path.GetDirectoryName(typed) is { Length: > 0 } folder ? folder : ".")}");
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path));
        var near = Directory.Exists(parent) ? Nearest.To(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), Directory.GetDirectories(parent).Select(d => Path.GetFileName(d)!)) : null;
        return ($"There is no folder '{typed}'.", near is null
            ? "Name the folder of a plan: the one that holds stp.yaml."
            : $"Did you mean '{Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(typed)) ?? "", near)}'?");
    }

    /// <summary>Null when an id is among the known ones; else what to say instead.</summary>
    public static (string Message, string Hint)? Unknown(string thing, string id, ImmutableArray<string> known) =>
        known.Contains(id) ? null
        : ($"The plan has no {thing} '{id}'.", Nearest.To(id, known) is { } near ? $"Did you mean '{near}'?"
            : known.IsEmpty ? $"It has no {thing} at all." : $"There is {string.Join(", ", known)}.");
}
