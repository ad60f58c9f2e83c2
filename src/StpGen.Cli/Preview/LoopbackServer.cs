using System.Net;
using System.Net.Sockets;
using System.Text;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Preview;

/// <summary>
/// Answers the browsers of this computer, and of no other: it listens on the loopback address alone. One request a connection; what
/// is asked for is looked up by its name, and no name is ever taken for a path.
/// </summary>
/// <param name="report">Is told of a bug that a request met.</param>
internal sealed class LoopbackServer(
    Func<RequestHead, WebAnswer> answer, Listeners listeners, Action<Exception> report, CancellationToken stop) : IDisposable
{
    private const int LongestHead = 16 * 1024;

    /// <summary>More pages than anyone opens.</summary>
    private const int MostConnections = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private TcpListener? _listener;

    private int _connections;

    public int Port { get; private set; }

    /// <summary>Null: it listens; else why it cannot.</summary>
    public SocketError? Start(int port)
    {
        try
        {
            _listener = new TcpListener(IPAddress.Loopback, port);
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _ = Accept(_listener);
            return null;
        }
        catch (SocketException fault)
        {
            _listener?.Dispose();
            _listener = null;
            return fault.SocketErrorCode;
        }
    }

    private async Task Accept(TcpListener listener)
    {
        while (!stop.IsCancellationRequested)
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop);
                _ = Task.Run(() => Serve(client), CancellationToken.None);
            }
            catch (SocketException)
            {
                // A browser that went away before it was answered. Where handles run out, others are freed meanwhile.
                await Task.Delay(10, CancellationToken.None);
            }
            catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
            try
            {
                if (Interlocked.Increment(ref _connections) > MostConnections) return;
                client.NoDelay = true;
                client.SendTimeout = (int)Patience.TotalMilliseconds;
                await Answer(client.GetStream());
            }
            catch (Exception fault) when (FileFault.IsFault(fault)
                || fault is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The browser has gone, or is too slow; it asks again if it needs to.
            }
            finally
            {
                Interlocked.Decrement(ref _connections);
            }
    }

    private async Task Answer(NetworkStream stream)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        if (await ReadHead(stream, patience.Token) is not { } text) return;
        var (request, refused) = RequestHead.Parse(text, Port);
        var given = request is null ? Refuse(refused) : AnswerSafely(request);
        if (!given.IsStream)
        {
            await stream.WriteAsync(given.Head(), patience.Token);
            if (given.Status != 304) await stream.WriteAsync(given.Body, patience.Token);
            stream.Socket.Shutdown(SocketShutdown.Send);
            return;
        }
        listeners.Add(stream, given.Head());
        try
        {
            // Nothing is ever sent to us here: the read ends when the page is closed.
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, stop);
        }
        finally
        {
            listeners.Remove(stream);
        }
    }

    private WebAnswer AnswerSafely(RequestHead request)
    {
        try
        {
            return answer(request);
        }
        catch (Exception fault) when (!FileFault.IsFault(fault))
        {
            report(fault);
            return WebAnswer.Text(503, "stpgen could not make this page.\n");
        }
    }

    private static WebAnswer Refuse(int status) => WebAnswer.Text(status, status switch
    {
        405 => "This server only gives pages (GET).\n",
        421 => "Open the address that stpgen printed.\n",
        _ => "stpgen did not understand this request.\n",
    });

    /// <summary>The lines before the empty line; null: there are too many, or they never end.</summary>
    private static async Task<string?> ReadHead(NetworkStream stream, CancellationToken stop)
    {
        var bytes = new byte[LongestHead];
        var length = 0;
        while (length < bytes.Length && await stream.ReadAsync(bytes.AsMemory(length), stop) is var more and > 0)
        {
            length += more;
            var end = bytes.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0) return Encoding.Latin1.GetString(bytes, 0, end);
        }
        return null;
    }

    public void Dispose() => _listener?.Dispose();
}
