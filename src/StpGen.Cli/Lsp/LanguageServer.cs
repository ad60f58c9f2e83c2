using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StpGen.Cli.Editing;
using StpGen.Cli.Hosting;
using static StpGen.Cli.Lsp.Protocol;

namespace StpGen.Cli.Lsp;

/// <summary>
/// Helps people while they write a plan, in any editor that speaks the Language Server Protocol. One thread reads messages; another
/// answers them in their order and checks plans when there are none for a moment.
/// </summary>
internal sealed class LanguageServer
{
    /// <summary>Short enough to feel at once, and long enough that findings of half a word do not flicker.</summary>
    public static readonly TimeSpan UsualPause = TimeSpan.FromMilliseconds(60);

    /// <summary>Templates are run once a person thinks rather than types.</summary>
    private const int PausesBeforePapers = 5;

    private readonly Host _host;
    private readonly MessageStream _stream;
    private readonly TimeSpan _pause;
    private readonly OpenTexts _texts = new();
    private readonly PlanSessions _sessions;
    private readonly Synchronization _synchronization;
    private readonly Requests _requests;
    private readonly List<string> _folders = [];
    private bool _isInitialized;
    private bool _isShutDown;

    private LanguageServer(Host host, Stream input, Stream output, ReferencePages pages, TimeSpan pause)
    {
        (_host, _stream, _pause) = (host, new MessageStream(input, output), pause);
        _sessions = new PlanSessions(host, _texts, pages, findings => Notify("textDocument/publishDiagnostics", findings));
        _synchronization = new Synchronization(_texts, _sessions);
        _requests = new Requests(_texts, _sessions);
    }

    /// <summary>Serves until the client says goodbye or its streams close.</summary>
    /// <param name="pause">How long nothing may come before plans are checked.</param>
    public static ExitCode Run(Host host, Stream input, Stream output, TimeSpan pause)
    {
        using var pages = new ReferencePages();
        return new LanguageServer(host, input, output, pages, pause).Serve();
    }

    private ExitCode Serve()
    {
        using var messages = new BlockingCollection<IncomingMessage>();
        var reader = new Thread(() => ReadInto(messages)) { IsBackground = true, Name = "messages" };
        reader.Start();
        while (true)
        {
            var wait = PauseBeforeWork();
            if (!messages.TryTake(out var message, wait))
            {
                if (messages.IsCompleted) return ExitCode.Done;
                ForEachPlan(session =>
                {
                    session.Check();
                    session.CheckRules(() => messages.Count > 0);
                    if (wait > _pause) session.CheckPapers(() => messages.Count > 0);
                });
                continue;
            }
            if (message.Body.Text("method") == "exit") return _isShutDown ? ExitCode.Done : ExitCode.Findings;
            Take(message);
        }
    }

    /// <summary>How long nothing may come before there is something to do of one's own.</summary>
    private TimeSpan PauseBeforeWork() => _sessions.All.Any(s => s.Plan.NeedsCheck) ? _pause
        : _sessions.All.Any(s => s.Plan.NeedsRules) ? TimeSpan.Zero
        : _sessions.All.Any(s => s.Plan.NeedsPapers) ? PausesBeforePapers * _pause : Timeout.InfiniteTimeSpan;

    private void ReadInto(BlockingCollection<IncomingMessage> messages)
    {
        try
        {
            while (_stream.Read() is { } message) messages.Add(message);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The client is gone, as at the end of the stream; or the server has ended.
        }
        try
        {
            messages.CompleteAdding();
        }
        catch (ObjectDisposedException)
        {
            // The server has ended.
        }
    }

    private void Take(IncomingMessage message)
    {
        if (!message.IsJson)
        {
            Fail(null, ParseError, "This message is not JSON.");
            return;
        }
        var (body, id) = (message.Body as JsonObject, message.Body.At("id"));
        if (body.Text("method") is not { } method)
        {
            // An answer to a request of the server needs none; anything else is a mistake of the client.
            if (body is null || (body.At("result") is null && body.At("error") is null && !body.ContainsKey("result")))
                Fail(id, InvalidRequest, "This message has no method.");
            return;
        }
        try
        {
            if (id is null) Hear(method, body.At("params"));
            else Reply(id, method, body.At("params"));
        }
        catch (Exception fault) when (!Shortage.Is(fault))
        {
            TellOfBug(method, fault);
            if (id is not null) Fail(id, InternalError, $"The request '{method}' could not be answered: this is a bug in stpgen.");
        }
    }

    private void Reply(JsonNode id, string method, JsonNode? asked)
    {
        if (method == "initialize")
        {
            _isInitialized = true;
            _folders.AddRange(Synchronization.FoldersOf(asked));
            Send(id, Capabilities.Of(asked));
            return;
        }
        if (!_isInitialized || _isShutDown)
        {
            Fail(id, _isShutDown ? InvalidRequest : NotInitialized,
                _isShutDown ? "The server was shut down." : "The conversation has not begun.");
            return;
        }
        if (method == "shutdown")
        {
            _isShutDown = true;
            Send(id, null);
        }
        else if (_requests.Answer(method, asked) is not { } answer) Fail(id, UnknownMethod, $"There is no request '{method}'.");
        else if (answer.Refusal is { } refusal) Fail(id, RequestFailed, refusal);
        else Send(id, answer.Result);
    }

    private void Hear(string method, JsonNode? told)
    {
        if (!_isInitialized || _isShutDown) return;
        if (method == "initialized")
        {
            foreach (var folder in _folders) _sessions.Open(folder);
        }
        else _synchronization.Hear(method, told);
    }

    private void ForEachPlan(Action<PlanSession> check)
    {
        foreach (var session in _sessions.All.ToList())
            try
            {
                check(session);
            }
            catch (Exception fault) when (!Shortage.Is(fault))
            {
                TellOfBug("check", fault);
            }
        _host.Heap.Trim();
    }

    /// <summary>In the log of the editor, with what a report needs.</summary>
    private void TellOfBug(string what, Exception fault) => Notify("window/logMessage", Obj(("type", 1),
        ("message", $"stpgen: '{what}' failed. This is a bug in stpgen: report it with this line: {_host.ReportLine}"
            + (_host.Debugs ? $"\n{fault}" : $" {_host.WhereBugIs(fault)}"))));

    private void Send(JsonNode id, JsonNode? result) =>
        _stream.Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });

    private void Fail(JsonNode? id, int code, string message) => _stream.Write(
        new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id?.DeepClone(), ["error"] = Obj(("code", code), ("message", message)) });

    private void Notify(string method, JsonObject told) =>
        _stream.Write(Obj(("jsonrpc", "2.0"), ("method", method), ("params", told)));
}
