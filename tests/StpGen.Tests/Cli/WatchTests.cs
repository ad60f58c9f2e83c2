using StpGen.Cli.Hosting;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary><c>stpgen watch</c>: what happens after each change, however it is made, and how it ends.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly TempPlan _plan = new();

    public void Dispose() => _plan.Dispose();

    [Fact]
    public void A_change_is_built_and_only_what_changed_is_written()
    {
        _plan.Write("stp.yaml", TempPlan.Root + "\n  - id: other\n    kind: other\n    title: Another\n    date: 2016-10-21\n");
        _plan.Write("templates/other/document.md", "# Nothing of the footprint\n");
        var run = Watch(() => _plan.Write("footprint.yaml", TempPlan.Footprint.Replace("780,000", "790,000")));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"(?s)Changed: footprint\.yaml\..*Stopped\.\n$", run.Error);
        var second = run.Output[(run.Output.IndexOf("marked DRAFT", StringComparison.Ordinal) + 12)..];
        Assert.Matches(@"^\nplan/out/submission\.html .*\n1 file written, 1 unchanged in \d", second);
    }

    [Fact]
    public void What_is_built_is_what_a_build_would_write()
    {
        Watch(() => _plan.Write("footprint.yaml", TempPlan.Footprint.Replace("780,000", "790,000")));
        var watched = TempPlan.Contents(_plan.PathOf("out"));
        _plan.Run("build", "plan", "--format", "html", "--out", "fresh");
        Assert.Equal(TempPlan.Contents(Path.Combine(_plan.Parent, "fresh")), watched);
    }

    /// <summary>As editors and other programs save: the new contents are always seen.</summary>
    [Theory]
    [InlineData("write")]
    [InlineData("rename")]
    [InlineData("delete")]
    [InlineData("backup")]
    [InlineData("same length and time")]
    [InlineData("new folder")]
    [InlineData("folder")]
    public void Every_way_of_saving_is_seen(string how)
    {
        var text = TempPlan.Footprint.Replace("780,000", "790,000");
        var file = _plan.PathOf("footprint.yaml");
        var time = File.GetLastWriteTimeUtc(file);
        var run = Watch(() =>
        {
            switch (how)
            {
                case "write": File.WriteAllText(file, text); break;
                case "rename": File.WriteAllText(file + ".tmp", text); File.Move(file + ".tmp", file, overwrite: true); break;
                case "delete": File.Delete(file); File.WriteAllText(file, text); break;
                case "backup": File.Move(file, file + "~"); File.WriteAllText(file, text); File.Delete(file + "~"); break;
                case "same length and time":
                    File.WriteAllText(file + ".tmp", text);
                    File.SetLastWriteTimeUtc(file + ".tmp", time);
                    File.Move(file + ".tmp", file, overwrite: true);
                    break;
                case "new folder": File.Delete(file); _plan.Write("parts/deep/footprint.yaml", text); break;
                default:
                    Directory.Move(_plan.PathOf(""), _plan.PathOf("").TrimEnd('/') + "-new");
                    File.WriteAllText(Path.Combine(_plan.Parent, "plan-new", "footprint.yaml"), text);
                    Directory.Move(Path.Combine(_plan.Parent, "plan-new"), Path.Combine(_plan.Parent, "plan"));
                    break;
            }
        });
        Assert.Contains("Changed: ", run.Error);
        Assert.Contains("790,000", File.ReadAllText(_plan.PathOf("out/submission.html")));
    }

    [Fact]
    public void Many_files_at_once_are_one_change_after_they_are_all_there()
    {
        var steps = Enumerable.Range(0, 5).Select(i => (Action)(() =>
        {
            for (var k = 0; k < 10; k++) _plan.Write($"notes/{i}-{k}.txt", "x");
            _plan.Write("footprint.yaml", i < 4 ? "footprint: [" : TempPlan.Footprint.Replace("780,000", "790,000"));
        })).ToArray();
        var run = WatchAtOnce(steps);
        Assert.Equal(1, Times(run.Error, "Changed: "));
        Assert.Matches(@"Changed: footprint\.yaml, notes/0-0\.txt and 49 other files\.", run.Error);
        Assert.DoesNotContain("error STP", run.Error);
    }

    [Fact]
    public void A_broken_plan_keeps_its_papers_and_shows_its_errors_until_they_are_fixed()
    {
        var before = "";
        var run = Watch(
            () => { before = TempPlan.Contents(_plan.PathOf("out")); _plan.Write("footprint.yaml", "footprint: ["); },
            () => { Assert.Equal(before, TempPlan.Contents(_plan.PathOf("out"))); _plan.Write("notes.txt", "x"); },
            () => _plan.Write("footprint.yaml", TempPlan.Footprint));
        Assert.Equal(ExitCode.Done, run.Code);
        var rounds = run.Error.Split("Changed: ");
        Assert.Equal(4, rounds.Length);
        Assert.Contains("footprint.yaml:1", rounds[1]);
        Assert.Contains("error STP", rounds[1]);
        Assert.Contains(" new", rounds[1]);
        Assert.Contains("error STP", rounds[2]);
        Assert.DoesNotContain("error STP", rounds[3]);
        Assert.Contains(" resolved)", rounds[3]);
        Assert.Equal(before, TempPlan.Contents(_plan.PathOf("out")));
    }

    [Fact]
    public void A_warning_is_shown_once_and_then_counted()
    {
        var run = Watch(() => _plan.Write("footprint.yaml", "# A line\n" + TempPlan.Footprint));
        var rounds = run.Error.Split("Changed: ");
        Assert.Contains("warning STP", rounds[0]);
        Assert.DoesNotContain("warning STP", rounds[1]);
        Assert.Matches(@"\d+ warnings?.* in \d files?\.\n", rounds[1]);
    }

    [Fact]
    public void A_missing_folder_is_waited_for()
    {
        var (here, there) = (Path.Combine(_plan.Parent, "plan"), Path.Combine(_plan.Parent, "moved"));
        var run = Watch(() => Directory.Move(here, there), () => Directory.Move(there, here));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("The folder plan is missing. Waiting until it is back.", run.Error);
        Assert.Equal(1, Times(run.Error, "Changed: "));
    }

    [Theory]
    [InlineData("out/submission.html")]
    [InlineData(".hidden")]
    [InlineData(".git/index")]
    [InlineData("~$stp.docx")]
    public void What_is_not_part_of_the_plan_is_not_watched(string file)
    {
        var run = Watch(() => _plan.Write(file, "x"));
        Assert.DoesNotContain("Changed: ", run.Error);
    }

    [Fact]
    public void Its_own_papers_are_not_watched_wherever_they_go()
    {
        var run = Watch(["--out", "plan/papers"], () => { });
        Assert.DoesNotContain("Changed: ", run.Error);
        Assert.True(File.Exists(_plan.PathOf("papers/submission.html")));
        var refused = Watch(["--out", "plan"], () => { });
        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.Contains("--out", refused.Error);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("plan", "--document", "unknown")]
    public void What_cannot_be_followed_at_first_ends_it(params string[] args)
    {
        var run = _plan.Run(host => host with { Wait = (_, _) => Assert.Fail("It waits.") }, ["watch", .. args]);
        Assert.Equal(ExitCode.Usage, run.Code);
    }

    [Fact]
    public void Stopped_during_a_build_it_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        var before = "";
        var run = _plan.Run(host => host with
        {
            Interruption = () => stop.Token,
            // The first time a fingerprint of the inputs is taken in the second build, in the midst of it.
            Identity = () => { if (before.Length > 0) stop.Cancel(); return "one"; },
            Wait = (_, _) =>
            {
                if (before.Length > 0) return;
                before = TempPlan.Contents(_plan.PathOf("out"));
                _plan.Write("footprint.yaml", TempPlan.Footprint.Replace("780,000", "790,000"));
            },
        }, "watch", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.EndsWith("Stopped.\n", run.Error);
        Assert.Equal(before, TempPlan.Contents(_plan.PathOf("out")));
        Assert.Equal(["submission.docx", "submission.pdf"], _plan.Papers());
    }

    private CliRun Watch(params Action[] changes) => Watch([], changes);

    /// <summary>Each change is made while nothing else is awaited; after the last one is built, the command is stopped.</summary>
    private CliRun Watch(string[] args, params Action[] changes)
    {
        var pending = new Queue<Action>(changes);
        return Run(args, (time, stop) =>
        {
            // A shorter wait is for files to settle.
            if (time < TimeSpan.FromMilliseconds(40)) return;
            if (pending.TryDequeue(out var change)) change();
            else stop.Cancel();
        });
    }

    /// <summary>Each change is made while the one before settles.</summary>
    private CliRun WatchAtOnce(params Action[] changes)
    {
        var pending = new Queue<Action>(changes);
        return Run([], (time, stop) =>
        {
            if (pending.TryDequeue(out var change)) change();
            else if (time >= TimeSpan.FromMilliseconds(40)) stop.Cancel();
        });
    }

    private CliRun Run(string[] args, Action<TimeSpan, CancellationTokenSource> wait)
    {
        using var stop = new CancellationTokenSource();
        return _plan.Run(host => host with { Interruption = () => stop.Token, Wait = (time, _) => wait(time, stop) },
            ["watch", "plan", "--format", "html", .. args]);
    }

    private static int Times(string text, string part) => text.Split(part).Length - 1;
}
