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
    public void A_deck_of_far_too_many_slides_is_not_written_and_other_formats_are()
    {
        using var plan = TwoKinds();
        plan.Write("templates/briefing/document.md", "---\ndeck: true\n---\n# All\n\n{{ for i in 1..1001 }}# A heading\n\n{{ end }}");
        var run = plan.Run("build", "plan", "--document", "briefing", "--format", "pptx", "--format", "html");
        Assert.NotEqual(ExitCode.Done, run.Code);
        Assert.Contains("error STP507", run.Error);
        Assert.Equal(["briefing.html"], plan.Papers());
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

    [Fact]
    public void A_presentation_in_the_brand_folder_gives_decks_its_slides_and_others_are_named()
    {
        using var plan = TwoKinds();
        plan.Run("build", "plan", "--format", "pptx");
        var own = File.ReadAllBytes(plan.PathOf("out/briefing.pptx"));
        Directory.CreateDirectory(plan.PathOf("brand"));
        File.WriteAllBytes(plan.PathOf("brand/house.potx"), own);
        plan.Write("brand/old.pptx", "Not a presentation.");
        var run = plan.Run("build", "plan", "--format", "pptx");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("plan/brand/old.pptx:1:1: warning STP525", run.Error, StringComparison.Ordinal);
        Assert.Contains("plan/brand/house.potx:1:1: note STP521", run.Error, StringComparison.Ordinal);
        Assert.NotEqual(own, File.ReadAllBytes(plan.PathOf("out/briefing.pptx")));
        Assert.Contains("unchanged", plan.Run("build", "plan", "--format", "pptx").Output, StringComparison.Ordinal);
        // Papers on pages have nothing to do with it.
        Assert.DoesNotContain("brand/", plan.Run("build", "plan", "--format", "html").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_presentation_that_cannot_be_used_is_said()
    {
        using var plan = TwoKinds();
        plan.Write("brand/reference.pptx", "Not a presentation.");
        var run = plan.Run("build", "plan", "--format", "pptx");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("warning STP522 house-style-invalid: The house style for slides cannot be used.", run.Error,
            StringComparison.Ordinal);
        Assert.Equal(["briefing.pptx"], plan.Papers());
    }
}
