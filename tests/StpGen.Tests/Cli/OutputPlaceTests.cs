using System.IO.Compression;
using System.Text.RegularExpressions;
using StpGen.Cli.Building;
using StpGen.Cli.Hosting;

namespace StpGen.Tests.Cli;

/// <summary>What a build may replace and remove in a folder: the papers of its own plan that are as it wrote them.</summary>
public sealed partial class OutputPlaceTests
{
    [Theory]
    [InlineData("plan")]
    [InlineData("./plan/")]
    public void A_plan_builds_again_into_its_own_folder(string typed)
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan", "--out", "papers");
        Assert.Equal(ExitCode.Done, plan.Run("build", typed, "--out", "./papers/").Code);
    }

    [Fact]
    public void A_folder_of_another_plan_is_refused_and_names_it()
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan", "--out", "papers");
        var before = TempPlan.Contents(Path.Combine(plan.Parent, "papers"));
        Copy(plan, "second", "name: Herefordshire and Worcestershire", "name: Another Vale");
        foreach (var options in new string[][] { [], ["--document", "submission"], ["--force"], ["--format", "html"] })
        {
            var run = plan.Run(["build", "second", "--out", "papers", .. options]);
            Assert.Equal(ExitCode.NotWritten, run.Code);
            Assert.Contains("error STP515 folder-of-another-plan: papers has the papers of another plan, "
                + "'Herefordshire and Worcestershire', so nothing is written there.", run.Error);
            Assert.Equal(before, TempPlan.Contents(Path.Combine(plan.Parent, "papers")));
        }
        Assert.NotEqual(ExitCode.NotWritten, plan.Run("build", "second", "--out", "papers-2").Code);
    }

    [Fact]
    public void A_folder_whose_papers_are_gone_is_free()
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan", "--out", "papers");
        Copy(plan, "second", "Vale", "Vale");
        foreach (var file in Directory.GetFiles(Path.Combine(plan.Parent, "papers"), "submission*")) File.Delete(file);
        Assert.Equal(ExitCode.Done, plan.Run("build", "second", "--out", "papers").Code);
    }

    [Fact]
    public void The_record_has_no_names_and_no_paths()
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan", "--out", "papers");
        var record = File.ReadAllText(Path.Combine(plan.Parent, "papers", OutputFolder.RecordFile));
        Assert.DoesNotMatch(Revealing(), record);
        Assert.DoesNotContain(plan.Parent, record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_that_the_plan_no_longer_asks_for_is_removed_and_named()
    {
        using var plan = Two();
        plan.Write("stp.yaml", TempPlan.Root);
        var run = plan.Run("build", "plan");
        Assert.Contains("note STP514 paper-withdrawn: plan/out/news.docx was removed: the plan no longer asks for this paper.", run.Error);
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
        Assert.DoesNotContain("STP514", plan.Run("build", "plan").Error);
    }

    [Fact]
    public void A_withdrawn_paper_that_was_changed_stays_and_is_named()
    {
        using var plan = Two();
        File.AppendAllText(plan.PathOf("out/news.pdf"), "by hand");
        File.WriteAllText(plan.PathOf("out/minutes.docx"), "not ours");
        plan.Write("stp.yaml", TempPlan.Root);
        foreach (var _ in new[] { 1, 2 })
            Assert.Contains("warning STP514 paper-withdrawn: plan/out/news.pdf is no longer a paper of the plan, but it was changed after "
                + "it was built, so it is still there.", plan.Run("build", "plan").Error);
        Assert.Equal(["minutes.docx", "news.pdf", "submission.docx", "submission.pdf"], plan.Papers());
    }

    /// <summary>The record has nothing of what is in such a paper: what is withheld could be found out from it by trial.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_withdrawn_paper_for_some_readers_is_removed_unless_someone_changed_it(bool isChanged)
    {
        using var plan = Two(Withheld);
        var record = File.ReadAllText(plan.PathOf("out/.stpgen.json"));
        if (isChanged) File.AppendAllText(plan.PathOf("out/news.pdf"), "by hand");
        // The record is written again in between.
        plan.Write("templates/submission/document.md", "# Another\n");
        plan.Run("build", "plan", "--document", "submission");
        plan.Write("stp.yaml", TempPlan.Root);
        for (var build = 0; build < 3; build++)
        {
            plan.Write("templates/submission/document.md", $"# Another {build}\n");
            plan.Run("build", "plan");
        }
        Assert.Equal(isChanged ? ["news.pdf", "submission.docx", "submission.pdf"] : ["submission.docx", "submission.pdf"], plan.Papers());
        Assert.DoesNotContain(Fingerprint.Of(File.ReadAllBytes(plan.PathOf("out/submission.pdf"))), record);
    }

    [Fact]
    public void The_record_is_the_same_at_any_time()
    {
        using var plan = Two(Withheld);
        plan.Run("build", "plan", "--out", "later");
        Assert.Equal(File.ReadAllText(plan.PathOf("out/.stpgen.json")),
            File.ReadAllText(Path.Combine(plan.Parent, "later", ".stpgen.json")));
    }

    [Fact]
    public void A_build_of_one_paper_and_a_plan_with_a_fault_remove_nothing()
    {
        using var plan = Two();
        var before = plan.Papers();
        plan.Run("build", "plan", "--document", "submission");
        // The entry is lost by a slip, not on purpose.
        plan.Write("stp.yaml", TempPlan.Root
            + "\n  - id: News!\n    kind: submission\n    title: News\n    date: 2016-06-01\n    audience: public\n");
        plan.Run("build", "plan");
        Assert.Equal(before, plan.Papers());
    }

    [Theory]
    [InlineData("submission-at-2016-06-30", "--at", "30 June 2016")]
    [InlineData("submission-at-2016-06-30", "--at", "2016-06-30")]
    [InlineData("submission-for-programme", "--audience", "programme")]
    [InlineData("submission-stage-june-2016", "--stage", "june-2016")]
    [InlineData("submission-at-2016-06-30-for-programme", "--at", "2016-06-30", "--audience", "programme")]
    [InlineData("submission", "--at", "21 October 2016", "--audience", "public", "--stage", "october-2016")]
    public void A_paper_of_another_day_or_for_other_readers_has_a_name_of_its_own(string name, params string[] options)
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan");
        var before = TempPlan.Contents(plan.PathOf("out"));
        plan.Run(["build", "plan", .. options]);
        Assert.Contains($"{name}.pdf", plan.Papers());
        plan.Run("build", "plan");
        Assert.Contains($"{name}.docx", plan.Papers());
        Assert.Contains(before, TempPlan.Contents(plan.PathOf("out")));
    }

    [Fact]
    public void A_paper_says_its_day_and_its_readers()
    {
        using var plan = new TempPlan();
        plan.Write("templates/submission/document.md", "# Title\n\nOf {{ paper.date }}{{ if reader }} for {{ reader }}{{ end }}.\n");
        string Markdown(params string[] options)
        {
            plan.Run(["build", "plan", "--format", "docx", "--keep-markdown", "--force", "--out", "papers", .. options]);
            return string.Join('|', Directory.GetFiles(Path.Combine(plan.Parent, "papers"), "*.md").Select(File.ReadAllText).Order())
                .Replace('\u00A0', ' ');
        }
        Assert.Equal("# Title\n\nOf 21 October 2016.\n", Markdown());
        Assert.Contains("Of 30 June 2016.\n", Markdown("--at", "2016-06-30"), StringComparison.Ordinal);
        Assert.Contains("Of 30 June 2016 for programme.\n", Markdown("--at", "2016-06-30", "--audience", "programme"),
            StringComparison.Ordinal);
        using var word = ZipFile.OpenRead(Path.Combine(plan.Parent, "papers", "submission-at-2016-06-30-for-programme.docx"));
        Assert.Contains(word.Entries.Where(e => e.Name.StartsWith("footer", StringComparison.Ordinal)), footer =>
            new StreamReader(footer.Open()).ReadToEnd().Contains("June 2016, for: programme", StringComparison.Ordinal));
    }

    private const string Withheld = "people:\n  - {id: x, name: Zephyrine, release: programme}\n";

    private static TempPlan Two(string people = "people:\n  - {id: x, name: Zephyrine}\n")
    {
        var plan = new TempPlan();
        plan.Write("extra.yaml", people);
        plan.Write("stp.yaml", TempPlan.Root
            + "\n  - id: news\n    kind: submission\n    title: News\n    date: 2016-06-01\n    audience: public\n");
        plan.Run("build", "plan");
        Assert.Equal(4, plan.Papers().Length);
        return plan;
    }

    private static void Copy(TempPlan plan, string name, string old, string changed)
    {
        foreach (var file in Directory.GetFiles(plan.PathOf(""), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(plan.Parent, name, Path.GetRelativePath(plan.PathOf(""), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, File.ReadAllText(file).Replace(old, changed, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("submission|plan/|/tmp|\\.docx|\\.\\./")]
    private static partial Regex Revealing();
}
