using System.Collections.Immutable;
using System.Text.Json;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change.</summary>
internal static class SarifReport
{
    public static string Write(ImmutableArray<Finding> findings, ReportPaths paths) => JsonReport.Compose(json =>
    {
        ImmutableArray<RuleInfo> rules = [.. findings.Select(f => f.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings) WriteResult(json, finding, rules, paths);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

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
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", FindingOrder.NameOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, ImmutableArray<RuleInfo> rules, ReportPaths paths)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
        json.WriteString("level", FindingOrder.NameOf(finding.Severity));
        WriteText(json, "message", string.Join(' ', finding.Hints.Prepend(finding.Message)));
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
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan span, string? message, ReportPaths paths)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(paths.Of(span.Path)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null) WriteText(json, "message", message);
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
