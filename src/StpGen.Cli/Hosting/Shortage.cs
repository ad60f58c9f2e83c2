using System.IO.Compression;

namespace StpGen.Cli.Hosting;

/// <summary>Tells a machine that has no more to give, of memory or of threads, from a bug.</summary>
internal static class Shortage
{
    public static bool Is(Exception fault)
    {
        for (var one = fault; one is not null; one = one.InnerException)
            if (one is OutOfMemoryException or InsufficientMemoryException or TaskSchedulerException or ThreadStartException
                || one is ZLibException compression && IsOfMemory(compression)) return true;
        return fault is AggregateException { InnerExceptions: var all } && all.Any(Is);
    }

    // The library tells its faults apart by their messages alone; published, the message is its key.
    private static bool IsOfMemory(ZLibException fault) => fault.Message.Contains("memory", StringComparison.OrdinalIgnoreCase);
}
