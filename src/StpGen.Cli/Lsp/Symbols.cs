using System.Text.Json.Nodes;
using StpGen.Authoring.Reading;
using StpGen.Authoring.Reading.Yaml;
using StpGen.Core.Text;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>The outline of a file: its sections, and the records in each.</summary>
internal static class Symbols
{
    private const int Section = 3;
    private const int Record = 5;

    /// <summary>No one looks at an outline that is deeper.</summary>
    private const int Deepest = 3;

    public static Answer Of(AskedPlace place)
    {
        if (!place.Path.EndsWith(".yaml", StringComparison.Ordinal)) return Lsp.Answer.Nothing;
        var node = YamlReader.Read(new SourceText(place.Path, place.Text.Content), _ => { });
        return new(node is YamlMapping mapping ? List(mapping.Entries.Select(e => Of(e, 1))) : []);
    }

    private static JsonObject Of(YamlEntry entry, int depth) =>
        Obj(("name", entry.Key.Length > 0 ? entry.Key : "?"), ("kind", Section), ("range", Range(Whole(entry.KeySpan, entry.Value))),
            ("selectionRange", Range(entry.KeySpan)), ("children", Children(entry.Value, depth)));

    private static JsonArray? Children(YamlNode node, int depth)
    {
        if (depth >= Deepest) return null;
        var children = node switch
        {
            YamlSequence list => list.Items.OfType<YamlMapping>().Select(item => Of(item, depth)),
            YamlMapping record => record.Entries.Where(e => e.Value is YamlSequence { Items: [YamlMapping, ..] } or YamlMapping)
                .Select(e => Of(e, depth + 1)),
            _ => [],
        };
        return List(children) is { Count: > 0 } found ? found : null;
    }

    private static JsonObject Of(YamlMapping record, int depth)
    {
        var id = Text(record, "id");
        var title = Text(record, "title") ?? Text(record, "name") ?? Text(record, "text");
        var name = id ?? title ?? record.Entries.Select(e => e.Value).OfType<YamlScalar>().Select(v => v.Value).FirstOrDefault() ?? "";
        var selection = record.Find("id") is { } entry ? entry.Value.Span : record.Start;
        return Obj(("name", name.Length > 0 ? Words.Short(name) : "(record)"), ("detail", id is null ? null : title), ("kind", Record),
            ("range", Range(record.Span)), ("selectionRange", Range(selection)), ("children", Children(record, depth + 1)));
    }

    private static string? Text(YamlMapping record, string field) =>
        record.Find(field)?.Value is YamlScalar { IsEmpty: false } value ? value.Value.ReplaceLineEndings(" ").Trim() : null;

    private static SourceSpan Whole(SourceSpan key, YamlNode value) =>
        (value.Span.EndLine, value.Span.EndColumn).CompareTo((key.EndLine, key.EndColumn)) > 0
            ? key with { EndLine = value.Span.EndLine, EndColumn = value.Span.EndColumn } : key;
}
