using System.Collections.Immutable;
using System.Text.Json;
using StpGen.Cli.Hosting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change.</summary>
internal static class SarifReport
{
    public static string Write(RunReport run) => JsonReport.Compose(json =>
    {
        ImmutableArray<RuleInfo> rules =
            [.. AllOf(run).Select(f => f.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        WriteRun(json, run);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in run.Findings.Concat(run.Accepted)) WriteResult(json, finding, rules, run, isKnown: false);
        foreach (var finding in run.Known) WriteResult(json, finding, rules, run, isKnown: true);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static IEnumerable<Finding> AllOf(RunReport run) => run.Findings.Concat(run.Accepted).Concat(run.Known);

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<RuleInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "stpgen");
        json.WriteString("semanticVersion", ProgramVersion.Value);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Slug);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", $"{rule.Title}. {RuleCatalog.WhatItDoes(rule)}");
            json.WriteStartObject("help");
            json.WriteString("text", RuleHelp.Of(rule));
            json.WriteString("markdown", RuleHelp.Of(rule));
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", FindingOrder.NameOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Which plan the run was about, so that the runs of several plans are shown side by side, and how it ended.</summary>
    private static void WriteRun(Utf8JsonWriter json, RunReport run)
    {
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"stpgen/{run.PlanPath.TrimStart('/')}/");
        json.WriteEndObject();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", run.Code is ExitCode.Done or ExitCode.Findings);
        json.WriteNumber("exitCode", (int)run.Code);
        json.WriteString("exitCodeDescription", run.Result);
        if (run.Refusal is { } refusal)
        {
            json.WriteStartArray("toolConfigurationNotifications");
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", $"{refusal.Message} {refusal.Hint}");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, ImmutableArray<RuleInfo> rules, RunReport run, bool isKnown)
    {
        var paths = run.Paths;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
        json.WriteString("level", FindingOrder.NameOf(finding.Severity));
        WriteText(json, "message", string.Join(' ', finding.Hints.Prepend(finding.Message)));
        json.WriteStartObject("partialFingerprints");
        json.WriteString("stpgenFinding/v2", finding.Fingerprint);
        json.WriteEndObject();
        if (run.Baseline is not null) json.WriteString("baselineState", isKnown ? "unchanged" : "new");
        if (finding.Count != 1) json.WriteNumber("occurrenceCount", finding.Count);
        if (finding.Span is { } span)
        {
            json.WriteStartArray("locations");
            WriteLocation(json, span, null, paths);
            json.WriteEndArray();
        }
        if (!finding.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in finding.Related) WriteLocation(json, related.Span, related.Message, paths);
            json.WriteEndArray();
        }
        if (finding.Fix is { } fix) WriteFix(json, fix, paths);
        if (finding.Settled is { } settled) WriteSuppression(json, settled, paths);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix, ReportPaths paths)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        foreach (var file in fix.Edits.GroupBy(e => e.Span.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            WriteArtifact(json, file.Key, paths);
            json.WriteStartArray("replacements");
            foreach (var edit in file)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", edit.Span);
                WriteText(json, "insertedContent", edit.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Accepted in another place of the plan than the finding's own. Without a status, which schemas call differently.</summary>
    private static void WriteSuppression(Utf8JsonWriter json, Settlement settled, ReportPaths paths)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", $"{settled.Reason}{(settled.By.Length > 0 ? $" ({settled.By})" : "")}");
        json.WritePropertyName("location");
        WriteLocation(json, settled.Span, null, paths);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan span, string? message, ReportPaths paths)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, span.Path, paths);
        WriteRegion(json, "region", span);
        json.WriteEndObject();
        if (message is not null) WriteText(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path, ReportPaths paths)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(paths.Of(path)));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
    }

    /// <summary>Relative paths stay relative references (SARIF 3.4.3); absolute ones become file addresses.</summary>
    private static string UriOf(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
