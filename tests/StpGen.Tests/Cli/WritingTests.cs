using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>Nothing is lost: a paper is replaced whole or left as it was.</summary>
public sealed class WritingTests
{
    [Fact]
    public void A_folder_in_the_way_is_named_and_the_other_format_stays_as_it_was()
    {
        using var plan = new TempPlan();
        Directory.CreateDirectory(plan.PathOf("out/submission.pdf"));
        plan.Write("out/submission.docx", "the last good paper");
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains("error STP511 not-written: plan/out/submission.pdf could not be written: a folder has that name.",
            run.Error);
        Assert.Contains("The files from before are unchanged.", run.Error);
        Assert.Equal("the last good paper", File.ReadAllText(plan.PathOf("out/submission.docx")));
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_named()
    {
        using var plan = new TempPlan();
        plan.Write("out", "a file");
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains("a file has that name", run.Error);
    }

    [Theory]
    [InlineData(28, "the disk is full")]
    [InlineData(30, "the disk is read-only")]
    [InlineData(unchecked((int)0x80070020), "another program has it open")]
    public void A_disk_that_refuses_half_way_leaves_the_last_papers_and_nothing_else(int code, string reason)
    {
        using var plan = new TempPlan();
        plan.Write("out/submission.docx", "the last good paper");
        plan.Write("out/submission.pdf", "the last good pages");
        var run = plan.Run(host => host with { CreateFile = path => new RefusingStream(path, code) }, "build", "plan");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains(reason, run.Error);
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
        Assert.Equal("the last good paper", File.ReadAllText(plan.PathOf("out/submission.docx")));
        Assert.Equal("the last good pages", File.ReadAllText(plan.PathOf("out/submission.pdf")));
    }

    [Fact]
    public void What_a_killed_build_left_behind_is_cleared_by_the_next()
    {
        using var plan = new TempPlan();
        plan.Write("out/.submission.docx.stpgen-tmp", "half a paper");
        plan.Write("out/.a-paper-of-last-year.pdf.stpgen-tmp", "half a paper");
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan").Code);
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
    }

    [Fact]
    public void When_the_second_file_is_refused_the_first_makes_way_for_what_was_there()
    {
        using var plan = new TempPlan();
        plan.Write("out/submission.docx", "the last good paper");
        var (pages, made) = (plan.PathOf("out/submission.pdf"), 0);
        // Where the pages should go a folder appears once everything is staged.
        var run = plan.Run(host => host with { CreateFile = path => ++made == 2 ? new LateFolder(path, pages) : File.Create(path) },
            "build", "plan");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains("plan/out/submission.pdf could not be written", run.Error);
        Assert.Equal("the last good paper", File.ReadAllText(plan.PathOf("out/submission.docx")));
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
    }

    [Fact]
    public void Two_builds_at_once_take_turns()
    {
        using var plan = new TempPlan();
        var runs = new CliRun[8];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            i => runs[i] = plan.Run("build", "plan", "--force"));
        Assert.All(runs, run => Assert.Equal((ExitCode.Done, runs[0].Error), (run.Code, run.Error)));
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
        var there = TempPlan.Contents(plan.PathOf("out"));
        plan.Run("build", "plan", "--out", "clean");
        Assert.Equal(TempPlan.Contents(Path.Combine(plan.Parent, "clean")), there);
    }

    [Fact]
    public void A_build_that_waits_in_vain_says_for_what_and_leaves_everything()
    {
        using var plan = new TempPlan();
        plan.Write("out/submission.docx", "the last good paper");
        using (File.Open(plan.PathOf("out/" + OutputFolder.RecordFile), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var run = plan.Run(h => h with { Patience = TimeSpan.FromMilliseconds(100) }, "build", "plan");
            Assert.Equal(ExitCode.NotWritten, run.Code);
            Assert.Contains("error STP512 folder-busy: Another build is writing into plan/out, and does not finish.", run.Error);
            Assert.Contains("Wait until it has finished", run.Error);
            Assert.EndsWith("; nothing was written.\n", run.Error);
        }
        Assert.Equal("the last good paper", File.ReadAllText(plan.PathOf("out/submission.docx")));
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan").Code);
    }

    [Fact]
    public void A_folder_where_the_record_should_be_is_named()
    {
        using var plan = new TempPlan();
        Directory.CreateDirectory(plan.PathOf("out/" + OutputFolder.RecordFile));
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains($"plan/out/{OutputFolder.RecordFile} could not be written: a folder has that name.", run.Error);
    }

    /// <summary>Takes everything; when it is closed, somebody makes a folder.</summary>
    private sealed class LateFolder(string path, string folder) : FileStream(path, FileMode.Create)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            Directory.CreateDirectory(Path.Combine(folder, "with something in it"));
        }
    }

    /// <summary>Takes a little, then refuses.</summary>
    private sealed class RefusingStream(string path, int code) : FileStream(path, FileMode.Create)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer[..10]);
            throw new IOException("", code);
        }
    }
}
