using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>A plan's whole list of papers, made side by side.</summary>
public sealed class ManyPapersTests
{
    private const int Count = 9;

    [Fact]
    public void Every_paper_is_written_in_the_order_of_the_plan_whatever_is_ready_first()
    {
        using var plan = Plan();
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        var listed = run.Output.Split('\n')[..^2].Select(line => line.Split(' ')[0]);
        Assert.Equal(Enumerable.Range(1, Count).SelectMany(i => new[] { $"plan/out/paper-{i}.docx", $"plan/out/paper-{i}.pdf" }), listed);
        Assert.Equal(2 * Count, plan.Papers().Length);
    }

    [Fact]
    public void Papers_made_together_are_those_made_one_by_one()
    {
        using var plan = Plan();
        var together = plan.Run("build", "plan");
        for (var i = 1; i <= Count; i++) plan.Run("build", "plan", "--out", "single", "--document", $"paper-{i}");
        Assert.Equal(TempPlan.Contents(Path.Combine(plan.Parent, "single")), TempPlan.Contents(plan.PathOf("out")));
        Assert.Equal(together.Error, plan.Run("build", "plan", "--force").Error);
    }

    [Fact]
    public void A_paper_that_fails_is_named_and_keeps_its_files_while_the_others_are_written()
    {
        using var plan = Plan();
        plan.Run("build", "plan");
        var before = File.ReadAllBytes(plan.PathOf("out/paper-3.pdf"));
        var other = File.ReadAllBytes(plan.PathOf("out/paper-4.pdf"));
        plan.Write("templates/kind-3/document.md", "# Words\n\n{{ plan.footprint.nmae }}\n");
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("780,000", "790,000"));
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("plan/templates/kind-3/document.md:3:", run.Error);
        Assert.EndsWith("; 'paper-3' could not be built and is unchanged; the others are built as DRAFT.\n", run.Error);
        Assert.DoesNotContain("paper-3", run.Output);
        Assert.Equal(before, File.ReadAllBytes(plan.PathOf("out/paper-3.pdf")));
        Assert.NotEqual(other, File.ReadAllBytes(plan.PathOf("out/paper-4.pdf")));
    }

    [Fact]
    public void Some_papers_can_be_picked()
    {
        using var plan = Plan();
        plan.Run("build", "plan", "--document", "paper-2", "--document", "paper-7", "--format", "pdf");
        Assert.Equal(["paper-2.pdf", "paper-7.pdf"], plan.Papers());
    }

    private static TempPlan Plan()
    {
        var plan = new TempPlan();
        var documents = Enumerable.Range(1, Count)
            .Select(i =>
                $"  - id: paper-{i}\n    kind: kind-{i}\n    title: Paper {i}\n    date: 2016-10-{i:00}\n    stage: october-2016\n    "
                + $"audience: public\n");
        plan.Write("stp.yaml", TempPlan.Root[..(TempPlan.Root.IndexOf("documents:", StringComparison.Ordinal) + 10)] + "\n"
            + string.Concat(documents));
        // The first have the most to say, so that they are not the first to be ready.
        for (var i = 1; i <= Count; i++)
            plan.Write($"templates/kind-{i}/document.md",
                TempPlan.Template
                + string.Concat(Enumerable.Repeat($"\n\nWords of paper {i}, and its people: {{{{ plan.footprint.population }}}}.\n",
                    40 * (Count - i) + 1)));
        return plan;
    }
}
