using StpGen.Cli.Hosting;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary><c>--format pptx</c>: which papers are made as slides, and what is said of the others.</summary>
public sealed class SlidesBuildTests
{
    private static TempPlan TwoKinds()
    {
        var plan = new TempPlan();
        plan.Write("stp.yaml", TempPlan.Root + """

              - id: briefing
                kind: briefing
                title: A briefing
                date: 2016-10-21
                audience: public
            """);
        plan.Write("templates/briefing/document.md",
            "---\ndeck: true\n---\n# {{ plan.footprint.name }}\n\n{{ plan.footprint.population }}\n");
        return plan;
    }

    [Fact]
    public void Only_kinds_that_are_decks_are_made_as_slides_and_a_note_names_the_others()
    {
        using var plan = TwoKinds();
        var run = plan.Run("build", "plan", "--format", "pptx");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["briefing.pptx"], plan.Papers());
        Assert.Contains("note STP518", run.Error);
        Assert.Contains("'submission' is not made as slides.", run.Error);
        Assert.Contains("unchanged", plan.Run("build", "plan", "--format", "pptx").Output);
    }

    [Fact]
    public void With_another_format_each_paper_has_what_it_can()
    {
        using var plan = TwoKinds();
        plan.Run("build", "plan", "--format", "pptx", "--format", "html");
        Assert.Equal(["briefing.html", "briefing.pptx", "submission.html"], plan.Papers());
        Assert.Contains("3 files unchanged", plan.Run("build", "plan", "--format", "pptx", "--format", "html").Output);
    }

    [Fact]
    public void A_paper_that_is_named_and_has_no_slides_is_refused()
    {
        using var plan = TwoKinds();
        var run = plan.Run("build", "plan", "--format", "pptx", "--document", "submission");
        Assert.NotEqual(ExitCode.Done, run.Code);
        Assert.Contains("'submission' is not made as slides.", run.Error);
        Assert.Contains("'deck: true'", run.Error);
        Assert.Empty(plan.Papers());
    }

    [Fact]
    public void A_plan_without_a_deck_is_told_so()
    {
        using var plan = new TempPlan();
        Assert.Contains("No paper of this plan is made as slides.", plan.Run("build", "plan", "--format", "pptx").Error);
    }

    [Fact]
    public void What_the_speaker_says_is_in_no_other_format()
    {
        using var plan = TwoKinds();
        plan.Write("templates/briefing/document.md", "---\ndeck: true\n---\n# Money\n\nText[^1]\n\n::: notes\nSay it loud.\n:::\n\n"
            + "# Staff\n\n[^1]: At the foot.\n");
        var run = plan.Run("build", "plan", "--document", "briefing", "--format", "pptx", "--format", "html");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.DoesNotContain("Say it loud.", File.ReadAllText(plan.PathOf("out/briefing.html")));
        using var zip = System.IO.Compression.ZipFile.OpenRead(plan.PathOf("out/briefing.pptx"));
        using var notes = new StreamReader(zip.GetEntry("ppt/notesSlides/notesSlide2.xml")!.Open());
        Assert.Contains("Say it loud.", notes.ReadToEnd());
    }
}
