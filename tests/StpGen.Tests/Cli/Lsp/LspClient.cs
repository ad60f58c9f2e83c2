using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using StpGen.Cli.Hosting;
using StpGen.Cli.Lsp;

namespace StpGen.Tests.Cli.Lsp;

/// <summary>An editor beside a language server, over streams in memory.</summary>
internal sealed class LspClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MemoryPipe _toServer = new();
    private readonly MemoryPipe _fromServer = new();
    private readonly BlockingCollection<JsonObject> _answers = [];
    private readonly BlockingCollection<JsonObject> _told = [];
    private readonly Task<ExitCode> _server;
    private readonly StringWriter _error = new();
    private int _number;
    private int _version;

    public LspClient(Func<Host, Host>? adjust = null)
    {
        var host = new Host { Output = TextWriter.Null, Error = _error, Folder = Path.GetTempPath() };
        _server = Task.Factory.StartNew(
            () => LanguageServer.Run(adjust?.Invoke(host) ?? host, _toServer, _fromServer, TimeSpan.FromMilliseconds(5)),
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        new Thread(Listen) { IsBackground = true }.Start();
    }

    /// <summary>The code that the server ended with.</summary>
    public ExitCode Code => _server.Wait(Patience) ? _server.Result : throw new TimeoutException("The server does not end.");

    public static JsonObject Document(string uri) => new() { ["textDocument"] = new JsonObject { ["uri"] = uri } };

    public static JsonObject At(string uri, int line, int column)
    {
        var asked = Document(uri);
        asked["position"] = new JsonObject { ["line"] = line, ["character"] = column };
        return asked;
    }

    public static string Uri(string path) => new Uri(path).AbsoluteUri;

    public LspClient Start(params string[] folders)
    {
        Result("initialize", new JsonObject
        {
            ["workspaceFolders"] = new JsonArray(
                [.. folders.Select(f => (JsonNode)new JsonObject { ["uri"] = Uri(f), ["name"] = "plan" })]),
        });
        Tell("initialized", []);
        return this;
    }

    public void Open(string path, string text) => Tell("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["languageId"] = "yaml", ["version"] = ++_version, ["text"] = text },
    });

    /// <summary>Types a text at a place; null as the place: instead of everything.</summary>
    public void Type(string path, string text, int? line = null, int column = 0, int length = 0)
    {
        var change = new JsonObject { ["text"] = text };
        if (line is { } at)
            change["range"] = new JsonObject
            {
                ["start"] = new JsonObject { ["line"] = at, ["character"] = column },
                ["end"] = new JsonObject { ["line"] = at, ["character"] = column + length },
            };
        Tell("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["version"] = ++_version },
            ["contentChanges"] = new JsonArray(change),
        });
    }

    public void Tell(string method, JsonObject parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    public JsonNode? Result(string method, JsonObject parameters)
    {
        var answer = Ask(method, parameters);
        Assert.False(answer.ContainsKey("error"), answer["error"]?.ToJsonString());
        return answer["result"];
    }

    public string Refusal(string method, JsonObject parameters) => (string)Ask(method, parameters)["error"]!["message"]!;

    public JsonObject Ask(string method, JsonObject parameters)
    {
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++_number, ["method"] = method, ["params"] = parameters.DeepClone() });
        var answer = NextAnswer();
        Assert.Equal(_number, (int)answer["id"]!);
        return answer;
    }

    public JsonObject NextAnswer() => Take(_answers);

    /// <summary>The next findings of a file, each as <c>line:column-column severity code message</c>, from 0.</summary>
    public string[] Findings(string path) => [.. Published(path).Select(Line)];

    /// <summary>The findings of a file once they are as expected, for what takes more than one look.</summary>
    public JsonArray Published(string path)
    {
        while (true)
        {
            var told = Take(_told);
            if ((string)told["method"]! == "textDocument/publishDiagnostics" && (string)told["params"]!["uri"]! == Uri(path))
                return told["params"]!["diagnostics"]!.AsArray();
            Assert.NotEqual("window/logMessage", (string)told["method"]!);
        }
    }

    public void SendRaw(string text) => _toServer.Write(Encoding.UTF8.GetBytes(text));

    public void CloseStreams() => _toServer.Complete();

    public void Dispose()
    {
        CloseStreams();
        Assert.True(_server.Wait(Patience), "The server does not end.");
        _fromServer.Complete();
        Assert.Equal("", _error.ToString());
    }

    private static string Line(JsonNode? finding)
    {
        var (start, end) = (finding!["range"]!["start"]!, finding["range"]!["end"]!);
        return $"{start["line"]}:{start["character"]}-{end["character"]} {finding["severity"]} {finding["code"]} "
            + $"{((string)finding["message"]!).Split('\n')[0]}";
    }

    private void Send(JsonObject message)
    {
        var body = message.ToJsonString();
        SendRaw($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    private static JsonObject Take(BlockingCollection<JsonObject> from) =>
        from.TryTake(out var message, Patience) ? message : throw new TimeoutException("The server does not answer.");

    private void Listen()
    {
        var stream = new MessageStream(_fromServer, Stream.Null);
        while (stream.Read() is { Body: JsonObject message })
            (message.ContainsKey("method") ? _told : _answers).Add(message);
    }
}
