using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;

namespace StpGen.Tests.Cli;

/// <summary>Annotations of GitHub: a comma, a colon or a line end of ours is never one of theirs.</summary>
public sealed class GitHubReportTests
{
    [Fact]
    public void Marks_in_the_names_of_files_do_not_end_a_property()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no colons in names of files");
        using var plan = new TempPlan();
        plan.Write("a,b: 100%.yaml", "unknwon: 1\n");
        var run = plan.Run("validate", "plan", "--report", "github=-");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("::error file=plan/a%2Cb%3A 100%25.yaml,line=1,col=1,endLine=1,endColumn=8,title=STP106 unknown-key::", run.Output);
    }

    [Fact]
    public void The_message_and_its_hints_are_one_annotation_and_keep_their_commas()
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", "peple, 100%: 1\n");
        var line = Assert.Single(plan.Run("validate", "plan", "--report", "github=-").Output.Split('\n'), l =>
            l.Contains("STP106", StringComparison.Ordinal));
        var text = line[(line.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
        Assert.Contains("peple, 100%25", text);
        Assert.Contains("%0A", text);
    }
}
