using System.Diagnostics;
using System.Text.Json;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;

namespace StpGen.Tests.Cli;

/// <summary>Folders that hold what no plan does: reading them ends, says why, and leaves the plan's bounds alone.</summary>
public sealed class HostileFolderTests
{
    [Fact]
    public void A_folder_named_stp_yaml_is_no_plan()
    {
        using var plan = new TempPlan();
        File.Delete(plan.PathOf("stp.yaml"));
        Directory.CreateDirectory(plan.PathOf("stp.yaml"));
        var run = plan.Run("validate", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("plan/stp.yaml:1:1: error STP122 file-not-readable: This is a folder", run.Output);
        Assert.EndsWith("\n\n1 error in 1 file.\n", run.Output);
    }

    [Fact]
    public void Of_a_folder_without_stp_yaml_only_that_is_said()
    {
        using var plan = new TempPlan();
        File.Move(plan.PathOf("stp.yaml"), plan.PathOf("STP.yaml"));
        var run = plan.Run("validate", "plan");
        Assert.Contains("plan/stp.yaml:1:1: error STP101 no-plan", run.Output);
        Assert.Contains("= Rename 'STP.yaml' to 'stp.yaml'.", run.Output);
        Assert.EndsWith("\n\n1 error in 1 file.\n", run.Output);
    }

    /// <summary>Papers without what it holds would be silently short.</summary>
    [Theory]
    [InlineData("people.yaml", true)]
    [InlineData("finance/positions.csv", true)]
    [InlineData("finance", true)]
    [InlineData("assets/map.png", false)]
    public void A_part_of_the_plan_that_is_not_read_leaves_papers_as_they_are(string path, bool isPart)
    {
        using var plan = new TempPlan();
        Directory.CreateDirectory(Path.GetDirectoryName(plan.PathOf(path))!);
        File.Delete(plan.PathOf(path));
        File.CreateSymbolicLink(plan.PathOf(path), Path.GetTempPath());
        var run = plan.Run("build", "plan");
        Assert.Equal(isPart ? ExitCode.Nothing : ExitCode.Findings, run.Code);
        Assert.Contains($"plan/{path}:1:1: error STP121", run.Error);
        Assert.Equal(isPart, plan.Papers().Length == 0);
        const string refusal = "nothing was written: fix the errors so that the plan can be read";
        Assert.Equal(isPart, run.Error.Contains(refusal, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pipe_does_not_block()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among files");
        using var plan = new TempPlan();
        foreach (var name in new[] { "pipe.yaml", "pipe.csv", "pipe.md" }) Process.Start("mkfifo", plan.PathOf(name)).WaitForExit();
        File.CreateSymbolicLink(plan.PathOf("linked.yaml"), plan.PathOf("pipe.yaml"));
        File.Delete(plan.PathOf("people.yaml"));
        Process.Start("mkfifo", plan.PathOf("people.yaml")).WaitForExit();
        var run = plan.Run("validate", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("plan/people.yaml:1:1: warning STP115 unreadable-file: This file is empty", run.Output);
        Assert.Contains("plan/linked.yaml:1:1: warning STP115", run.Output);
    }

    [Fact]
    public void A_device_behind_a_link_is_not_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no devices among files");
        using var plan = new TempPlan();
        File.CreateSymbolicLink(plan.PathOf("zero.yaml"), "/dev/zero");
        Assert.Contains("plan/zero.yaml:1:1: error STP121 link-out-of-plan", plan.Run("validate", "plan").Output);
    }

    [Fact]
    public void A_link_to_the_folder_itself_is_not_followed()
    {
        using var plan = new TempPlan();
        Directory.CreateSymbolicLink(plan.PathOf("again"), plan.PathOf("."));
        Assert.Contains("plan/again:1:1: error STP121", plan.Run("validate", "plan").Output);
    }

    /// <summary>A link to a file whose path stays inside the plan, by way of a folder that leads out of it.</summary>
    [Fact]
    public void A_link_that_leads_out_through_a_linked_folder_is_not_read()
    {
        using var plan = new TempPlan();
        var outside = Directory.CreateDirectory(Path.Combine(plan.Parent, "outside")).FullName;
        File.WriteAllText(Path.Combine(outside, "secret.yaml"), "secretKey: 1\n");
        Directory.CreateSymbolicLink(plan.PathOf("within"), outside);
        File.CreateSymbolicLink(plan.PathOf("linked.yaml"), plan.PathOf("within/secret.yaml"));
        var run = plan.Run("validate", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("plan/within:1:1: error STP121", run.Output);
        Assert.Contains("plan/linked.yaml:1:1: error STP121", run.Output);
        Assert.DoesNotContain("secretKey", run.Output);
    }

    [Fact]
    public void A_link_to_a_file_of_the_plan_is_read()
    {
        using var plan = new TempPlan();
        plan.Write("more/other.txt", "strangeKey: 1\n");
        File.CreateSymbolicLink(plan.PathOf("linked.yaml"), plan.PathOf("more/other.txt"));
        var run = plan.Run("validate", "plan");
        Assert.DoesNotContain("STP121", run.Output);
        Assert.Contains("plan/linked.yaml:1:1: error STP106", run.Output);
    }

    [Fact]
    public void A_link_to_itself_is_named()
    {
        using var plan = new TempPlan();
        File.CreateSymbolicLink(plan.PathOf("ring.yaml"), plan.PathOf("ring.yaml"));
        Assert.Contains("plan/ring.yaml:1:1: error STP122", plan.Run("validate", "plan").Output);
    }

    [Fact]
    public void A_plan_that_is_a_link_to_nowhere_is_named()
    {
        using var plan = new TempPlan();
        File.Delete(plan.PathOf("stp.yaml"));
        File.CreateSymbolicLink(plan.PathOf("stp.yaml"), plan.PathOf("gone.yaml"));
        Assert.Contains("plan/stp.yaml:1:1: error STP122 file-not-readable", plan.Run("validate", "plan").Output);
    }

    [Fact]
    public void A_file_without_permission_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "nothing is forbidden to the superuser");
        using var plan = new TempPlan();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(plan.PathOf("people.yaml"), UnixFileMode.None);
        Assert.Contains("plan/people.yaml:1:1: error STP122 file-not-readable: This cannot be read: access is denied",
            plan.Run("validate", "plan").Output);
    }

    [Fact]
    public void A_plan_that_is_not_there_is_named_in_a_folder_without_permission_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "nothing is forbidden to the superuser");
        using var plan = new TempPlan();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(plan.PathOf("."), UnixFileMode.UserExecute);
        var run = plan.Run("validate", "plan/elsewhere");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(plan.PathOf("."), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("There is no folder 'plan/elsewhere'.", run.Error);
    }

    [Fact]
    public void Texts_and_pictures_outside_the_plan_are_not_found()
    {
        using var plan = new TempPlan();
        File.WriteAllText(Path.Combine(plan.Parent, "secret.md"), "secret words");
        plan.Write("vision.yaml", "narrative:\n  - {id: a, title: A, text: {file: ../secret.md}}\n");
        plan.Write("templates/submission/document.md", $"# A\n\n![Secret](../secret.md)\n\n![Secret]({plan.Parent}/secret.md)\n");
        var run = plan.Run("build", "plan");
        Assert.Contains("error STP120 no-such-file", run.Error);
        Assert.Contains("There is no picture '../secret.md' in the plan", run.Error);
        Assert.DoesNotContain("secret words", run.Error + run.Output);
    }

    [Fact]
    public void Ten_thousand_errors_are_shown_to_a_bound_and_counted_in_full()
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"key{i}: {i}\n")));
        var run = plan.Run("validate", "plan", "--report", "json=-", "--report", "sarif=found.sarif");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("extra.yaml:101:1: error STP127 more-findings: This file has 9,900 more errors like these.", run.Error);
        Assert.Contains("10000 errors", run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(10_000, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal(9_900, json.RootElement.GetProperty("findings").EnumerateArray()
            .Single(f => f.GetProperty("rule").GetString() == "STP127").GetProperty("count").GetInt32());
        Assert.Contains("\"occurrenceCount\": 9900", File.ReadAllText(Path.Combine(plan.Parent, "found.sarif")));
    }

    [Fact]
    public void Faults_on_a_line_of_a_million_characters_are_shown_in_short()
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", "{" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"key{i}: 1, ")) + "}\n");
        var watch = Stopwatch.StartNew();
        var run = plan.Run("validate", "plan");
        Assert.Contains("99,900 more errors", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length < 800, $"{line.Length} characters"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }
}
