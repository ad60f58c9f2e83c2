using System.Text.Json;
using System.Xml.Linq;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>How findings are shown to people and to machines.</summary>
public sealed class FindingsTests
{
    [Fact]
    public void A_misspelt_key_is_shown_at_its_line_with_a_caret_and_a_suggestion()
    {
        using var plan = Misspelt();
        var run = plan.Run("validate", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.StartsWith("""
            plan/footprint.yaml:5:3: error STP106 unknown-key: 'plnaName' is not a field of a footprint.
               5 |   plnaName: A plan for the Vale
                 |   ^^^^^^^^
                 = Did you mean 'planName'?

            """, run.Output);
        Assert.Matches(@"\n1 error, \d+ warnings in 2 files\.\n$", run.Output);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Colour_is_for_terminals_whose_owner_wants_it()
    {
        using var plan = Misspelt();
        Assert.Contains("\e[1;31merror", plan.Run(h => h with { OutputIsTerminal = true }, "validate", "plan").Output);
        Assert.DoesNotContain("\e", plan.Run(h => h with { OutputIsTerminal = true, Variable = name => name == "NO_COLOR" ? "1" : null },
            "validate", "plan").Output);
        Assert.DoesNotContain("\e", plan.Run("validate", "plan").Output);
    }

    [Fact]
    public void A_plan_cannot_write_to_the_terminal()
    {
        using var plan = new TempPlan();
        plan.Write("footprint.yaml", TempPlan.Footprint + "\n  \"\\e[2Jkey\": 1\n  other: \"\e]0;title\a\"");
        var run = plan.Run("validate", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.DoesNotContain("\e", run.Output);
        Assert.DoesNotContain("\a", run.Output);
    }

    [Fact]
    public void A_folder_without_a_plan_says_where_one_is()
    {
        using var plan = new TempPlan();
        var run = plan.Run("build");
        Assert.Equal(ExitCode.Nothing, run.Code);
        Assert.Contains("error STP101 no-plan", run.Error);
        Assert.Contains("Did you mean the folder 'plan'?", run.Error);
    }

    [Theory]
    [InlineData("plam", "There is no folder 'plam'.", "Did you mean 'plan'?")]
    [InlineData("plan/stp.yaml", "'plan/stp.yaml' is a file, but a plan is a folder.", "Use the folder that contains it: plan")]
    public void A_folder_that_is_not_there_is_a_matter_of_usage(string typed, string message, string hint)
    {
        using var plan = new TempPlan();
        foreach (var command in new[] { "build", "validate", "list" })
        {
            var run = plan.Run(command, typed);
            Assert.Equal((ExitCode.Usage, "", $"stpgen: {message}\n  = {hint}\n"), (run.Code, run.Output, run.Error));
        }
    }

    [Fact]
    public void A_fault_in_a_template_is_shown_in_the_template()
    {
        using var plan = new TempPlan();
        plan.Write("templates/submission/document.md", "# Words\n\nAbout {{ plan.footprint.popluation }} people.\n");
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Nothing, run.Code);
        Assert.Contains("plan/templates/submission/document.md:3:", run.Error);
        Assert.Contains("   3 | About {{ plan.footprint.popluation }} people.\n", run.Error);
        Assert.Empty(plan.Papers());
    }

    [Fact]
    public void Links_out_of_the_plan_are_refused()
    {
        using var plan = new TempPlan();
        File.WriteAllText(Path.Combine(plan.Parent, "secret.yaml"), "people: []");
        File.CreateSymbolicLink(plan.PathOf("priorities.yaml"), Path.Combine(plan.Parent, "secret.yaml"));
        File.CreateSymbolicLink(plan.PathOf("lost.yaml"), plan.PathOf("nowhere.yaml"));
        Directory.CreateSymbolicLink(plan.PathOf("assets"), plan.Parent);
        var run = plan.Run("validate", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("plan/priorities.yaml:1:1: error STP121 link-out-of-plan", run.Output);
        Assert.Contains("plan/assets:1:1: error STP121 link-out-of-plan", run.Output);
        Assert.Contains("plan/lost.yaml:1:1: error STP122 file-not-readable", run.Output);
    }

    [Fact]
    public void Json_on_standard_output_stands_there_alone()
    {
        using var plan = Misspelt();
        var run = plan.Run("validate", "plan", "--report", "json=-");
        using var json = JsonDocument.Parse(run.Output);
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("STP106", finding.GetProperty("rule").GetString());
        Assert.Equal("plan/footprint.yaml", finding.GetProperty("path").GetString());
        Assert.Equal((5, 3, 11),
            (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("endColumn")
                .GetInt32()));
        Assert.Contains("STP106", run.Error);
    }

    [Fact]
    public void Every_report_is_written_and_well_formed()
    {
        using var plan = Misspelt();
        var run = plan.Run("build", "plan", "--report", "sarif=reports/a.sarif", "--report", "junit=reports/a.xml", "--report",
            "github=reports/a.txt", "--report", "markdown=reports/a.md");
        Assert.Equal(ExitCode.Findings, run.Code);
        string Read(string name) => File.ReadAllText(Path.Combine(plan.Parent, "reports", name));

        using var sarif = JsonDocument.Parse(Read("a.sarif"));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("plan/footprint.yaml", result.GetProperty("locations")[0].GetProperty("physicalLocation")
            .GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("1", XElement.Parse(Read("a.xml")).Attribute("failures")!.Value);
        Assert.StartsWith("::error file=plan/footprint.yaml,line=5,col=3,endLine=5,endColumn=11,title=STP106 unknown-key::'plnaName' is "
            + "not", Read("a.txt"));
        Assert.Contains("| `plan/footprint.yaml:5:3` | error STP106 unknown-key |", Read("a.md"));
    }

    /// <summary>A slip of the command line must not cost a plan its files.</summary>
    [Theory]
    [InlineData("json=plan/stp.yaml", "'plan/stp.yaml' is a file of the plan, and a report would replace it.")]
    [InlineData("markdown=plan/templates/submission/document.md",
        "'plan/templates/submission/document.md' is a file of the plan, and a report would replace it.")]
    [InlineData("json=-", "Only one report can go to standard output.")]
    [InlineData("json=a.json", "Two reports cannot use the same file 'a.json'.")]
    public void A_report_takes_no_place_that_is_taken(string report, string message)
    {
        using var plan = new TempPlan();
        var before = plan.Files();
        foreach (var command in new[] { "validate", "build" })
        {
            var run = plan.Run(command, "plan", "--report", report, "--report", report);
            Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
            Assert.StartsWith($"stpgen: {message}\n  = ", run.Error);
        }
        Assert.Equal(before, plan.Files());
    }

    [Fact]
    public void A_report_may_replace_the_one_before_in_the_plans_own_folder()
    {
        using var plan = new TempPlan();
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(ExitCode.Done,
                plan.Run("validate", "plan", "--report", "json=plan/findings.json", "--report", "markdown=plan/findings.md").Code);
    }

    [Fact]
    public void A_kind_without_a_template_is_found_before_a_build()
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", TempPlan.Root.Replace("kind: submission", "kind: submision"));
        Assert.Contains("plan/stp.yaml:7:11: error STP307 unknown-kind: There is no template for papers of the kind 'submision'.",
            plan.Run("validate", "plan").Output);
    }

    [Fact]
    public void A_template_that_is_no_text_is_there_all_the_same()
    {
        using var plan = new TempPlan();
        File.WriteAllBytes(plan.PathOf("templates/submission/document.md"), [0x61, 0xE9, 0x62]);
        var run = plan.Run("build", "plan");
        Assert.Contains("document.md:1:2: error STP115", run.Error);
        Assert.Contains("   1 | a\uFFFDb\n", run.Error);
        Assert.DoesNotContain("STP307", run.Error);
    }

    [Fact]
    public void Output_that_gives_way_is_no_bug()
    {
        using var plan = new TempPlan();
        var run = plan.Run(host => host with { Output = new FullDisk() }, "validate", "plan");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.StartsWith("stpgen: the output could not be written: the disk is full.\n  = ", run.Error);
    }

    [Theory]
    [InlineData("build", "--documnt", "x")]
    [InlineData("build", "plan", "--documnt", "x")]
    public void A_misspelt_option_is_named_whatever_follows_it(params string[] args)
    {
        using var plan = new TempPlan();
        Assert.Equal("stpgen: '--documnt' is not an option of stpgen build.\n  = Did you mean '--document'?\n", plan.Run(args).Error);
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(string? value) => throw new IOException("no room", 28);

        public override void WriteLine(string? value) => Write(value);
    }

    private static TempPlan Misspelt()
    {
        var plan = new TempPlan();
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("planName", "plnaName"));
        return plan;
    }
}
