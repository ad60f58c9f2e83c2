using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>Shells ask the program what may come next in a command line.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("stpgen va", "validate")]
    [InlineData("/usr/bin/stpgen va", "validate")]
    [InlineData("stpgen build --fo", "--format|--force")]
    [InlineData("stpgen build plan --format docx --fi", "--final")]
    [InlineData("stpgen build --he", "--help")]
    [InlineData("stpgen build --format ", "docx|html|pdf|pptx")]
    [InlineData("stpgen build --format docx --format p", "pdf|pptx")]
    [InlineData("stpgen build plan --document ", "submission")]
    [InlineData("stpgen build plan --audience p", "programme|public")]
    [InlineData("stpgen build plan --stage o", "october-2016|operational-plans")]
    [InlineData("stpgen status plan --owner ", "ada-example")]
    [InlineData("stpgen status --report ", "csv=|json=|markdown=")]
    [InlineData("stpgen validate --report s", "sarif=")]
    [InlineData("stpgen explain stp20", "STP201|STP202|STP203|STP204|STP205|STP206|STP207|STP208|STP209")]
    [InlineData("stpgen new mine --footprint dors", "Dorset")]
    [InlineData("stpgen fields program", "programmes|programmes.benefits")]
    [InlineData("stpgen completion ", "bash|fish|powershell|zsh")]
    [InlineData("stpgen help st", "status")]
    // Files and folders are the shell's.
    [InlineData("stpgen build ", "")]
    [InlineData("stpgen build nowhere --document ", "")]
    [InlineData("stpgen", "")]
    [InlineData("stpgen buidl --fo", "")]
    public void What_may_come_next_is_suggested(string line, string expected)
    {
        using var plan = new TempPlan();
        var run = plan.Run($"[suggest:{line.Length}]", line);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Equal(expected, string.Join('|', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>A plan that cannot be read suggests nothing, and says nothing into the line that someone types.</summary>
    [Fact]
    public void A_broken_plan_does_not_disturb_the_line()
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", "documents: [");
        var run = plan.Run("[suggest]", "stpgen build plan --document ");
        Assert.Equal(("", ""), (run.Output, run.Error));
    }

    [Fact]
    public void Every_command_is_suggested()
    {
        using var plan = new TempPlan();
        var suggested = plan.Run("[suggest]", "stpgen ").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var help = plan.Run("help").Output.Split("Commands:\n")[1].Split("\n\n")[0];
        var listed = help.Split('\n').Where(line => line is [' ', ' ', not ' ', ..]).Select(line => line.Trim().Split(' ')[0]);
        Assert.Equal(listed.Order(StringComparer.Ordinal), suggested.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _stpgen stpgen")]
    [InlineData("zsh", "compdef _stpgen stpgen")]
    [InlineData("fish", "complete -c stpgen")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName stpgen")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName stpgen")]
    public void Each_shell_has_a_script(string shell, string expected)
    {
        using var plan = new TempPlan();
        Assert.Contains(expected, plan.Run("completion", shell).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_refused_with_the_nearest()
    {
        using var plan = new TempPlan();
        Assert.Contains("Did you mean 'fish'?", plan.Run("completion", "fsh").Error);
        Assert.Contains(string.Join(", ", CompletionScripts.Shells), plan.Run("completion", "cmd.exe").Error);
        Assert.Equal(ExitCode.Usage, plan.Run("completion").Code);
    }
}
