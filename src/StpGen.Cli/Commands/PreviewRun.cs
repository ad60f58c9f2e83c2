using System.Globalization;
using System.Net.Sockets;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Preview;
using StpGen.Cli.Terminal;
using StpGen.Cli.Watching;

namespace StpGen.Cli.Commands;

/// <summary>One run of <c>stpgen preview</c>: the papers in a browser, again after each change, until it is stopped.</summary>
/// <param name="port">As typed; null: the usual one.</param>
internal sealed class PreviewRun(Host host, BuildRequest request, int? port)
{
    private const int UsualPort = 8216;

    /// <summary>How many ports are tried if none is named.</summary>
    private const int Ports = 10;

    /// <summary>What the papers of a plan take while they are made; a collection then would be waited for by a reader.</summary>
    private const long Working = 256 << 20;

    // While papers are made, memory waits until they are.
    private readonly Host _making = host with { Heap = new Heap(Working) };

    private readonly Listeners _listeners = new();

    public ExitCode Run()
    {
        if (ArgumentChecks.Fault(host, request.Plan) is var (message, hint)) return CommandLine.Refuse(host, message, hint);
        var root = Path.TrimEndingDirectorySeparator(host.Locate(request.Plan));
        var stop = host.Interruption();
        var watcher = new PlanWatcher(host, root, Path.Combine(root, OutputNames.DefaultFolder), stop);
        var start = host.Clock.GetTimestamp();
        var edition = new PlanEdition(_making, request);
        if (edition.Read.Plan is { } plan && ArgumentChecks.UnknownName(plan, request) is var (unknown, instead))
            return CommandLine.Refuse(host, unknown, instead);
        var site = new PreviewSite(edition, _listeners);
        using var server = new LoopbackServer(site.Answer, _listeners, fault => RunFault.Explain(fault, host), stop);
        if (Listen(server) is { } refused) return refused;
        host.Output.WriteLine($"Preview of {TerminalText.Sanitise(request.Plan)}: http://127.0.0.1:{Number(server.Port)}/");
        host.Error.WriteLine("Open this address in a browser on this computer. Press Ctrl-C to stop.");
        Complete(edition, site, watcher, start);
        while (watcher.Next() is { } changed)
        {
            if (!watcher.IsThere && !Directory.Exists(root))
            {
                host.Error.WriteLine($"The folder {TerminalText.Sanitise(request.Plan)} is missing. Waiting until it is back.");
                continue;
            }
            host.Error.WriteLine($"Changed: {ChangedFiles.InWords(changed)}.");
            start = host.Clock.GetTimestamp();
            try
            {
                edition = new PlanEdition(_making, request);
                site.Show(edition);
                Complete(edition, site, watcher, start);
            }
            catch (Exception fault) when (fault is not OutputWriteException)
            {
                RunFault.Explain(fault, host);
            }
            host.Heap.Trim();
        }
        host.Error.WriteLine("Stopped.");
        return ExitCode.Done;
    }

    /// <summary>Makes what no one has asked for yet, so that all findings are known; a change in between makes it needless.</summary>
    private void Complete(PlanEdition edition, PreviewSite site, PlanWatcher watcher, long start)
    {
        edition.Check();
        foreach (var paper in edition.Papers.OrderBy(p => p.Id == site.Wanted ? 0 : 1))
        {
            if (watcher.IsOutdated) return;
            edition.Page(paper.Id);
        }
        site.Complete();
        var (findings, accepted) = edition.Findings();
        var outcome = edition.IsPlan || !site.HasPapers ? "" : "; the last papers are still shown";
        host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(edition.Papers.IsEmpty ? "Read" : Tally.Count(edition.Papers.Length, "paper"))} in "
            + $"{host.Clock.GetElapsedTime(start).TotalSeconds:0.00} s; {Tally.Of(findings)}{Tally.Uncounted(accepted, [])}{outcome}."));
    }

    /// <summary>Null: the server listens.</summary>
    private ExitCode? Listen(LoopbackServer server)
    {
        if (port is { } named)
            return server.Start(named) switch
            {
                null => null,
                SocketError.AccessDenied => CommandLine.Refuse(host, $"You may not listen on port {Number(named)}.",
                    $"Choose a port above 1023, such as --port {Number(UsualPort)}."),
                _ => CommandLine.Refuse(host, $"Port {Number(named)} is in use, perhaps by another preview.",
                    "Choose another port, or --port 0 for any that is free."),
            };
        for (var i = 0; i < Ports; i++)
            if (server.Start(UsualPort + i) is null)
            {
                if (i > 0) host.Error.WriteLine($"Port {Number(UsualPort)} is in use, perhaps by another preview.");
                return null;
            }
        return CommandLine.Refuse(host, $"The ports {Number(UsualPort)} to {Number(UsualPort + Ports - 1)} are in use.",
            "Stop another preview, or use --port 0 for any port that is free.");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
