using System.Runtime.InteropServices;
using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;
using StpGen.Layout.Shaping;

namespace StpGen.Tests.Cli;

/// <summary>What the program does on systems other than the one at hand.</summary>
public sealed class OtherSystemTests
{
    [Fact]
    public void On_Windows_a_paper_open_elsewhere_is_named_and_nothing_is_replaced()
    {
        using var plan = new TempPlan();
        plan.Write("out/submission.docx", "the last good paper");
        plan.Write("out/submission.pdf", "the last good pages");
        // Word opens a document so that no one else may write it.
        using var word = File.Open(plan.PathOf("out/submission.docx"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var run = plan.Run(host => host with { Platform = OSPlatform.Windows }, "build", "plan");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains("plan/out/submission.docx could not be written: " + FileFault.Locked.Reason, run.Error);
        Assert.Equal("the last good pages", File.ReadAllText(plan.PathOf("out/submission.pdf")));
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
    }

    [Fact]
    public void On_Windows_a_paper_that_no_one_has_open_is_replaced()
    {
        using var plan = new TempPlan();
        plan.Write("out/submission.docx", "the last good paper");
        var run = plan.Run(host => host with { Platform = OSPlatform.Windows }, "build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.NotEqual("the last good paper", File.ReadAllText(plan.PathOf("out/submission.docx")));
    }

    [Fact]
    public void On_Windows_paths_are_shown_with_slashes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a name with a backslash is a folder in a folder there");
        using var plan = new TempPlan();
        Directory.Move(Path.Combine(plan.Parent, "plan"), Path.Combine(plan.Parent, @"plans\ours"));
        Assert.Contains("plans/ours/out/submission.docx",
            plan.Run(host => host with { Platform = OSPlatform.Windows }, "build", @".\plans\ours").Error
            + plan.Run(host => host with { Platform = OSPlatform.Windows }, "build", @"plans\ours").Output);
        Assert.Contains(@"plans\ours/out/submission.docx",
            plan.Run(host => host with { Platform = OSPlatform.Linux }, "build", @"plans\ours", "--force").Output);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("1", null, true)]
    [InlineData(null, "xterm", true)]
    [InlineData("1", "dumb", false)]
    public void On_Windows_only_a_newer_terminal_gets_colours(string? session, string? term, bool colours)
    {
        var host = HostOf(OSPlatform.Windows, session, term);
        Assert.Equal(colours, host.Colours(isTerminal: true));
        Assert.False(host.Colours(isTerminal: false));
    }

    [Fact]
    public void Elsewhere_every_terminal_gets_colours() => Assert.True(HostOf(OSPlatform.Linux, null, null).Colours(isTerminal: true));

    [Fact]
    public void The_library_has_another_name_on_each_system()
    {
        Assert.Equal("libHarfBuzzSharp.dll", ShapingLibrary.NameOn(OSPlatform.Windows));
        Assert.Equal("libHarfBuzzSharp.dylib", ShapingLibrary.NameOn(OSPlatform.OSX));
        Assert.Equal("libHarfBuzzSharp.so", ShapingLibrary.NameOn(OSPlatform.Linux));
    }

    private static Host HostOf(OSPlatform platform, string? session, string? term) => new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        Folder = ".",
        Platform = platform,
        Variable = name => name == "WT_SESSION" ? session : name == "TERM" ? term : null,
    };
}
