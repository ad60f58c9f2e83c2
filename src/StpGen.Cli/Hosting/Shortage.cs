namespace StpGen.Cli.Hosting;

/// <summary>Tells a machine that has no more to give, of memory or of threads, from a bug.</summary>
internal static class Shortage
{
    public static bool Is(Exception fault)
    {
        for (var one = fault; one is not null; one = one.InnerException)
            if (one is OutOfMemoryException or InsufficientMemoryException or TaskSchedulerException or ThreadStartException
                || one is IOException compression && IsOfMemory(compression)) return true;
        return fault is AggregateException { InnerExceptions: var all } && all.Any(Is);
    }

    // The exception of the compression library is not public, and tells its faults apart by their messages alone.
    private static bool IsOfMemory(IOException fault) =>
        fault.GetType().Name == "ZLibException" && fault.Message.Contains("memory", StringComparison.OrdinalIgnoreCase);
}
