using StpGen.Cli;
using StpGen.Cli.Building;
using StpGen.Cli.Commands;
using StpGen.Cli.Hosting;
using StpGen.Cli.Reporting;
using StpGen.Cli.Rules;
using StpGen.Cli.Terminal;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary><c>stpgen build</c>: what it writes, what it refuses, what it leaves alone.</summary>
public sealed class BuildTests
{
    [Fact]
    public void A_plan_becomes_a_paper_in_each_format()
    {
        using var plan = new TempPlan();
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
        Assert.Matches(@"^plan/out/submission\.docx +\d+ pages? +\d+ KB\nplan/out/submission\.pdf +\d+ pages? +\d+ KB\n2 files in "
            + @"\d+\.\d\d s, marked DRAFT\n$", run.Output);
        Assert.StartsWith("%PDF", File.ReadAllText(plan.PathOf("out/submission.pdf")));
    }

    [Fact]
    public void Warnings_do_not_stop_and_are_told_on_the_other_stream()
    {
        using var plan = new TempPlan();
        var run = plan.Run("build", "plan", "--format", "docx");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("warning STP2", run.Error);
        Assert.DoesNotContain("STP", run.Output);
        Assert.Equal(["submission.docx"], plan.Papers());
    }

    [Fact]
    public void A_web_page_is_written_when_asked_for_and_has_no_pages()
    {
        using var plan = new TempPlan();
        var run = plan.Run("build", "plan", "--format", "html");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["submission.html"], plan.Papers());
        Assert.Matches(@"^plan/out/submission\.html +\d+ KB\n1 file in ", run.Output);
        Assert.Contains("unchanged", plan.Run("build", "plan", "--format", "html").Output);
        plan.Run("build", "plan", "--format", "html", "--format", "pdf");
        Assert.Equal(["submission.html", "submission.pdf"], plan.Papers());
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan");
        var first = File.ReadAllBytes(plan.PathOf("out/submission.docx")).Concat(File.ReadAllBytes(plan.PathOf("out/submission.pdf")))
            .ToArray();
        plan.Run("build", "plan", "--out", "elsewhere");
        var elsewhere = Path.Combine(plan.Parent, "elsewhere");
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(elsewhere, "submission.docx"))
            .Concat(File.ReadAllBytes(Path.Combine(elsewhere, "submission.pdf"))));
    }

    [Fact]
    public void A_plan_that_cannot_be_read_replaces_nothing()
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan");
        var before = File.ReadAllBytes(plan.PathOf("out/submission.docx"));
        plan.Write("footprint.yaml", "footprint: [not closed");
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Nothing, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("nothing was written", run.Error);
        Assert.Equal(before, File.ReadAllBytes(plan.PathOf("out/submission.docx")));
    }

    [Fact]
    public void Final_refuses_while_errors_stand_and_says_which()
    {
        using var plan = new TempPlan();
        var run = plan.Run("build", "plan", "--final");
        Assert.Equal(ExitCode.Nothing, run.Code);
        Assert.Contains("error STP2", run.Error);
        Assert.Contains("nothing was written: fix the errors before you build with --final", run.Error);
        Assert.Equal("", run.Output);
        Assert.Empty(plan.Papers());
    }

    [Fact]
    public void A_plan_with_errors_becomes_a_draft()
    {
        using var plan = new TempPlan();
        plan.Write("footprint.yaml", TempPlan.Footprint.Replace("planName", "plnaName"));
        var run = plan.Run("build", "plan");
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("error STP106", run.Error);
        Assert.EndsWith("; built as DRAFT.\n", run.Error);
        Assert.Equal(["submission.docx", "submission.pdf"], plan.Papers());
    }

    [Fact]
    public void A_report_that_is_not_there_is_met_with_all_that_are()
    {
        using var plan = new TempPlan();
        Assert.Contains($"Formats: {string.Join(", ", Report.All.Select(r => r.Name))}.",
            plan.Run("build", "plan", "--report", "xml=a.xml").Error);
    }

    [Theory]
    [InlineData("--document", "submision", "Did you mean 'submission'?")]
    [InlineData("--stage", "october-2015", "Did you mean 'october-2016'?")]
    [InlineData("--audience", "publik", "Did you mean 'public'?")]
    [InlineData("--format", "doc", "There is no format 'doc'. Formats: docx, pdf, pptx, html.")]
    [InlineData("--at", "21/10/2016", "'21/10/2016' cannot be read as a date. Write 21 October 2016.")]
    [InlineData("--at", "03/04/2016", "'03/04/2016' cannot be read as a date. Write 3 April 2016 or 4 March 2016.")]
    [InlineData("--at", "31 June 2016", "'31 June 2016' is not a date: June 2016 has 30 days.")]
    [InlineData("--at", "soon", "Write it as in a plan, such as \"21 October 2016\" or 2016-10-21.")]
    [InlineData("--formatt", "docx", "Did you mean '--format'?")]
    public void A_name_that_is_not_there_is_met_with_what_is(string option, string value, string expected)
    {
        using var plan = new TempPlan();
        var run = plan.Run("build", "plan", option, value);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(expected, run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void Markdown_is_kept_on_request()
    {
        using var plan = new TempPlan();
        plan.Run("build", "plan", "--format", "docx", "--keep-markdown");
        Assert.Equal(["submission.docx", "submission.md"], plan.Papers());
    }

    [Fact]
    public void An_id_cannot_lead_out_of_the_folder_for_papers()
    {
        using var plan = new TempPlan();
        plan.Write("stp.yaml", TempPlan.Root.Replace("id: submission", "id: ../../elsewhere"));
        Assert.Equal(ExitCode.Nothing, plan.Run("build", "plan").Code);
        Assert.Empty(plan.Papers());
        Assert.Equal(["plan"], Directory.GetFileSystemEntries(plan.Parent).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void Papers_written_before_are_no_part_of_the_plan()
    {
        using var plan = new TempPlan();
        plan.Write("out/stray.yaml", "not: [a plan");
        plan.Write(".hidden.yaml", "not: [a plan");
        Assert.Equal(ExitCode.Done, plan.Run("build", "plan").Code);
    }
}
