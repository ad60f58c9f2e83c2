using System.Globalization;
using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Plans.Papers;
using StpGen.Core.Text;

namespace StpGen.Cli.Building;

/// <summary>Where papers go, and the names of their files.</summary>
internal static class OutputNames
{
    /// <summary>In the plan's folder, unless the command line names another.</summary>
    public const string DefaultFolder = "out";

    /// <summary>Whether an id can name a file; the reader has an error for each that cannot.</summary>
    public static bool CanName(string id) =>
        id.Length is > 0 and <= 100 && id[0] != '-' && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && !FileNames.IsReserved(id);

    /// <summary>
    /// The name of a paper's files, without their extension: its id, and what the command line changes. A paper as at another date,
    /// for another reader or stage does not replace the paper that the plan asks for.
    /// </summary>
    public static string Of(Plan plan, PaperRequest paper, PaperOptions options)
    {
        var name = paper.Id;
        if (options.OtherDate(paper) is { } day) name += string.Create(CultureInfo.InvariantCulture, $"-at-{day:yyyy-MM-dd}");
        if (options.Stage is { } stage && stage != (paper.Stage ?? plan.Stage)?.Id) name += $"-stage-{stage}";
        if (options.OtherAudience(paper) is { } audience) name += $"-for-{audience}";
        return name;
    }

    /// <summary>The files of a paper, in the order in which results list them.</summary>
    public static IEnumerable<string> Files(string name, IEnumerable<Format> formats, bool keepsMarkdown) =>
        formats.Select(f => $"{name}.{f.Name}").Concat(keepsMarkdown ? [$"{name}.md"] : []);
}
