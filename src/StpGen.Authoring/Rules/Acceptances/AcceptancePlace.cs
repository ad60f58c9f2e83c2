using System.Globalization;
using System.Text.RegularExpressions;
using StpGen.Core.Findings;

namespace StpGen.Authoring.Rules.Acceptances;

/// <summary>Where an acceptance applies: a path in the plan and all below it, or a file.</summary>
/// <param name="Path">With <c>.2</c> for <c>[2]</c>; or the file, as written.</param>
/// <param name="Column">In that line; the largest number if none is given.</param>
/// <param name="Line">A line of a file, which edits change; null: none is given.</param>
internal sealed partial record AcceptancePlace(string Path, bool IsFile, int? Line, int Column)
{
    /// <param name="isFile">Whether a file is in the plan's folder.</param>
    public static AcceptancePlace Parse(string text, Func<string, bool> isFile)
    {
        var place = WithLine().Match(text.Trim());
        var (path, line) = (place.Groups["path"].Value.Replace('\\', '/'), place.Groups["line"]);
        var looksLikeFile = path.Contains('/') || FileName().IsMatch(path);
        if (looksLikeFile || isFile(path))
            return new(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path, true,
                line.Success ? int.Parse(line.Value, CultureInfo.InvariantCulture) : null,
                place.Groups["column"] is { Success: true } column ? int.Parse(column.Value, CultureInfo.InvariantCulture) : int.MaxValue);
        return new(Index().Replace(path, ".$1"), false, null, 1);
    }

    /// <param name="show">How findings name a file of the plan.</param>
    public bool Has(Finding finding, Func<string, string> show) => IsFile
        ? finding.Span is { } span && IsFileOf(span.Path, show)
        : finding.Place == Path || finding.Place.StartsWith(Path + ".", StringComparison.Ordinal);

    /// <summary>As the plan names it, or as findings do.</summary>
    public bool IsFileOf(string path, Func<string, string> show) =>
        path == show(Path) || path == Path || Path.EndsWith("/" + path, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<path>.*?)(?::(?<line>\d{1,9})(?::(?<column>\d{1,9}))?)?:?$", RegexOptions.Singleline)]
    private static partial Regex WithLine();

    [GeneratedRegex(@"\.(?:yaml|csv|md|docx|ttf|otf)$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Index();
}
