using StpGen.Authoring.Guide;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>Papers and templates are added to a plan without another change.</summary>
public sealed class NewPaperTests
{
    private const string Added = "- id: update\n    kind: update\n    title: STP update\n    date: 21 October 2016\n    "
        + "stage: october-2016\n    audience: programme\n";

    /// <summary>The list as people write it: where the paper comes, and all else to the byte.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("", "\n# The end.\n")]
    [InlineData("", "# No line end: 'x'")]
    [InlineData("    # This belongs to the paper.\n", "# This does not.\n")]
    [InlineData("    keyMessages:\n      - |\n        One line.\n\n        Another.\n", "\n\n\n# The end.\n\n")]
    [InlineData("    control: {version: '1', approvers: []}   # spaces at the end   \n", "accepted: []\n")]
    public void A_paper_follows_the_last_one(string ofPaper, string after)
    {
        foreach (var ends in new[] { "\n", "\r\n" })
        {
            using var plan = new TempPlan();
            var before = "\uFEFF# A comment, “with quotes”\n" + TempPlan.Root.ReplaceLineEndings("\n") + "\n" + ofPaper;
            plan.Write("stp.yaml", (before + after).Replace("\n", ends, StringComparison.Ordinal));
            var run = plan.Run("new", "paper", "update", "plan");
            Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
            Assert.Equal((before + "  " + Added + after).Replace("\n", ends, StringComparison.Ordinal),
                File.ReadAllText(plan.PathOf("stp.yaml")) is var text && text[0] == '\uFEFF' ? text : "\uFEFF" + text);
            Assert.Contains("plan/stp.yaml now has the paper 'update', for 'programme'.", run.Output);
            Assert.DoesNotContain("error", plan.Run("build", "plan", "--document", "update", "--format", "html").Error);
        }
    }

    [Theory]
    [InlineData("documents:", "documents:\n  ")]
    [InlineData("documents: []", "documents:\n  ")]
    [InlineData("documents:   # later", "documents:   # later\n  ")]
    [InlineData("# none", "# none\ndocuments:\n  ")]
    public void A_plan_without_papers_gets_its_first(string written, string expected)
    {
        using var plan = new TempPlan();
        var root = TempPlan.Root[..TempPlan.Root.IndexOf("documents:", StringComparison.Ordinal)].ReplaceLineEndings("\n");
        plan.Write("stp.yaml", root + written + "\n");
        Assert.Equal("", plan.Run("new", "paper", "update", "plan").Error);
        Assert.Equal(root + expected + Added, File.ReadAllText(plan.PathOf("stp.yaml")));
    }

    [Fact]
    public void A_list_in_another_form_is_left_alone_and_the_lines_are_given()
    {
        using var plan = new TempPlan();
        var root = TempPlan.Root[..TempPlan.Root.IndexOf("documents:", StringComparison.Ordinal)];
        var text = root + "documents: [{id: a, kind: submission, title: A, date: 2016-10-21, audience: public}]\n";
        plan.Write("stp.yaml", text);
        var run = plan.Run("new", "paper", "update", "plan");
        Assert.Equal(ExitCode.NotWritten, run.Code);
        Assert.Contains("Add these lines to 'documents' yourself:\n\n  - id: update\n", run.Error);
        Assert.Equal(text, File.ReadAllText(plan.PathOf("stp.yaml")));
    }

    [Fact]
    public void What_is_given_is_taken_and_ids_are_free()
    {
        using var plan = new TempPlan();
        plan.Run("new", "paper", "submission", "plan", "--date", "1 June 2016", "--stage", "june-2016", "--audience", "public", "--title",
            "In \"short\": now");
        Assert.Contains("""
              - id: submission-june-2016
                kind: submission
                title: "In \"short\": now"
                date: 1 June 2016
                stage: june-2016
                audience: public
            """.ReplaceLineEndings("\n"), File.ReadAllText(plan.PathOf("stp.yaml")));
        plan.Run("new", "paper", "submission", "plan", "--stage", "june-2016");
        Assert.Contains("- id: submission-2\n", File.ReadAllText(plan.PathOf("stp.yaml")));
        var asked = plan.Run(h => h with { CanAsk = true, Answer = () => "5 May 2016" }, "new", "paper", "update", "plan");
        Assert.StartsWith("Which date has the paper? [21 October 2016] ", asked.Output);
        Assert.Contains("date: 5 May 2016", File.ReadAllText(plan.PathOf("stp.yaml")));
    }

    [Theory]
    [InlineData("paper updtae plan", "Did you mean 'update'?")]
    [InlineData("paper update plan --id submission", "already has a paper 'submission'")]
    [InlineData("paper update plan --id Update_2", "cannot name the files of a paper")]
    [InlineData("paper update plan --stage may", "The plan has no stage 'may'.")]
    [InlineData("paper update plan --audience publik", "Did you mean 'public'?")]
    [InlineData("paper update nowhere", "There is no folder 'nowhere'.")]
    [InlineData("papr update plan", "Did you mean 'paper'?")]
    [InlineData("template submision plan", "Did you mean 'submission'?")]
    [InlineData("template submission/covre plan", "Did you mean")]
    [InlineData("template ../submission plan", "There is no template")]
    [InlineData("template submission templates", "There is no folder 'templates'.")]
    public void What_cannot_be_followed_is_explained(string line, string expected)
    {
        using var plan = new TempPlan();
        var before = plan.Files();
        var run = plan.Run(["new", .. line.Split(' ')]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(expected, run.Error);
        Assert.Equal(before, plan.Files());
    }

    /// <summary>A copy with its comments prints what the built-in one prints.</summary>
    [Fact]
    public void A_copied_template_makes_the_same_paper()
    {
        using var plan = new TempPlan();
        var sample = Path.Combine(Repository.Root, "samples", "fictional-vale");
        foreach (var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/out/", StringComparison.Ordinal) && Path.GetExtension(f) is ".yaml" or ".csv" or ".md"))
            plan.Write(Path.GetRelativePath(sample, file), File.ReadAllText(file));
        Directory.Delete(plan.PathOf("templates"), recursive: true);
        plan.Run("build", "plan", "--format", "html", "--keep-markdown", "--out", "before");
        foreach (var name in NewTemplate.Names)
        {
            var run = plan.Run("new", "template", name, "plan");
            Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        }
        var built = plan.Run("build", "plan", "--format", "html", "--keep-markdown", "--out", "after");
        Assert.Equal(ExitCode.Done, built.Code);
        foreach (var file in Directory.GetFiles(Path.Combine(plan.Parent, "before"), "*.*")
            .Where(f => Path.GetExtension(f) is ".md" or ".html"))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(file.Replace("before", "after", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_template_is_never_overwritten()
    {
        using var plan = new TempPlan();
        var run = plan.Run("new", "template", "submission", "plan");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("'plan/templates/submission/document.md' is already there", run.Error);
        Assert.Equal(TempPlan.Template, File.ReadAllText(plan.PathOf("templates/submission/document.md")));
        Assert.Equal(ExitCode.Done, plan.Run("new", "template", "submission/cover", "plan").Code);
        Assert.StartsWith("{{~# Your own 'cover', for papers of the kind 'submission'.",
            File.ReadAllText(plan.PathOf("templates/submission/cover.md")));
    }

    [Fact]
    public void A_template_is_not_written_through_a_link()
    {
        using var plan = new TempPlan();
        var elsewhere = Directory.CreateDirectory(Path.Combine(plan.Parent, "elsewhere"));
        Directory.CreateSymbolicLink(plan.PathOf("templates/shared"), elsewhere.FullName);
        Assert.Contains("'templates/shared' is a link", plan.Run("new", "template", "shared/cover", "plan").Error);
        Assert.Empty(elsewhere.GetFiles());
    }
}
