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
}
