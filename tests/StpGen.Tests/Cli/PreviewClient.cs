using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>A browser of <c>stpgen preview</c>, and the time that passes for it: the plan is looked at when the test says so.</summary>
internal sealed partial class PreviewClient : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<int> _port = new();
    private readonly SemaphoreSlim _looks = new(0);
    private readonly SemaphoreSlim _waits = new(0);

    public int Port => _port.Task.Result;

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>Runs the command while something is asked of it, then stops it.</summary>
    public static CliRun Run(TempPlan plan, Func<PreviewClient, Task> ask)
    {
        using var client = new PreviewClient();
        var asked = Task.Run(async () =>
        {
            try
            {
                await client._port.Task;
                // All that is found at first is told.
                await client._waits.WaitAsync();
                client._waits.Release();
                await ask(client);
            }
            finally
            {
                client._stop.Cancel();
            }
        });
        var run = plan.Run(client.Adjust, "preview", "plan", "--port", "0");
        asked.GetAwaiter().GetResult();
        return run;
    }

    private Host Adjust(Host host) => host with
    {
        Output = new AddressReader(_port),
        Interruption = () => _stop.Token,
        Wait = (time, stop) =>
        {
            // A shorter wait is for files to settle.
            if (time < TimeSpan.FromMilliseconds(40)) return;
            _waits.Release();
            try
            {
                _looks.Wait(stop);
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        },
    };

    /// <summary>Changes the plan while nothing else happens, has it looked at, and waits until what is found is made.</summary>
    public void Change(Action change)
    {
        // Until the command waits: whatever came before is made.
        _waits.Wait();
        change();
        _looks.Release();
        _waits.Wait();
        // The wait that was just seen is still to be ended by the next look.
        _waits.Release();
    }

    public async Task<HttpResponseMessage> Get(string path, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{Host}{path}");
        if (known is not null) request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(known));
        return await _http.SendAsync(request);
    }

    public async Task<string> Text(string path) => await (await Get(path)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();

    /// <summary>What is answered to these bytes.</summary>
    public async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    public async Task<EventReader> Events() => new(new StreamReader(await _http.GetStreamAsync($"http://{Host}/events")));

    public void Dispose()
    {
        _http.Dispose();
        _stop.Dispose();
        _looks.Dispose();
        _waits.Dispose();
    }

    /// <summary>The messages of the server, one by one.</summary>
    internal sealed class EventReader(StreamReader reader) : IDisposable
    {
        public async Task<string> Next()
        {
            var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
            await reader.ReadLineAsync();
            return line!["data: ".Length..];
        }

        public void Dispose() => reader.Dispose();
    }

    /// <summary>Standard output, which says the address.</summary>
    private sealed partial class AddressReader(TaskCompletionSource<int> port) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (Address().Match(ToString()) is { Success: true } match) port.TrySetResult(int.Parse(match.Groups[1].Value));
        }

        public override void Write(char value) => Write(value.ToString());

        [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)/")]
        private static partial Regex Address();
    }
}
