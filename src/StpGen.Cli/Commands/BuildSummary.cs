using System.Globalization;
using StpGen.Cli.Reporting;

namespace StpGen.Cli.Commands;

/// <summary>A file that was replaced, as results name it.</summary>
internal sealed record WrittenFile(string Shown, int Pages, long Bytes, BuiltFile File);

/// <summary>What was written: a line for each file with pages and size, and how long it took.</summary>
internal static class BuildSummary
{
    public static string Of(IReadOnlyList<WrittenFile> files, TimeSpan time, bool final)
    {
        if (files.Count == 0) return "";
        var rows = files.Select(f => new[] { f.Shown, Tally.Count(f.Pages, "page"), Size(f.Bytes) }).ToList();
        return Columns.Align(rows, " rr") + string.Create(CultureInfo.InvariantCulture, $"{Tally.Count(files.Count, "file")} in {time.TotalSeconds:0.00} s{(final ? "" : ", marked DRAFT")}\n");
    }

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB");
}
