using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Reporting;

/// <summary>Findings as plain JSON, with everything that the terminal shows.</summary>
internal static class JsonReport
{
    public static string Write(ImmutableArray<Finding> findings, ReportPaths paths) => Compose(json =>
    {
        var tally = Tally.Of(findings);
        json.WriteStartObject();
        json.WriteString("tool", "stpgen");
        json.WriteString("version", ProgramVersion.Value);
        json.WriteNumber("errors", tally.Errors);
        json.WriteNumber("warnings", tally.Warnings);
        json.WriteNumber("notes", tally.Notes);
        json.WriteStartArray("findings");
        foreach (var finding in findings) WriteFinding(json, finding, paths);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Indented JSON with a line end; letters of any language stay as they are.</summary>
    public static string Compose(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, ReportPaths paths)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Slug);
        json.WriteString("severity", FindingOrder.NameOf(finding.Severity));
        if (finding.Span is { } span) WriteSpan(json, span, paths);
        json.WriteString("message", finding.Message);
        if (finding.Count != 1) json.WriteNumber("count", finding.Count);
        json.WriteStartArray("hints");
        foreach (var hint in finding.Hints) json.WriteStringValue(hint);
        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            WriteSpan(json, related.Span, paths);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceSpan span, ReportPaths paths)
    {
        json.WriteString("path", paths.Of(span.Path));
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
    }
}
