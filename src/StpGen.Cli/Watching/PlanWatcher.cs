using System.Collections.Immutable;
using StpGen.Cli.Hosting;

namespace StpGen.Cli.Watching;

/// <summary>
/// Waits for changes of a plan by looking at its files again and again. Looking works on every drive and with every way of saving;
/// what systems report of changes does not, and a look at a plan takes a fraction of a millisecond.
/// </summary>
/// <param name="root">The plan's folder, absolute.</param>
/// <param name="outputFolder">Absolute; changes in it are our own.</param>
internal sealed class PlanWatcher(Host host, string root, string outputFolder, CancellationToken stop)
{
    /// <summary>Between two looks while someone writes, and after a while without a change.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(40), Seldom = TimeSpan.FromMilliseconds(200);

    /// <summary>How many looks without a change make a rest: about ten minutes.</summary>
    private const int Rest = 15_000;

    /// <summary>How long files must stay as they are before they are read: programs write a file in steps, and several at once.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(25);

    /// <summary>A file that never stays as it is, such as a log, is read in between.</summary>
    private const int MostSettling = 80;

    /// <summary>The part of the time that may be spent on looking.</summary>
    private const int Share = 20;

    private PlanLook _last = PlanLook.At(root, outputFolder);

    private int _quiet;

    /// <summary>Whether the folder was a plan when it was last looked at.</summary>
    public bool IsThere => _last.IsPlan;

    /// <summary>Whether files have changed since <see cref="Next"/> named them, so that what is made of them is of no more use.</summary>
    public bool IsOutdated => stop.IsCancellationRequested || !PlanLook.At(root, outputFolder).IsSame(_last);

    /// <summary>The files that have changed since the last time, once they stay as they are; null: the command is to stop.</summary>
    /// <remarks>What is read next is at least as new: a change while it is read is in the next look.</remarks>
    public ImmutableArray<string>? Next()
    {
        while (!stop.IsCancellationRequested)
        {
            var start = host.Clock.GetTimestamp();
            var now = PlanLook.At(root, outputFolder);
            if (!now.IsSame(_last))
            {
                now = Settled(now);
                ImmutableArray<string> changed = [.. now.Since(_last)];
                (_last, _quiet) = (now, 0);
                // Saved and undone at once.
                if (!changed.IsEmpty) return stop.IsCancellationRequested ? null : changed;
            }
            _quiet = Math.Min(_quiet + 1, Rest);
            // A large plan on a slow drive is looked at less often.
            var pause = host.Clock.GetElapsedTime(start) * Share;
            var least = _quiet < Rest ? Often : Seldom;
            host.Wait(pause > least ? pause : least, stop);
        }
        return null;
    }

    private PlanLook Settled(PlanLook now)
    {
        for (var i = 0; i < MostSettling && !stop.IsCancellationRequested; i++)
        {
            host.Wait(Settling, stop);
            var next = PlanLook.At(root, outputFolder);
            if (next.IsSame(now)) break;
            now = next;
        }
        return now;
    }
}
