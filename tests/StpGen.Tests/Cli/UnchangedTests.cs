using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>An unchanged build rewrites nothing, and whatever changes, what stands there is what a clean build would write.</summary>
public sealed class UnchangedTests
{
    private static readonly DateTime Long = new(2016, 10, 21, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>One change to a plan that was built, each by what it does.</summary>
    private static readonly Dictionary<string, Action<TempPlan>> Changes = new(StringComparer.Ordinal)
    {
        ["nothing"] = _ => { },
        ["the root file"] = p => p.Write("stp.yaml", TwoPapers.Replace("title: A plan", "title: Another plan")),
        ["a date"] = p => p.Write("stp.yaml", TwoPapers.Replace("2016-10-21", "2016-10-22")),
        ["the footprint"] = p => p.Write("footprint.yaml", TempPlan.Footprint.Replace("780,000", "790,000")),
        ["a comment"] = p => p.Write("footprint.yaml", "# Checked.\n" + TempPlan.Footprint),
        ["the people"] = p => p.Write("people.yaml", People.Replace("Ada Example", "Ida Example")),
        ["a template"] = p => p.Write("templates/submission/document.md", TempPlan.Template + "\nMore words.\n"),
        ["a partial"] = p => p.Write("templates/submission/part.md", "Other words.\n"),
        ["a shared partial"] = p => p.Write("templates/shared/common.md", "Other words.\n"),
        ["the brand"] = p => p.Write("brand/theme.yaml", "heading1: { size: 30 }\n"),
        ["no brand"] = p => File.Delete(p.PathOf("brand/theme.yaml")),
        ["a new brand file"] = p => p.Write("brand/notes.txt", "new"),
        ["a picture"] = p => File.WriteAllBytes(p.PathOf("assets/map.png"), Pngs.Create(3, 4).File.Bytes.ToArray()),
        ["a new record"] = p => p.Write("glossary.yaml", "glossary:\n  - term: CCG\n    meaning: Clinical commissioning group\n"),
        ["a file taken away"] = p => File.Delete(p.PathOf("templates/submission/part.md")),
        ["an output deleted"] = p => File.Delete(p.PathOf("out/submission.pdf")),
        ["an output edited"] = p => File.AppendAllText(p.PathOf("out/submission.docx"), "edited"),
        ["an output cut short"] = p =>
            File.WriteAllBytes(p.PathOf("out/update.docx"), File.ReadAllBytes(p.PathOf("out/update.docx"))[..100]),
        ["an output emptied"] = p => p.Write("out/update.pdf", ""),
        ["outputs exchanged"] = p => File.Copy(p.PathOf("out/update.pdf"), p.PathOf("out/submission.pdf"), overwrite: true),
        ["the record deleted"] = p => File.Delete(Record(p)),
        ["the record cut short"] = p => File.WriteAllText(Record(p), File.ReadAllText(Record(p))[..60]),
        ["the record garbled"] = p => p.Write("out/" + OutputFolder.RecordFile, "{\"version\": 2, \"papers\": {\"submission\": 3}}"),
    };

    public static TheoryData<string> EveryChange => [.. Changes.Keys];

    private static readonly Dictionary<string, string[]> Options = new(StringComparer.Ordinal)
    {
        ["revision"] = ["--revision", "3"],
        ["day"] = ["--at", "2016-01-01"],
        ["audience"] = ["--audience", "programme"],
        ["stage"] = ["--stage", "june-2016"],
        ["one format"] = ["--format", "pdf"],
        ["Markdown"] = ["--keep-markdown"],
        ["one paper"] = ["--document", "update"],
        ["final"] = ["--final"],
        ["force"] = ["--force"],
    };

    public static TheoryData<string> EveryOption => [.. Options.Keys];

    /// <summary>All but that which writes the same bytes once more; <see cref="Force_writes_everything_anew"/> has it.</summary>
    public static TheoryData<string> EveryOptionThatShows => [.. Options.Keys.Except(["force"])];

    [Theory]
    [MemberData(nameof(EveryChange))]
    public void After_any_change_what_is_there_is_what_a_clean_build_writes(string change)
    {
        using var plan = Built();
        Changes[change](plan);
        var run = plan.Run("build", "plan");
        AssertAsClean(plan, run);
        if (change == "nothing") Assert.Contains("4 files unchanged in ", run.Output);
    }

    [Theory]
    [MemberData(nameof(EveryOption))]
    public void After_a_build_with_other_options_too(string option)
    {
        using var plan = Built();
        var run = plan.Run(["build", "plan", .. Options[option]]);
        Assert.True(run.Code == ExitCode.Done, run.Error);
        // Whatever that build left, the plain one gives the plain papers again; and the other way round.
        AssertAsClean(plan, plan.Run("build", "plan"));
        var again = plan.Run(["build", "plan", .. Options[option]]);
        Assert.Equal((run.Code, run.Error), (again.Code, again.Error));
        AssertAsClean(plan, again, Options[option]);
    }

    /// <summary>
    /// Else the test before this one could not fail: papers that no option shows in are always as a clean build writes them.
    /// </summary>
    [Theory]
    [MemberData(nameof(EveryOptionThatShows))]
    public void Each_option_shows_in_what_is_written(string option)
    {
        using var plan = Built();
        var run = plan.Run(["build", "plan", "--out", "other", .. Options[option]]);
        Assert.True(run.Code == ExitCode.Done, run.Error);
        Assert.NotEqual(Bytes(plan.PathOf("out")), Bytes(Path.Combine(plan.Parent, "other")));
    }

    [Fact]
    public void Another_program_makes_everything_anew()
    {
        using var plan = Built();
        File.AppendAllText(Record(plan), " ");
        var before = File.ReadAllText(Record(plan));
        Assert.EndsWith("marked DRAFT\n", plan.Run(h => h with { Identity = () => "another" }, "build", "plan").Output);
        Assert.NotEqual(before, File.ReadAllText(Record(plan)));
    }

    [Fact]
    public void Nothing_is_touched_when_nothing_has_changed()
    {
        using var plan = Built();
        foreach (var file in Directory.GetFiles(plan.PathOf("out"))) File.SetLastWriteTimeUtc(file, Long);
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"^(plan/out/(submission|update)\.(docx|pdf) +\d+ pages? +\d+ KB  unchanged\n){4}4 files unchanged in \d+\.\d\d "
            + @"s, marked DRAFT\n$", run.Output);
        Assert.All(Directory.GetFiles(plan.PathOf("out")), file => Assert.Equal(Long, File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public void Only_the_files_that_a_change_shows_in_are_rewritten()
    {
        using var plan = Built();
        File.SetLastWriteTimeUtc(plan.PathOf("out/update.pdf"), Long);
        plan.Write("templates/submission/document.md", TempPlan.Template + "\nMore words.\n");
        var run = plan.Run("build", "plan");
        Assert.Contains("4 files, 2 of them unchanged, in ", run.Output);
        Assert.Equal(Long, File.GetLastWriteTimeUtc(plan.PathOf("out/update.pdf")));
    }

    [Fact]
    public void Force_writes_everything_anew()
    {
        using var plan = Built();
        foreach (var file in plan.Papers()) File.SetLastWriteTimeUtc(plan.PathOf("out/" + file), Long);
        var run = plan.Run("build", "plan", "--force");
        Assert.DoesNotContain("unchanged", run.Output);
        Assert.All(plan.Papers(), file => Assert.NotEqual(Long, File.GetLastWriteTimeUtc(plan.PathOf("out/" + file))));
    }

    [Fact]
    public void What_there_was_to_say_is_said_again()
    {
        using var plan = Built();
        // A finding of a paper's own making, beside those of the plan.
        plan.Write("templates/update/document.md", "# Words\n\n\u6f22\n");
        var first = plan.Run("build", "plan");
        Assert.Contains("STP502", first.Error);
        var second = plan.Run("build", "plan");
        Assert.Equal((first.Code, first.Error), (second.Code, second.Error));
        Assert.Contains("4 files unchanged", second.Output);
    }

    private static string TwoPapers => TempPlan.Root.Replace("stage: october-2016", "stage: april-2016") + """

          - id: update
            kind: update
            title: News
            date: 2016-06-01
            audience: public

        """;

    /// <summary>One is there for a day and one for a reader that an option names.</summary>
    private const string People = """
        people:
          - id: ada-example
            name: Ada Example
          - id: bo-later
            name: Bo Later
            from: 1 May 2016
          - id: cy-inside
            name: Cy Inside
            release: programme

        """;

    private const string Governance = """
        roles:
          - id: nominated-lead
            title: Nominated lead
            part: nominated-lead
            holder:
              person: ada-example
        challenges:
          - id: frailty
            gap: care-and-quality
            title: Frailty
        priorities:
          - id: prevention
            number: 1
            title: Prevention
            text: Prevent what can be prevented.

        """;

    /// <summary>Depends on all that an option can change: the day, the reader, the stage.</summary>
    private const string Template = TempPlan.Template + """


        {{ for person in plan.people }}{{ person.name }} {{ end }}

        {{ for missing in missing_for_stage }}{{ missing.label }} {{ end }}

        {{ include 'part' }}

        ![A map](assets/map.png)

        """;

    private static IEnumerable<string> Bytes(string folder) => TempPlan.Contents(folder).Split('\n').Select(f => f.Split(' ')[1]).Order();

    private static string Record(TempPlan plan) => plan.PathOf("out/" + OutputFolder.RecordFile);

    private static TempPlan Built()
    {
        var plan = new TempPlan();
        plan.Write("stp.yaml", TwoPapers);
        plan.Write("people.yaml", People);
        plan.Write("governance.yaml", Governance);
        plan.Write("templates/submission/document.md", Template);
        plan.Write("templates/submission/part.md", "Words of a part.\n");
        plan.Write("templates/update/document.md", "# News\n\n{{ include 'common' }}\n");
        plan.Write("templates/shared/common.md", "Words that papers share.\n");
        plan.Write("brand/theme.yaml", "heading1: { size: 24 }\n");
        Directory.CreateDirectory(plan.PathOf("assets"));
        File.WriteAllBytes(plan.PathOf("assets/map.png"), Pngs.Create(2, 2).File.Bytes.ToArray());
        var run = plan.Run("build", "plan");
        Assert.True(run.Code == ExitCode.Done, run.Error);
        return plan;
    }

    private static void AssertAsClean(TempPlan plan, CliRun run, params string[] options)
    {
        var folder = Path.Combine(plan.Parent, "clean");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var clean = plan.Run(["build", "plan", "--out", "clean", .. options]);
        Assert.Equal((clean.Code, clean.Error), (run.Code, run.Error));
        var written = TempPlan.Contents(folder).Split('\n');
        Assert.NotEmpty(written);
        var there = TempPlan.Contents(plan.PathOf("out")).Split('\n').ToHashSet();
        Assert.All(written, file => Assert.Contains(file, there));
    }
}
