using System.Runtime.InteropServices;

namespace StpGen.Cli.Hosting;

/// <summary>
/// What ends a command that runs until it is told to stop: Ctrl-C, a closed terminal, a system that shuts down. The first request is
/// followed in good order; a second one ends the process at once.
/// </summary>
internal static class Interruption
{
    private static readonly CancellationTokenSource Source = new();

    private static readonly List<PosixSignalRegistration> Registrations = [];

    /// <summary>To be called once, and only by commands that run long: others end as the system ends them.</summary>
    public static CancellationToken Await()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            Registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = !Source.IsCancellationRequested;
                Source.Cancel();
            }));
        return Source.Token;
    }
}
