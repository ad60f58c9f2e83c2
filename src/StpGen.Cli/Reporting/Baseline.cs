using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Reporting;

/// <summary>The findings of an earlier run, by their names, so that only what is new counts.</summary>
/// <param name="File">The report, as typed.</param>
internal sealed record Baseline(string File, ImmutableHashSet<string> Names)
{
    public const string MakeOne = "Make one with '--report json=FILE' in an earlier run, and give that file.";

    public bool Knows(Finding finding) => Names.Contains(finding.Fingerprint);

    /// <param name="file">As typed.</param>
    /// <param name="planPath">The plan's folder, as reports name it.</param>
    /// <returns>The baseline, or why there is none.</returns>
    public static (Baseline? Baseline, Advice? Fault) Parse(byte[] bytes, string file, string planPath)
    {
        try
        {
            using var json = JsonDocument.Parse(Text(bytes));
            return Of(json.RootElement, file, planPath);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (null, new($"The baseline '{file}' is not JSON.", MakeOne));
        }
    }

    /// <summary>Some shells write what a program prints as UTF-16.</summary>
    private static string Text(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        _ => Encoding.UTF8.GetString(bytes),
    };

    private static (Baseline?, Advice?) Of(JsonElement report, string file, string planPath)
    {
        if (TextOf(report, "tool") != "stpgen" || !report.TryGetProperty("findings", out var found)
            || found.ValueKind != JsonValueKind.Array)
            return (null, new($"The baseline '{file}' is not a report of stpgen.", MakeOne));
        if (!report.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.Number
            || !format.TryGetInt32(out var number) || number != JsonReport.Format)
            return (null, new($"The baseline '{file}' is from another version of stpgen.", "Make it again with this version."));
        if (TextOf(report, "result") == "invalid-command")
            return (null, new($"The baseline '{file}' is from a run with an invalid command line, so it has no findings.", MakeOne));
        if (TextOf(report, "plan") is { } plan && !MayBeSame(plan, planPath))
            return (null, new($"The baseline '{file}' is about the plan '{Words.Short(plan)}', not about '{planPath}'.",
                "Give a report on the same plan."));
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var list in (ReadOnlySpan<string>)["findings", "known"])
            if (report.TryGetProperty(list, out var findings) && findings.ValueKind == JsonValueKind.Array)
                foreach (var finding in findings.EnumerateArray())
                    if (TextOf(finding, "fingerprint") is { } name) names.Add(name);
                    else return (null, new($"The baseline '{file}' does not name its findings: an earlier version of stpgen made it.",
                        "Make it again with this version."));
        if (report.TryGetProperty("unlisted", out var unlisted) && unlisted.ValueKind == JsonValueKind.Array)
            names.UnionWith(unlisted.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : ""));
        return (new Baseline(file, names.ToImmutable()), null);
    }

    /// <summary>A path depends on where the program ran; two that end alike are of one plan.</summary>
    private static bool MayBeSame(string one, string other) =>
        one is "." || other is "." || one == other || EndsIn(one, other) || EndsIn(other, one);

    private static bool EndsIn(string path, string end) => path.EndsWith("/" + end, StringComparison.Ordinal);

    private static string? TextOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String
            ? field.GetString() : null;
}
