using System.Text.Json.Nodes;
using StpGen.Core.Text;

namespace StpGen.Cli.Lsp;

/// <summary>Values of the Language Server Protocol 3.17 as JSON.</summary>
internal static class Protocol
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int UnknownMethod = -32601;
    public const int InternalError = -32603;
    public const int NotInitialized = -32002;

    /// <summary>The server understood, and has a reason to refuse.</summary>
    public const int RequestFailed = -32803;

    /// <summary>An object without the fields that have no value.</summary>
    public static JsonObject Obj(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var made = new JsonObject();
        foreach (var (name, value) in fields)
            if (value is not null) made[name] = value;
        return made;
    }

    public static JsonArray List(IEnumerable<JsonNode> items) => [.. items];

    /// <summary>From 0, where a finding counts from 1; both count UTF-16 code units.</summary>
    public static JsonObject Range(SourceSpan span) =>
        Range(span.Line - 1, span.Column - 1, Math.Max(span.EndLine, span.Line) - 1, span.EndColumn - 1);

    public static JsonObject Range(int line, int column, int endLine, int endColumn) =>
        Obj(("start", Position(line, column)), ("end", Position(endLine, endColumn)));

    private static JsonObject Position(int line, int column) =>
        Obj(("line", Math.Max(line, 0)), ("character", Math.Max(column, 0)));

    /// <summary>A text of a node; null: it has none.</summary>
    public static string? Text(this JsonNode? node, string field) =>
        (node as JsonObject)?[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A whole number of a node; null: it has none.</summary>
    public static int? Number(this JsonNode? node, string field) =>
        (node as JsonObject)?[field] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>A field of a node; null: it has none, or is not an object.</summary>
    public static JsonNode? At(this JsonNode? node, string field) => (node as JsonObject)?[field];

    /// <summary>Whether a node says true.</summary>
    public static bool Says(this JsonNode? node, string field) =>
        (node as JsonObject)?[field] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
