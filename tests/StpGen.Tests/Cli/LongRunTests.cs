using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>Commands that run for days use no more memory after many changes than after some.</summary>
[Collection(Name)]
public sealed class LongRunTests : IDisposable
{
    private const string Name = "alone, since memory is measured of the whole process";

    private const int Some = 60, Many = 160;

    /// <summary>What may be left by chance; a plan and its paper have more.</summary>
    private const long Slack = 1 << 20;

    private readonly TempPlan _plan = new();

    private long _early;
    private long _late;

    [CollectionDefinition(Name, DisableParallelization = true)]
    public sealed class Alone;

    public void Dispose() => _plan.Dispose();

    [Fact]
    public void Watching_does_not_grow()
    {
        using var stop = new CancellationTokenSource();
        var i = 0;
        _plan.Run(host => host with
        {
            Interruption = () => stop.Token,
            Wait = (time, _) =>
            {
                // A shorter wait is for files to settle.
                if (time < TimeSpan.FromMilliseconds(40)) return;
                if (i == Many) stop.Cancel();
                else Change(i++);
            },
        }, "watch", "plan", "--format", "html");
        Assert.InRange(_late - _early, long.MinValue, Slack);
    }

    [Fact]
    public void A_preview_does_not_grow()
    {
        PreviewClient.Run(_plan, async web =>
        {
            for (var i = 0; i < Many; i++)
            {
                web.Change(() => Change(i));
                Assert.Contains($"780,{i:000}", await web.Text("/submission.html"));
            }
        });
        Assert.InRange(_late - _early, long.MinValue, Slack);
    }

    private void Change(int i)
    {
        if (i == Some) _early = GC.GetTotalMemory(forceFullCollection: true);
        if (i == Many - 1) _late = GC.GetTotalMemory(forceFullCollection: true);
        _plan.Write("footprint.yaml", TempPlan.Footprint.Replace("780,000", $"780,{i:000}"));
    }
}
