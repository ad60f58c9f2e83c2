using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>What a machine with little memory throws is not a bug.</summary>
public sealed class ShortageTests
{
#pragma warning disable CA2201 // The runtime throws these; the test throws none.
    public static TheoryData<Exception> Shortages =>
    [
        new OutOfMemoryException(), new InsufficientMemoryException(), new TypeInitializationException("A", new OutOfMemoryException()),
        new ZLibException("ZLibErrorNotEnoughMemory"), new ZLibException("The compression could not reserve sufficient memory."),
        new TaskSchedulerException(), new AggregateException(new InvalidOperationException(), new OutOfMemoryException()),
    ];
#pragma warning restore CA2201

    [Theory]
    [MemberData(nameof(Shortages))]
    public void Little_memory_is_told_from_a_bug(Exception fault) => Assert.True(Shortage.Is(fault));

    [Fact]
    public void Other_faults_are_bugs()
    {
        Assert.False(Shortage.Is(new InvalidOperationException("memory")));
        Assert.False(Shortage.Is(new ZLibException("ZLibErrorVersionMismatch")));
        Assert.False(Shortage.Is(new AggregateException(new InvalidOperationException())));
    }

    /// <summary>As the base library has it, where it is not public.</summary>
    private sealed class ZLibException(string message) : IOException(message);
}
