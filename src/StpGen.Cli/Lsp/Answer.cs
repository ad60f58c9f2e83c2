using System.Text.Json.Nodes;

namespace StpGen.Cli.Lsp;

/// <summary>What a request is answered with: a result, which may be nothing, or a sentence that says why there is none.</summary>
internal sealed record Answer(JsonNode? Result, string? Refusal = null)
{
    public static Answer Nothing { get; } = new(null, null);

    public static Answer No(string sentence) => new(null, sentence);
}
