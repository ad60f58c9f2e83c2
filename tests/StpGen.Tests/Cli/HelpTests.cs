using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>Help, version, rules, the list of papers, and what happens when stpgen itself is wrong.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData()]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("watch", "--help")]
    [InlineData("preview", "--help")]
    [InlineData("validate", "--help")]
    [InlineData("list", "--help")]
    [InlineData("explain", "--help")]
    public void Help_teaches_by_example_and_names_exit_codes(params string[] args)
    {
        using var plan = new TempPlan();
        var run = plan.Run(args);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("Examples:\n  stpgen ", run.Output);
        Assert.Contains("3  a bug in stpgen", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void A_misspelt_command_is_met_with_the_right_one()
    {
        using var plan = new TempPlan();
        var run = plan.Run("biuld");
        Assert.Equal((ExitCode.Usage, "stpgen: 'biuld' is not a command of stpgen.\n  = Did you mean 'build'?\n"), (run.Code, run.Error));
    }

    [Fact]
    public void The_version_is_three_numbers_and_how_much_came_since()
    {
        using var plan = new TempPlan();
        Assert.Matches(@"^stpgen \d+\.\d+\.\d+(-alpha\.\d+(\.\d+)?)?\n$", plan.Run("--version").Output);
    }

    [Fact]
    public void A_plan_lists_its_papers()
    {
        using var plan = new TempPlan();
        var run = plan.Run("list", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("""
            Paper       Kind        Date             Stage         Audience  Files
            submission  submission  21 October 2016  october-2016  public    plan/out/submission.docx, .pdf

            """, run.Output);
    }

    [Theory]
    [InlineData("missing-for-stage", "an error with --final")]
    [InlineData("low-contrast", "an error with --final")]
    [InlineData("forbidden-spelling", "it does not stop papers, not even final ones")]
    public void A_warning_says_what_it_does_to_a_final_paper(string rule, string says)
    {
        using var plan = new TempPlan();
        Assert.Contains(says, plan.Run("explain", rule).Output);
    }

    [Fact]
    public void Rules_are_explained_by_number_and_by_name()
    {
        using var plan = new TempPlan();
        Assert.StartsWith("STP106 unknown-key\n", plan.Run("explain", "stp106").Output);
        Assert.Equal(plan.Run("explain", "STP106").Output, plan.Run("explain", "unknown-key").Output);
        Assert.Contains("Did you mean 'unknown-key'?", plan.Run("explain", "unknwon-key").Error);
    }

    [Fact]
    public void No_two_rules_share_a_number_or_a_name()
    {
        Assert.NotEmpty(RuleCatalog.All);
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(r => r.Id).Distinct().Count());
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(r => r.Slug).Distinct().Count());
        Assert.All(RuleCatalog.All, rule => Assert.Matches(@"^STP[1-5]\d\d$", rule.Id));
    }

    [Fact]
    public void A_bug_asks_to_be_reported_and_has_a_code_of_its_own()
    {
        using var plan = new TempPlan();
        var run = plan.Run(host => host with { Clock = new BrokenClock() }, "build", "plan");
        Assert.Equal(ExitCode.Bug, run.Code);
        Assert.StartsWith("stpgen: this is a bug in stpgen, not in your plan.", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException("stopped");
    }
}
