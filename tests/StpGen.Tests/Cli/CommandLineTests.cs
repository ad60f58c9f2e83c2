using System.Diagnostics;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>What a script or a person can ask of the command line, and what the program answers.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("'--out' is empty.", "build", "plan", "--out", "")]
    [InlineData("'--out' is empty.", "build", "plan", "--out", "  ")]
    [InlineData("'--revision' is empty.", "build", "plan", "--revision", "")]
    [InlineData("'--document' is empty.", "build", "plan", "--document", "submission", "--document", "")]
    [InlineData("'--stage' is empty.", "build", "plan", "--stage", "")]
    [InlineData("'--audience' is empty.", "build", "plan", "--audience", "")]
    [InlineData("'--at' is empty.", "build", "plan", "--at", "")]
    [InlineData("'--format' is empty.", "build", "plan", "--format", "")]
    [InlineData("'--report' is empty.", "validate", "plan", "--report", "")]
    [InlineData("The plan's folder is empty.", "build", "")]
    [InlineData("The plan's folder is empty.", "list", " ")]
    public void An_empty_value_is_refused(string message, params string[] args)
    {
        using var plan = new TempPlan();
        var run = plan.Run(args);
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.StartsWith($"stpgen: {message}\n  = Give it a value", run.Error, StringComparison.Ordinal);
        Assert.Empty(plan.Papers());
        Assert.Equal([plan.PathOf("").TrimEnd('/')], Directory.GetFileSystemEntries(plan.Parent));
    }

    [Theory]
    [InlineData("build", "plan", "--out=")]
    [InlineData("build", "plan", "--out")]
    public void An_option_without_its_value_is_refused(params string[] args)
    {
        using var plan = new TempPlan();
        Assert.Equal("stpgen: '--out' has no value.\n  = Run 'stpgen build --help' for the options.\n", plan.Run(args).Error);
    }

    [Fact]
    public void Help_is_a_command_too()
    {
        using var plan = new TempPlan();
        Assert.Equal(plan.Run("--help"), plan.Run("help"));
        Assert.Equal(plan.Run("build", "--help"), plan.Run("help", "build"));
        Assert.Equal((ExitCode.Usage, "stpgen: 'biuld' is not a command of stpgen.\n  = Did you mean 'build'?\n"),
            (plan.Run("help", "biuld").Code, plan.Run("help", "biuld").Error));
    }

    [Fact]
    public void Several_plans_are_answered_with_how_to_build_them()
    {
        using var plan = new TempPlan();
        Directory.CreateDirectory(Path.Combine(plan.Parent, "second"));
        var run = plan.Run("build", "plan", "second");
        Assert.Equal((ExitCode.Usage, "stpgen: stpgen takes one plan at a time, but was given 2.\n  = Run it once for each, such as: "
            + "for plan in plans/*; do stpgen build \"$plan\"; done\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("DOCX", "submission.docx")]
    [InlineData("Html", "submission.html")]
    public void A_format_may_be_in_any_case(string typed, string file)
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan", "--format", typed, "--report", "JSON=found.json");
        Assert.Equal([file], plan.Papers());
        Assert.True(File.Exists(Path.Combine(plan.Parent, "found.json")));
    }

    [Fact]
    public void A_list_of_a_plan_with_errors_is_done()
    {
        using var plan = new TempPlan();
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("planName", "plnaName", StringComparison.Ordinal));
        Assert.Equal((ExitCode.Done, ""), (plan.Run("list", "plan").Code, plan.Run("list", "plan").Error));
        plan.Write("stp.yaml", "round: [");
        Assert.Equal(ExitCode.Nothing, plan.Run("list", "plan").Code);
    }

    [Fact]
    public void Quiet_prints_errors_only()
    {
        using var plan = new TempPlan();
        var good = plan.Run("build", "plan", "--quiet", "--report", "json=found.json");
        Assert.DoesNotContain("warning", good.Error, StringComparison.Ordinal);
        Assert.Equal("", good.Output);
        Assert.Contains("\"severity\": \"warning\"", File.ReadAllText(Path.Combine(plan.Parent, "found.json")), StringComparison.Ordinal);
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("planName", "plnaName", StringComparison.Ordinal));
        var bad = plan.Run("build", "plan", "--quiet");
        Assert.Equal((ExitCode.Findings, ""), (bad.Code, bad.Output));
        Assert.Contains("error STP106", bad.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning STP", bad.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, null, false)]
    [InlineData(true, null, null, true)]
    [InlineData(true, "1", null, false)]
    [InlineData(false, null, "1", true)]
    [InlineData(false, null, "0", false)]
    [InlineData(false, null, "", false)]
    [InlineData(true, "1", "1", false)]
    [InlineData(true, "", null, true)]
    public void Colour_follows_the_environment(bool isTerminal, string? no, string? force, bool colours)
    {
        using var plan = new TempPlan();
        var run = plan.Run(h => h with
        {
            ErrorIsTerminal = isTerminal,
            Platform = System.Runtime.InteropServices.OSPlatform.Linux,
            Variable = name => name switch { "NO_COLOR" => no, "FORCE_COLOR" => force, _ => null },
        }, "build", "plan");
        Assert.Equal(colours, run.Error.Contains('\e'));
    }

    [Fact]
    public void A_full_or_closed_error_stream_does_not_stop_a_build()
    {
        using var plan = new TempPlan();
        var run = plan.Run(host => host with { Error = new Closed() }, "build", "plan", "--report", "json=found.json");
        Assert.NotEqual(ExitCode.Bug, run.Code);
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
        Assert.True(File.Exists(Path.Combine(plan.Parent, "found.json")));
    }

    /// <summary>A terminal that the program has not asked for anything gets only what it prints.</summary>
    [Theory]
    [InlineData("--version")]
    [InlineData("validate nowhere")]
    public void A_terminal_gets_no_control_codes(string args)
    {
        var output = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "StpGen.Tests"), AppContext.BaseDirectory);
        var program = Path.Combine(Repository.Root, "src", "StpGen.Cli", output, "stpgen");
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script") || !File.Exists(program)) Assert.Skip("needs script(1)");
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"'{program}' {args}", "/dev/null"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.StartsWith("stpgen", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', text);
    }

    private sealed class Closed : StringWriter
    {
        public override void Write(char value) => throw new IOException("closed", 32);

        public override void Write(string? value) => throw new IOException("closed", 32);

        public override void WriteLine(string? value) => throw new IOException("closed", 32);
    }
}
