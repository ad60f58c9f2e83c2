using System.Text.Json.Nodes;
using StpGen.Cli.Editing;

namespace StpGen.Cli.Lsp;

/// <summary>The requests that are answered, by their names.</summary>
internal sealed class Requests(OpenTexts texts, PlanSessions sessions)
{
    private static readonly Dictionary<string, Func<AskedPlace, Answer>> Known = new(StringComparer.Ordinal)
    {
        ["textDocument/completion"] = Completion.Of,
        ["textDocument/hover"] = Hover.Of,
        ["textDocument/definition"] = Navigation.Definition,
        ["textDocument/references"] = Navigation.References,
        ["textDocument/prepareRename"] = Renaming.Prepare,
        ["textDocument/rename"] = Renaming.Rename,
        ["textDocument/documentSymbol"] = Symbols.Of,
        ["textDocument/codeAction"] = CodeActions.Of,
    };

    /// <summary>Null: there is no such request.</summary>
    public Answer? Answer(string method, JsonNode? asked)
    {
        if (!Known.TryGetValue(method, out var answer)) return null;
        return AskedPlace.Of(asked, texts, sessions) is { } place ? answer(place) : Lsp.Answer.Nothing;
    }
}
