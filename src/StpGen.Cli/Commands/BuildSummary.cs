using System.Globalization;
using StpGen.Cli.Reporting;
using StpGen.Cli.Terminal;

namespace StpGen.Cli.Commands;

/// <summary>What was done: a line for each file with pages and size, and how long it took.</summary>
internal static class BuildSummary
{
    public static string Of(IReadOnlyList<DoneFile> files, TimeSpan time, bool final)
    {
        if (files.Count == 0) return "";
        var rows = files.Select(f => new[] { f.Shown, Tally.Count(f.Pages, "page"), Size(f.Bytes), f.IsUnchanged ? "unchanged" : "" })
            .ToList();
        var unchanged = files.Count(f => f.IsUnchanged);
        var which = unchanged == 0 ? "" : unchanged == files.Count
            ? " unchanged" : string.Create(CultureInfo.InvariantCulture, $", {unchanged} of them unchanged,");
        return TextColumns.Align(rows, " rr")
            + string.Create(CultureInfo.InvariantCulture,
                $"{Tally.Count(files.Count, "file")}{which} in {time.TotalSeconds:0.00} s{(final ? "" : ", marked DRAFT")}\n");
    }

    /// <summary>After a change while the plan is watched: only what was written.</summary>
    public static string OfRound(IReadOnlyList<DoneFile> files, TimeSpan time)
    {
        if (files.Count == 0) return "";
        var written = files.Where(f => !f.IsUnchanged).ToList();
        return TextColumns.Align([.. written.Select(f => new[] { f.Shown, Tally.Count(f.Pages, "page"), Size(f.Bytes) })], " rr")
            + string.Create(CultureInfo.InvariantCulture,
                $"{(written.Count == 0 ? "Nothing written" : $"{Tally.Count(written.Count, "file")} written")}, "
                + $"{files.Count - written.Count} unchanged in {time.TotalSeconds:0.00} s\n");
    }

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB");
}
