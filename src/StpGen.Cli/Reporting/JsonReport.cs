using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Cli.Reporting;

/// <summary>A run as plain JSON, with everything that the terminal shows; docs/report.schema.json describes it.</summary>
internal static class JsonReport
{
    /// <summary>Of the form: a field may be added in the same format, but none is removed or changes its meaning.</summary>
    public const int Format = 1;

    public static string Write(RunReport run) => Compose(json =>
    {
        var tally = Tally.Of(run.Findings);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("tool", "stpgen");
        json.WriteString("version", ProgramVersion.Value);
        json.WriteString("command", run.Command);
        json.WriteString("plan", run.PlanPath);
        json.WriteString("result", run.Result);
        json.WriteNumber("exitCode", (int)run.Code);
        if (run.Outcome is { } outcome) json.WriteString("outcome", outcome);
        if (run.Refusal is { } refusal)
        {
            json.WriteString("message", refusal.Message);
            json.WriteString("hint", refusal.Hint);
        }
        json.WriteStartArray("files");
        foreach (var file in run.Files) WriteFile(json, file, run.Paths);
        json.WriteEndArray();
        json.WriteNumber("errors", tally.Errors);
        json.WriteNumber("warnings", tally.Warnings);
        json.WriteNumber("notes", tally.Notes);
        if (run.IsStrict) json.WriteBoolean("strict", true);
        if (run.Baseline is { } baseline) json.WriteString("baseline", baseline);
        WriteFindings(json, "findings", run.Findings, run.Paths);
        WriteFindings(json, "accepted", run.Accepted, run.Paths);
        WriteFindings(json, "known", run.Known, run.Paths);
        if (!run.Unlisted.IsEmpty)
        {
            json.WriteStartArray("unlisted");
            foreach (var name in run.Unlisted) json.WriteStringValue(name);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    /// <summary>Indented JSON with a line end; letters of any language stay as they are.</summary>
    public static string Compose(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return RunnerCommands.EscapeJson(Encoding.UTF8.GetString(buffer.WrittenSpan)) + "\n";
    }

    private static void WriteFile(Utf8JsonWriter json, DoneFile file, ReportPaths paths)
    {
        json.WriteStartObject();
        json.WriteString("path", paths.Of(file.Shown));
        json.WriteNumber("pages", file.Pages);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteBoolean("unchanged", file.IsUnchanged);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, IEnumerable<Finding> findings, ReportPaths paths)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings) WriteFinding(json, finding, paths);
        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, ReportPaths paths)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Slug);
        json.WriteString("severity", FindingOrder.NameOf(finding.Severity));
        if (finding.Span is { } span) WriteSpan(json, span, paths);
        if (finding.Place.Length > 0) json.WriteString("place", finding.Place);
        json.WriteString("message", finding.Message);
        json.WriteString("fingerprint", finding.Fingerprint);
        if (finding.Count != 1) json.WriteNumber("count", finding.Count);
        if (!finding.Papers.IsEmpty)
        {
            json.WriteStartArray("papers");
            foreach (var paper in finding.Papers) json.WriteStringValue(paper);
            json.WriteEndArray();
        }
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
        if (finding.Fix is { } fix) WriteFix(json, fix, paths);
        if (finding.Settled is { } settled) WriteSettlement(json, settled, paths);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix, ReportPaths paths)
    {
        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteBoolean("certain", fix.IsCertain);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteSpan(json, edit.Span, paths);
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSettlement(Utf8JsonWriter json, Settlement settled, ReportPaths paths)
    {
        json.WriteStartObject("settled");
        json.WriteString("reason", settled.Reason);
        if (settled.By.Length > 0) json.WriteString("by", settled.By);
        if (settled.Until.Length > 0) json.WriteString("until", settled.Until);
        WriteSpan(json, settled.Span, paths);
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
