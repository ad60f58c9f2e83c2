using System.Text;
using System.Text.Json;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>What counts since an earlier report, and when warnings fail.</summary>
public sealed class BaselineTests
{
    private const string NoOwner = "risks:\n  - {id: staff, text: Too few staff}\n";
    private const string TwoNoOwner = "risks:\n  - {id: money, text: Too little money}\n  - {id: staff, text: Too few staff}\n";

    [Fact]
    public void Only_what_is_new_since_the_report_is_shown_and_counts()
    {
        using var plan = new TempPlan();
        Slip(plan, "planName", "plnaName");
        Assert.Equal(ExitCode.Findings, plan.Run("validate", "plan", "--report", "json=old.json").Code);

        var same = plan.Run("validate", "plan", "--baseline", "old.json");
        Assert.Equal(ExitCode.Done, same.Code);
        Assert.Matches(@"^plan: no findings; \d+ findings in the baseline\.\n$", same.Output);

        plan.Write("risks.yaml", NoOwner.Replace("text", "txet", StringComparison.Ordinal));
        var more = plan.Run("validate", "plan", "--baseline", "old.json");
        Assert.Equal(ExitCode.Findings, more.Code);
        Assert.Contains("'txet' is not a field", more.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("plnaName", more.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Moved_lines_and_edits_elsewhere_make_nothing_new()
    {
        using var plan = new TempPlan();
        plan.Write("risks.yaml", NoOwner);
        plan.Run("validate", "plan", "--report", "json=old.json");
        plan.Write("risks.yaml", "# A comment\n\n" + NoOwner);
        plan.Write("footprint.yaml", "\n\n" + TempPlan.Footprint);
        Assert.Contains("plan: no findings; ", plan.Run("validate", "plan", "--baseline", "old.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_before_another_of_the_same_kind_is_new_by_itself()
    {
        using var plan = new TempPlan();
        plan.Write("risks.yaml", NoOwner);
        plan.Run("validate", "plan", "--report", "json=old.json");
        plan.Write("risks.yaml", TwoNoOwner);
        var run = plan.Run("validate", "plan", "--baseline", "old.json");
        Assert.Contains("plan/risks.yaml:2:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("plan/risks.yaml:3:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_in_another_file_make_nothing_new()
    {
        using var plan = new TempPlan();
        plan.Write("risks.yaml", NoOwner);
        plan.Run("validate", "plan", "--report", "json=old.json");
        File.Move(plan.PathOf("risks.yaml"), plan.PathOf("dangers.yaml"));
        Assert.Contains("plan: no findings; ", plan.Run("validate", "plan", "--baseline", "old.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_was_made_with_a_baseline_is_a_baseline_too()
    {
        using var plan = new TempPlan();
        Slip(plan, "planName", "plnaName");
        plan.Run("validate", "plan", "--report", "json=one.json");
        plan.Run("validate", "plan", "--baseline", "one.json", "--report", "json=two.json");
        Assert.Equal(ExitCode.Done, plan.Run("validate", "plan", "--baseline", "two.json").Code);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "two.json")));
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.NotEqual(0, json.RootElement.GetProperty("known").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Sarif_marks_what_is_new_and_what_is_not()
    {
        using var plan = new TempPlan();
        Slip(plan, "planName", "plnaName");
        plan.Run("validate", "plan", "--report", "json=old.json");
        plan.Write("risks.yaml", NoOwner.Replace("text", "txet", StringComparison.Ordinal));
        plan.Run("validate", "plan", "--baseline", "old.json", "--report", "sarif=a.sarif");
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(plan.Parent, "a.sarif")));
        var states = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("baselineState").GetString()!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["new", "unchanged"], states);
    }

    [Fact]
    public void A_final_paper_is_stopped_by_an_error_that_the_baseline_has()
    {
        using var plan = new TempPlan();
        Slip(plan, "planName", "plnaName");
        plan.Run("build", "plan", "--report", "json=old.json");
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan", "--baseline", "old.json").Code);
        plan.Run("build", "plan", "--final", "--report", "json=final.json");
        Assert.Equal(ExitCode.Nothing, plan.Run("build", "plan", "--final", "--baseline", "final.json").Code);
    }

    /// <summary>Files that are no baseline, and what is said of them.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "", "The baseline 'old.json' is not JSON." },
        { "findings", "The baseline 'old.json' is not JSON." },
        { "[]", "The baseline 'old.json' is not a report of stpgen." },
        { "{}", "The baseline 'old.json' is not a report of stpgen." },
        { """{"tool": "stpgen", "findings": 3}""", "The baseline 'old.json' is not a report of stpgen." },
        { """{"version": "2.1.0", "runs": []}""", "The baseline 'old.json' is not a report of stpgen." },
        { """{"tool": "stpgen", "format": 2, "findings": []}""", "The baseline 'old.json' is from another version of stpgen." },
        { """{"tool": "stpgen", "format": "1", "findings": []}""", "The baseline 'old.json' is from another version of stpgen." },
        {
            """{"tool": "stpgen", "format": 1, "result": "invalid-command", "findings": []}""",
            "The baseline 'old.json' is from a run with an invalid command line, so it has no findings."
        },
        {
            """{"tool": "stpgen", "format": 1, "plan": "other", "findings": []}""",
            "The baseline 'old.json' is about the plan 'other', not about 'plan'."
        },
        {
            """{"tool": "stpgen", "format": 1, "plan": "plan", "findings": [{"rule": "STP106"}]}""",
            "The baseline 'old.json' does not name its findings: an earlier version of stpgen made it."
        },
        { """{"tool": "stpgen", "format": 1, "plan": "\ud800", "findings": []}""", "The baseline 'old.json' is not JSON." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_report_on_the_plan_is_refused(string text, string message)
    {
        using var plan = new TempPlan();
        File.WriteAllText(Path.Combine(plan.Parent, "old.json"), text);
        foreach (var command in (ReadOnlySpan<string>)["validate", "build"])
        {
            var run = plan.Run(command, "plan", "--baseline", "old.json");
            Assert.Equal(ExitCode.Usage, run.Code);
            Assert.StartsWith($"stpgen: {message}\n  = ", run.Error, StringComparison.Ordinal);
            Assert.Equal("", run.Output);
        }
        Assert.Empty(plan.Papers());
    }

    [Theory]
    [InlineData("nothing.json", "There is no file 'nothing.json'.")]
    [InlineData("plan", "The baseline 'plan' is a folder.")]
    [InlineData("/dev/null", "The baseline '/dev/null' is not a file, or is too large to be a report.")]
    public void A_baseline_that_is_no_file_is_refused(string file, string message)
    {
        using var plan = new TempPlan();
        var run = plan.Run("validate", "plan", "--baseline", file);
        Assert.Equal((ExitCode.Usage, $"stpgen: {message}"), (run.Code, run.Error.Split('\n')[0]));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_report_is_read_in_the_encoding_of_any_shell(string encoding)
    {
        using var plan = new TempPlan();
        plan.Run("validate", "plan", "--report", "json=old.json");
        var path = Path.Combine(plan.Parent, "old.json");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text, encoding == "utf-16" ? Encoding.Unicode : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(ExitCode.Done, plan.Run("validate", "plan", "--baseline", "old.json").Code);
    }

    [Fact]
    public void What_is_withheld_keeps_its_name_from_run_to_run()
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", TempPlan.Root.Replace("audience: public", "audience: programme", StringComparison.Ordinal));
        plan.Write("risks.yaml", "risks:\n  - {id: staff, text: Too few staff, release: programme}\n");
        plan.Run("validate", "plan", "--report", "json=old.json");
        Assert.DoesNotContain("risks.staff", File.ReadAllText(Path.Combine(plan.Parent, "old.json")), StringComparison.Ordinal);
        Assert.Contains("plan: no findings; ", plan.Run("validate", "plan", "--baseline", "old.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_that_are_only_counted_are_known_too()
    {
        using var plan = new TempPlan();
        string Steps(int count) => "nextSteps:\n" + string.Concat(Enumerable.Range(1, count)
            .Select(i => $"  - {{text: Step {i} for for all, due: 1 July 2016, owner: {{person: ada-example}}}}\n"));
        plan.Write("steps.yaml", Steps(150));
        Assert.Contains("This file has 200 more warnings", plan.Run("validate", "plan", "--report", "json=old.json").Output,
            StringComparison.Ordinal);
        Assert.Contains("plan: no findings; ", plan.Run("validate", "plan", "--baseline", "old.json", "--report", "json=two.json").Output,
            StringComparison.Ordinal);
        plan.Write("steps.yaml", Steps(151));
        var run = plan.Run("validate", "plan", "--baseline", "two.json").Output;
        Assert.Contains("plan/steps.yaml:152:", run, StringComparison.Ordinal);
        Assert.DoesNotContain("plan/steps.yaml:151:", run, StringComparison.Ordinal);
    }

    [Fact]
    public void With_strict_warnings_fail_and_notes_do_not()
    {
        using var plan = new TempPlan();
        plan.Write("risks.yaml", NoOwner);
        Assert.Equal(ExitCode.Done, plan.Run("validate", "plan").Code);
        var strict = plan.Run("validate", "plan", "--strict", "--quiet", "--report", "json=a.json", "--report", "junit=a.xml");
        Assert.Equal(ExitCode.Findings, strict.Code);
        Assert.Contains("plan/risks.yaml:2:", strict.Output, StringComparison.Ordinal);
        Assert.EndsWith("; with --strict, warnings fail.\n", strict.Output, StringComparison.Ordinal);
        Assert.Contains("<failure", File.ReadAllText(Path.Combine(plan.Parent, "a.xml")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, plan.Run("build", "plan", "--strict").Code);
        Assert.NotEmpty(plan.Papers());
        plan.Run("validate", "plan", "--report", "json=old.json");
        Assert.Equal(ExitCode.Done, plan.Run("validate", "plan", "--strict", "--baseline", "old.json").Code);
    }

    private static void Slip(TempPlan plan, string right, string wrong) =>
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace(right, wrong, StringComparison.Ordinal));
}
