using System.Text.Json.Nodes;
using StpGen.Cli.Editing;

namespace StpGen.Cli.Lsp;

/// <summary>What a client tells of its files: opened, typed into, saved, closed, changed by others.</summary>
internal sealed class Synchronization(OpenTexts texts, PlanSessions sessions)
{
    /// <summary>The folders that a client has open; a client without them may name one root.</summary>
    public static IEnumerable<string> FoldersOf(JsonNode? asked)
    {
        var folders = Uris(asked.At("workspaceFolders")).ToList();
        if (folders.Count == 0 && FileUri.PathOf(asked.Text("rootUri")) is { } root) folders.Add(root);
        if (folders.Count == 0 && asked.Text("rootPath") is { Length: > 0 } path && Path.IsPathFullyQualified(path))
            folders.Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return folders;
    }

    /// <summary>What is not known is passed over, as the protocol asks.</summary>
    public void Hear(string method, JsonNode? told)
    {
        var document = told.At("textDocument");
        var path = FileUri.PathOf(document.Text("uri"));
        switch (method)
        {
            case "textDocument/didOpen" when path is not null && document.Text("text") is { } text:
                texts.Set(new OpenText(path, document.Text("uri")!, document.Number("version"), text));
                sessions.Of(path)?.Plan.Change();
                break;
            case "textDocument/didChange" when path is not null && texts.Find(path) is { } open:
                texts.Set(Changed(open, told.At("contentChanges")) with { Version = document.Number("version") });
                sessions.Of(path)?.Plan.Change();
                break;
            case "textDocument/didSave" when path is not null:
                if (texts.Find(path) is { } saved) texts.Set(saved with { IsChanged = false });
                sessions.Of(path)?.Plan.Change();
                break;
            case "textDocument/didClose" when path is not null:
                texts.Close(path);
                sessions.Close(path);
                sessions.Of(path, onlyKnown: true)?.Plan.Change();
                break;
            case "workspace/didChangeWatchedFiles":
                foreach (var changed in Uris(told.At("changes"))) sessions.Of(changed, onlyKnown: true)?.Plan.Change();
                break;
            case "workspace/didChangeWorkspaceFolders":
                foreach (var folder in Uris(told.At("event").At("removed"))) sessions.CloseFolder(folder);
                foreach (var folder in Uris(told.At("event").At("added"))) sessions.Open(folder);
                break;
        }
    }

    private static OpenText Changed(OpenText text, JsonNode? changes)
    {
        foreach (var change in changes as JsonArray ?? [])
            if (change.Text("text") is { } replacement)
                text = change.At("range") is { } range
                    ? text.Replace(Place(range.At("start")), Place(range.At("end")), replacement)
                    : text with { Content = replacement, IsChanged = true };
        return text;
    }

    private static (int Line, int Column) Place(JsonNode? position) =>
        (position.Number("line") ?? 0, position.Number("character") ?? 0);

    private static IEnumerable<string> Uris(JsonNode? list) =>
        (list as JsonArray ?? []).Select(item => FileUri.PathOf(item.Text("uri"))).OfType<string>();
}
