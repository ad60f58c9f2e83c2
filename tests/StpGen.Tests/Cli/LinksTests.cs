using System.Diagnostics;
using StpGen.Cli.Hosting;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>Whoever put a link or a pipe among the files of a run: nothing outside is read or written by way of it.</summary>
public sealed class LinksTests
{
    [Theory]
    [InlineData("out/.stpgen.json")]
    [InlineData("out/.trial.pdf.stpgen-tmp")]
    [InlineData("out/trial.pdf")]
    public void A_link_among_the_papers_is_never_written_through(string path)
    {
        using var plan = new TempPlan();
        var victim = Path.Combine(plan.Parent, "victim");
        File.WriteAllText(victim, "precious");
        Directory.CreateDirectory(plan.PathOf("out"));
        File.CreateSymbolicLink(plan.PathOf(path.Replace("trial", "submission", StringComparison.Ordinal)), victim);
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan").Code);
        Assert.Equal("precious", File.ReadAllText(victim));
        Assert.NotEmpty(plan.Papers());
    }

    [Fact]
    public void A_report_is_never_written_through_a_link_with_the_name_of_its_temporary_file()
    {
        using var plan = new TempPlan();
        var victim = Path.Combine(plan.Parent, "victim");
        File.WriteAllText(victim, "precious");
        File.CreateSymbolicLink(Path.Combine(plan.Parent, ".r.sarif.stpgen-tmp"), victim);
        plan.Run("validate", "plan", "--report", "sarif=r.sarif");
        Assert.Equal("precious", File.ReadAllText(victim));
        Assert.StartsWith("{", File.ReadAllText(Path.Combine(plan.Parent, "r.sarif")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_among_the_papers_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among files");
        using var plan = new TempPlan();
        Directory.CreateDirectory(plan.PathOf("out"));
        var paper = plan.PathOf("out/submission.pdf");
        Process.Start("mkfifo", paper).WaitForExit();
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan").Code);
        Assert.StartsWith("%PDF", File.ReadAllText(paper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData(".env")]
    [InlineData("out/paper.html")]
    public void A_link_to_what_is_no_part_of_the_plan_is_not_followed(string target)
    {
        using var plan = new TempPlan();
        Directory.CreateDirectory(Path.GetDirectoryName(plan.PathOf(target))!);
        File.WriteAllText(plan.PathOf(target), "SECRET");
        Directory.CreateDirectory(plan.PathOf("narrative"));
        File.CreateSymbolicLink(plan.PathOf("narrative/vision.md"), plan.PathOf(target));
        var run = plan.Run("validate", "plan");
        Assert.Contains("plan/narrative/vision.md:1:1: error STP121", run.Error + run.Output);
    }

    [Theory]
    [InlineData("out", "--format", "pdf")]
    [InlineData("papers", "--out", "plan/papers")]
    public void A_link_of_the_plan_does_not_lead_papers_elsewhere(string link, params string[] options)
    {
        using var plan = new TempPlan();
        var elsewhere = Directory.CreateDirectory(Path.Combine(plan.Parent, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(plan.PathOf(link), elsewhere);
        var run = plan.Run(["build", "plan", .. options]);
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains($"could not be written: '{link}' in the plan is a link to another folder.", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_link_that_is_not_the_plans_own_is_followed()
    {
        using var plan = new TempPlan();
        var share = Directory.CreateDirectory(Path.Combine(plan.Parent, "share")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(plan.Parent, "papers"), share);
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan", "--out", "papers").Code);
        Assert.True(File.Exists(Path.Combine(plan.Parent, "share", "submission.pdf")));
    }

    [Fact]
    public void A_record_that_is_another_name_of_a_file_does_not_overwrite_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only there the program sees how many names a file has");
        using var plan = new TempPlan();
        Directory.CreateDirectory(plan.PathOf("out"));
        Process.Start("ln", [plan.PathOf("stp.yaml"), plan.PathOf("out/.stpgen.json")]).WaitForExit();
        var before = File.ReadAllText(plan.PathOf("stp.yaml"));
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan").Code);
        Assert.Equal(before, File.ReadAllText(plan.PathOf("stp.yaml")));
    }

    [Fact]
    public void A_record_that_is_a_pipe_or_has_no_end_counts_as_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among files");
        using var plan = new TempPlan();
        Directory.CreateDirectory(plan.PathOf("out"));
        Process.Start("mkfifo", plan.PathOf("out/.stpgen.json")).WaitForExit();
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan").Code);
        using (var record = new FileStream(plan.PathOf("out/.stpgen.json"), FileMode.Create)) record.SetLength(3L << 30);
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan").Code);
        Assert.True(new FileInfo(plan.PathOf("out/.stpgen.json")).Length < 100_000);
    }

    [Theory]
    [InlineData(1L << 30, false)]
    [InlineData(200L << 20, true)]
    public void A_paper_of_any_length_is_not_read_to_be_replaced(long length, bool isReplaced)
    {
        using var plan = new TempPlan();
        Directory.CreateDirectory(plan.PathOf("out"));
        using (var paper = new FileStream(plan.PathOf("out/submission.pdf"), FileMode.Create)) paper.SetLength(length);
        var run = plan.Run("build", "plan");
        Assert.Equal(isReplaced ? ExitCode.Done : ExitCode.NotWritten, run.Code);
        Assert.Equal(isReplaced, new FileInfo(plan.PathOf("out/submission.pdf")).Length < length);
        if (isReplaced) return;
        Assert.Contains("submission.pdf could not be written: a file that is too large to be a paper has that name.", run.Error);
    }

    [Fact]
    public void Leftovers_of_a_killed_build_go_even_if_nothing_has_changed()
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan");
        plan.Write("out/.submission.pdf.stpgen-tmp", "half a paper");
        Assert.Contains("unchanged", plan.Run("build", "plan").Output);
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
    }

    [Fact]
    public void A_report_to_a_pipe_goes_into_it_and_the_pipe_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes have names there");
        using var plan = new TempPlan();
        var (pipe, got) = (Path.Combine(plan.Parent, "pipe"), Path.Combine(plan.Parent, "got"));
        Process.Start("mkfifo", pipe).WaitForExit();
        using var reader = Process.Start("sh", ["-c", "cat < \"$0\" > \"$1\"", pipe, got]);
        plan.Run("validate", "plan", "--report", "json=pipe");
        reader.WaitForExit();
        Assert.StartsWith("{", File.ReadAllText(got), StringComparison.Ordinal);
        var alone = plan.Run(h => h with { Patience = TimeSpan.FromMilliseconds(50) }, "validate", "plan", "--report", "json=pipe");
        Assert.Equal(ExitCode.NotWritten, alone.Code);
        Assert.Contains("pipe could not be written: no program reads from it.", alone.Error);
        Assert.Equal(FileKind.Stream, FileState.Of(pipe).Kind);
    }

    [Fact]
    public void A_report_to_a_device_leaves_it_a_device()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "devices have names there");
        using var plan = new TempPlan();
        Assert.NotEqual(ExitCode.NotWritten, plan.Run("validate", "plan", "--report", "json=/dev/null").Code);
        Assert.Equal(FileKind.Stream, FileState.Of("/dev/null").Kind);
        Assert.StartsWith("{", plan.Run("validate", "plan", "--report", "json=/dev/stdout").Output, StringComparison.Ordinal);
        Assert.Contains("/dev/nothing could not be written", plan.Run("validate", "plan", "--report", "json=/dev/nothing").Error);
    }

    [Fact]
    public void A_report_does_not_replace_a_file_of_the_plan_by_way_of_a_link()
    {
        using var plan = new TempPlan();
        Directory.CreateSymbolicLink(Path.Combine(plan.Parent, "other"), plan.PathOf("."));
        var before = plan.Files();
        var run = plan.Run("validate", "plan", "--report", "json=other/stp.yaml");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("is a file of the plan, and a report would replace it", run.Error);
        Assert.Equal(before, plan.Files());
    }

    [Theory]
    [InlineData("/tmp", "/tmp")]
    [InlineData("/no/such/folder", "/no/such/folder")]
    public void Paths_without_links_are_their_own(string path, string real)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "paths of another form");
        Assert.Equal(real, RealPath.Of(path));
    }
}
