namespace StpGen.Cli.Hosting;

/// <summary>
/// Keeps garbage from growing to several times what is in use: the collector waits for more where a machine has much memory. A run that
/// allocates little is never interrupted.
/// </summary>
/// <param name="least">In bytes; what a run takes before its first collection.</param>
internal sealed class Heap(long least = 32 << 20)
{
    private readonly long _least = least;

    private long _most = least;

    /// <summary>To be called between two pieces of work.</summary>
    public void Trim()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) <= Interlocked.Read(ref _most)) return;
        // Gives what is free back to the system at once.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // Not at each step of a run that needs so much.
        Interlocked.Exchange(ref _most, Math.Max(_least, GC.GetTotalMemory(forceFullCollection: false) * 9 / 8));
    }
}
