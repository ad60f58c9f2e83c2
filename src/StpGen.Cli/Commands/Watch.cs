using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Cli.Terminal;
using StpGen.Cli.Watching;

namespace StpGen.Cli.Commands;

/// <summary>One run of <c>stpgen watch</c>: a build, and another after each change, until it is stopped.</summary>
internal sealed class Watch(Host host, BuildRequest request)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(host.Locate(request.Plan));

    public ExitCode Run()
    {
        var folder = host.Locate(request.Out ?? Path.Combine(request.Plan, OutputNames.DefaultFolder));
        if (RealPath.Of(Path.TrimEndingDirectorySeparator(folder)) == RealPath.Of(_root))
            return CommandLine.Refuse(host, "The folder for papers is the plan's own folder, so each paper would be a change of the plan.",
                "Choose another folder with --out, such as --out papers.");
        var stop = host.Interruption();
        var watcher = new PlanWatcher(host, _root, Path.TrimEndingDirectorySeparator(folder), stop);
        var rounds = new WatchRounds(stop);
        try
        {
            if (new Build(host, request, rounds).Run() == ExitCode.Usage) return ExitCode.Usage;
            host.Error.WriteLine($"Watching {TerminalText.Sanitise(request.Plan)}. Press Ctrl-C to stop.");
            while (watcher.Next() is { } changed)
            {
                host.Error.WriteLine();
                if (!watcher.IsThere && !Directory.Exists(_root))
                {
                    host.Error.WriteLine($"The folder {TerminalText.Sanitise(request.Plan)} is missing. Waiting until it is back. "
                        + "If you have renamed it, stop with Ctrl-C and start again with its new name.");
                    continue;
                }
                host.Error.WriteLine($"Changed: {ChangedFiles.InWords(changed)}.");
                Again(rounds);
            }
        }
        catch (OperationCanceledException)
        {
            // Before anything was replaced; the papers are those of the build before.
        }
        host.Error.WriteLine("Stopped.");
        return ExitCode.Done;
    }

    /// <summary>Whatever one state of the plan meets, the next one is built.</summary>
    private void Again(WatchRounds rounds)
    {
        try
        {
            new Build(host, request, rounds).Run();
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutputWriteException)
        {
            RunFault.Explain(fault, host);
        }
        host.Heap.Trim();
    }
}
