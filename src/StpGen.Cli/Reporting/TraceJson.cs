using System.Collections.Immutable;
using System.Text.Json;
using StpGen.Core.Text;

namespace StpGen.Cli.Reporting;

/// <summary>What was traced, for another program.</summary>
internal static class TraceJson
{
    public static string Of(IReadOnlyList<TracedFact> facts) => JsonReport.Compose(json =>
    {
        Begin(json);
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            Named(json, fact.Path, fact.What, fact.Place);
            json.WriteStartArray("papers");
            foreach (var paper in fact.Papers)
            {
                json.WriteStartObject();
                json.WriteString("paper", paper.Paper);
                Pages(json, paper.Pages);
                Texts(json, "fields", paper.Fields);
                if (paper.Reason is { } reason) json.WriteString("reason", reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Texts(json, "unprinted", fact.Unprinted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Of(TracedPaper paper) => JsonReport.Compose(json =>
    {
        Begin(json);
        json.WriteString("paper", paper.Id);
        json.WriteNumber("pages", paper.Pages);
        json.WriteStartArray("sections");
        foreach (var section in paper.Sections)
        {
            json.WriteStartObject();
            json.WriteString("section", section.Name);
            json.WriteNumber("printed", section.Printed);
            json.WriteNumber("total", section.Total);
            Pages(json, section.Pages);
            json.WriteStartArray("left");
            foreach (var left in section.Left)
            {
                json.WriteStartObject();
                Named(json, left.Path, left.What, left.Place);
                json.WriteString("reason", left.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("format", JsonReport.Format);
        json.WriteString("tool", "stpgen");
        json.WriteString("command", "trace");
    }

    private static void Named(Utf8JsonWriter json, string path, string what, SourceSpan place)
    {
        json.WriteString("path", path);
        json.WriteString("what", what);
        json.WriteString("file", place.Path);
        json.WriteNumber("line", place.Line);
    }

    private static void Pages(Utf8JsonWriter json, ImmutableArray<int> pages)
    {
        json.WriteStartArray("pages");
        foreach (var page in pages) json.WriteNumberValue(page);
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
