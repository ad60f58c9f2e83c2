using StpGen.Cli.Hosting;
using StpGen.Core.Text;

namespace StpGen.Tests.Cli;

/// <summary>Names that a copy of the plan, or its papers, cannot have on another system.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("con", true)]
    [InlineData("NUL.txt", true)]
    [InlineData("aux.tar.gz", true)]
    [InlineData("com0", true)]
    [InlineData("lpt9", true)]
    [InlineData("com¹", true)]
    [InlineData("Con .md", true)]
    [InlineData("conin$", true)]
    [InlineData("com10", false)]
    [InlineData("com", false)]
    [InlineData("comx", false)]
    [InlineData("contents", false)]
    [InlineData("", false)]
    public void Devices_have_names_with_and_without_an_extension(string name, bool isReserved) =>
        Assert.Equal(isReserved, FileNames.IsReserved(name));

    [Theory]
    [InlineData("con")]
    [InlineData("nul")]
    [InlineData("aux")]
    [InlineData("prn")]
    [InlineData("com1")]
    [InlineData("lpt1")]
    public void A_paper_cannot_have_the_name_of_a_device(string id)
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", TempPlan.Root.Replace("id: submission", $"id: {id}", StringComparison.Ordinal));
        var run = plan.Run("build", "plan");
        Assert.Contains($"plan/stp.yaml:6:9: error STP111 bad-id: '{id}' cannot be the id of a paper", run.Error);
        Assert.Equal(ExitCode.Nothing, run.Code);
        // Other records name no files.
        plan.Write("stp.yaml", TempPlan.Root);
        plan.Write("people.yaml", TempPlan.People.Replace("people:\n", $"people:\n  - {{id: {id}, name: A}}\n",
            StringComparison.Ordinal));
        Assert.DoesNotContain("STP111", plan.Run("validate", "plan").Output);
    }

    [Theory]
    [InlineData("assets/a:b.png", "named 'a:b.png': it has ':' in it.")]
    [InlineData("assets/what?.png", "named 'what?.png': it has '?' in it.")]
    [InlineData("a*b/c.md", "named 'a*b': it has '*' in it.")]
    [InlineData("assets/map.", "named 'map.': it ends with a full stop.")]
    [InlineData("assets/map ", "named 'map ': it ends with a space.")]
    [InlineData("narrative/CON.md", "named 'CON.md': the name is kept for a device.")]
    [InlineData("narrative/a\tb.md", ": it has a control character.")]
    [InlineData("narrative/a\\b.md", "it has '\\' in it.")]
    public void A_file_that_Windows_cannot_have_is_named_once(string path, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        using var plan = new TempPlan();
        plan.Write(path, "x\n");
        if (path.Contains('*')) plan.Write("a*b/d.md", "x\n");
        var run = plan.Run("validate", "plan");
        Assert.Contains(message, run.Output);
        Assert.Equal(2, run.Output.Split("STP130").Length);
        Assert.Contains("warning STP130 name-not-portable", run.Output);
    }

    [Fact]
    public void Names_that_differ_in_capitals_only_are_named_also_of_folders()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "only one of them is kept");
        using var plan = new TempPlan();
        plan.Write("assets/Map.md", "x");
        plan.Write("assets/map.md", "x");
        plan.Write("More/a.md", "x");
        plan.Write("more/b.md", "x");
        var run = plan.Run("validate", "plan");
        Assert.Contains("plan/assets/map.md:1:1: warning STP130 name-not-portable: 'assets/map.md' and 'assets/Map.md' differ only in "
            + "capital letters; Windows and macOS keep only one.", run.Output);
        Assert.Contains("'more' and 'More' differ only in capital letters", run.Output);
        Assert.Equal(3, run.Output.Split("STP130").Length);
    }

    [Fact]
    public void A_long_path_is_named_once_for_its_folder()
    {
        using var plan = new TempPlan();
        var folder = string.Join('/', Enumerable.Repeat(new string('x', 60), 3));
        plan.Write($"{folder}/{new string('a', 17)}", "x");
        Assert.DoesNotContain("STP130", plan.Run("validate", "plan").Output);
        plan.Write($"{folder}/{new string('a', 18)}", "x");
        plan.Write($"{folder}/{new string('a', 19)}", "x");
        var run = plan.Run("validate", "plan");
        Assert.Contains("This path has 201 characters", run.Output);
        Assert.Equal(2, run.Output.Split("STP130").Length);
    }

    [Fact]
    public void Names_of_everyday_files_are_no_matter()
    {
        using var plan = new TempPlan();
        string[] paths = ["assets/Karte (neu).png", "assets/café – 2.md", "a.b.c.md", "narrative/£5m & more.md", "con-text.md"];
        foreach (var path in paths)
            plan.Write(path, "x\n");
        Assert.DoesNotContain("STP130", plan.Run("validate", "plan").Output);
    }

    [Fact]
    public void A_paper_with_the_longest_names_is_written()
    {
        using var plan = new TempPlan();
        var (id, reader) = (new string('a', 80), new string('b', 80));
        plan.Write("stp.yaml", TempPlan.Root.Replace("id: submission", $"id: {id}", StringComparison.Ordinal)
            .Replace("[public, programme]", $"[public, {reader}]", StringComparison.Ordinal));
        var run = plan.Run("build", "plan", "--at", "2016-06-01", "--stage", "june-2016", "--audience", reader);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(2, plan.Papers().Length);
    }
}
