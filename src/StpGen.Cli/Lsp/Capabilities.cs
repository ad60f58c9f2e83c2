using System.Text.Json.Nodes;
using StpGen.Cli.Hosting;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>What the server can do, as it tells a client.</summary>
internal static class Capabilities
{
    private const int Incremental = 2;

    /// <summary>Columns count UTF-16 code units, which every client can.</summary>
    public static JsonObject Of(JsonNode? asked) => Obj(
        ("capabilities", Obj(
            ("positionEncoding", "utf-16"),
            ("textDocumentSync", Obj(("openClose", true), ("change", Incremental), ("save", true))),
            ("completionProvider", Obj(("triggerCharacters", new JsonArray(" ", ":", "-", ".", "@", "[", ",", "\"")))),
            ("hoverProvider", true),
            ("definitionProvider", true),
            ("referencesProvider", true),
            ("renameProvider", Obj(("prepareProvider", true))),
            ("documentSymbolProvider", true),
            ("codeActionProvider", Obj(("codeActionKinds", new JsonArray(CodeActions.QuickFix, CodeActions.FixAll)))),
            ("workspace", Obj(("workspaceFolders", Obj(("supported", true), ("changeNotifications", true))))))),
        ("serverInfo", Obj(("name", "stpgen"), ("version", ProgramVersion.Value))));
}
