using System.Text;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>What <c>stpgen fix</c> corrects, what it leaves to people, and that nothing else in a file changes.</summary>
public sealed class FixTests
{
    /// <summary>A file before and after; what is not certain is only in the second of two, with <c>--suggested</c>.</summary>
    [Theory]
    [InlineData("people:\n  - id: x\n    nmae: X\n", "people:\n  - id: x\n    name: X\n")]
    [InlineData("people:\n  - id: x\n    Name: X\n", "people:\n  - id: x\n    name: X\n")]
    [InlineData("people:\n  - id: \"x\"\n    \"nmae\": X # who\n", "people:\n  - id: \"x\"\n    name: X # who\n")]
    [InlineData("poeple:\n  - {id: x, nmae: X}\n", "people:\n  - {id: x, name: X}\n")]
    [InlineData("people:\n  - id: Ada_B Example\n    name: X\n", "people:\n  - id: ada-b-example\n    name: X\n")]
    [InlineData("people:\n  - id: x\n    name: Care: close to home\n", "people:\n  - id: x\n    name: \"Care: close to home\"\n")]
    [InlineData("people:\n  - id: x\n    name: @home \"care\"\n", "people:\n  - id: x\n    name: '@home \"care\"'\n")]
    [InlineData("people:\n  - id: x\n    name: 'it's here'\n", "people:\n  - id: x\n    name: \"it's here\"\n")]
    [InlineData("people:\n  - id: x\n    name: \"Home\" first\n", "people:\n  - id: x\n    name: '\"Home\" first'\n")]
    [InlineData("people:\n  - id: x\n    name: \"C:\\care\"\n", "people:\n  - id: x\n    name: 'C:\\care'\n")]
    [InlineData("people:\n  - id: x\n    name:X\n    note: Y\n", "people:\n  - id: x\n    name: X\n    note: Y\n")]
    [InlineData("people:\n  - id: x\n\u00A0   name: X\n", "people:\n  - id: x\n    name: X\n")]
    [InlineData("milestones:\n  - id: x\n    title: X\n    date: 21/10/2016\n",
        "milestones:\n  - id: x\n    title: X\n    date: 21 October 2016\n")]
    [InlineData("milestones:\n  - id: x\n    title: X\n    date: 2016.10.21\n",
        "milestones:\n  - id: x\n    title: X\n    date: 21 October 2016\n")]
    [InlineData("milestones:\n  - id: x\n    title: X\n    date: October 21, 2016\n",
        "milestones:\n  - id: x\n    title: X\n    date: 21 October 2016\n")]
    [InlineData("finance:\n  investments:\n    - {id: x, title: X, amount: GBP 5m}\n",
        "finance:\n  investments:\n    - {id: x, title: X, amount: £5m}\n")]
    [InlineData("organisations:\n  - {id: x, name: X, type: CCG}\n", "organisations:\n  - {id: x, name: X, type: ccg}\n")]
    public void What_is_certain_is_corrected(string before, string after)
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", before);
        var shown = plan.Run("fix", "plan");
        Assert.Equal(ExitCode.Done, shown.Code);
        Assert.Contains("run with --write", shown.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(plan.PathOf("extra.yaml")));
        var written = plan.Run("fix", "plan", "--write");
        Assert.Equal(after, File.ReadAllText(plan.PathOf("extra.yaml")));
        Assert.DoesNotContain("run with --write", written.Output, StringComparison.Ordinal);
        Assert.StartsWith("There is nothing to correct", plan.Run("fix", "plan").Output, StringComparison.Ordinal);
    }

    /// <summary>A day or a month, another number, a person who may still be added, a mark that may be missing anywhere.</summary>
    [Theory]
    [InlineData("milestones:\n  - id: x\n    title: X\n    date: 05/06/2016\n", false)]
    [InlineData("milestones:\n  - id: x\n    title: X\n    date: 31 June 2016\n", false)]
    [InlineData("people:\n  - id: ward-1\n    name: X\nroles:\n  - id: y\n    title: Y\n    holder: {person: ward-2}\n", true)]
    [InlineData("roles:\n  - id: y\n    title: Y\n    holder: {person: ada-samples}\n", true)]
    [InlineData("people:\n  - id: x\n    name: \"X\n", false)]
    [InlineData("people:\n  - id: R&D\n    name: X\n", true)]
    [InlineData("people:\n  - id: x\n\tname: X\n", false)]
    [InlineData("people:\n  - id: x\n    colour: X\n", false)]
    [InlineData("people:\n  - id: x\n    name: X\n    nmae: Y\n", false)]
    public void What_needs_a_decision_is_left(string text, bool isSuggested)
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", text);
        var run = plan.Run("fix", "plan", "--write");
        Assert.Equal(text, File.ReadAllText(plan.PathOf("extra.yaml")));
        Assert.Equal(isSuggested, run.Output.Contains("with a suggestion: look at it with --suggested.", StringComparison.Ordinal));
        plan.Run("fix", "plan", "--write", "--suggested");
        Assert.Equal(isSuggested, text != File.ReadAllText(plan.PathOf("extra.yaml")));
    }

    [Fact]
    public void A_reference_is_corrected_where_one_letter_is_off_and_keeps_its_file()
    {
        using var plan = new TempPlan();
        plan.Write("people.yaml", TempPlan.People.Replace("person: ada-example", "person: ada-exmaple", StringComparison.Ordinal));
        Assert.Equal("""
            plan/people.yaml:9: STP109 bad-reference
            -       person: ada-exmaple
            +       person: ada-example
            1 correction in 1 file; run with --write to make it.
            22 warnings in 1 file left.

            """.ReplaceLineEndings("\n"), plan.Run("fix", "plan").Output);
        plan.Run("fix", "plan", "--write");
        Assert.Equal(TempPlan.People, File.ReadAllText(plan.PathOf("people.yaml")));
    }

    [Fact]
    public void Corrections_that_follow_from_each_other_are_made_in_one_run()
    {
        using var plan = new TempPlan();
        // The file does not parse; then its key is wrong; then the id; then what refers to it is found.
        plan.Write("extra.yaml", "poeple:\n  - id: Bob_Example\n    nmae: Bob: Example\n");
        plan.Write("roles.yaml", "roles:\n  - id: y\n    title: Y\n    holder: {person: bob-exampel}\n");
        var run = plan.Run("fix", "plan", "--write");
        Assert.Equal("people:\n  - id: bob-example\n    name: \"Bob: Example\"\n", File.ReadAllText(plan.PathOf("extra.yaml")));
        Assert.EndsWith("{person: bob-example}\n", File.ReadAllText(plan.PathOf("roles.yaml")), StringComparison.Ordinal);
        Assert.Contains("5 corrections in 2 files.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_line_ends_spaces_and_rights_of_a_file_are_kept()
    {
        using var plan = new TempPlan();
        var path = plan.PathOf("extra.yaml");
        var text = "# 😀\r\npeople:   \r\n\r\n  - id:   x\t\r\n    nmae: 😀 X  \n\n\r\n    # end";
        byte[] before = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
        File.WriteAllBytes(path, before);
        const UnixFileMode rights = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, rights);
        plan.Run("fix", "plan", "--write");
        Assert.Equal(Encoding.UTF8.GetString(before).Replace("nmae", "name", StringComparison.Ordinal),
            Encoding.UTF8.GetString(File.ReadAllBytes(path)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(rights, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_disk_that_refuses_leaves_every_file_as_it_was()
    {
        using var plan = new TempPlan();
        plan.Write("extra.yaml", "poeple: []\n");
        plan.Write("more.yaml", "roels: []\n");
        var written = 0;
        var before = plan.Files();
        var run = plan.Run(host => host with
        {
            CreateFile = path => ++written == 2 ? throw new IOException(null, 28) : new FileStream(path, FileMode.CreateNew),
        }, "fix", "plan", "--write");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains("could not be written: the disk is full.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, plan.Files());
    }

    [Fact]
    public void A_link_in_the_plan_stays_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        using var plan = new TempPlan();
        plan.Write("narrative/people.txt", "poeple: []\n");
        File.CreateSymbolicLink(plan.PathOf("extra.yaml"), plan.PathOf("narrative/people.txt"));
        plan.Run("fix", "plan", "--write");
        Assert.NotNull(new FileInfo(plan.PathOf("extra.yaml")).LinkTarget);
        Assert.Equal("people: []\n", File.ReadAllText(plan.PathOf("narrative/people.txt")));
    }

    [Fact]
    public void A_folder_that_is_not_a_plan_is_named()
    {
        using var plan = new TempPlan();
        File.Delete(plan.PathOf("stp.yaml"));
        var run = plan.Run("fix", "plan", "--write");
        Assert.Equal(ExitCode.Nothing, run.Code);
        Assert.Contains("STP101", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("fictional-vale")]
    [InlineData("herefordshire-worcestershire")]
    public void A_sample_has_nothing_to_correct(string sample)
    {
        using var folder = new TempPlan();
        var run = folder.Run(host => host with { Folder = Repository.Root }, "fix", $"samples/{sample}");
        Assert.StartsWith("There is nothing to correct without a decision.\n", run.Output, StringComparison.Ordinal);
    }
}
