using System.Text.Json;
using StpGen.Cli.Hosting;
using Xunit;

namespace StpGen.Tests.Cli;

/// <summary>What is on no paper is named, and a fact is followed to its pages.</summary>
public sealed class TraceTests
{
    private const string Thin = """
        round: stp-2016
        stage: october-2016
        audiences: [public, partners]
        defaultRelease: public
        documents:
          - {id: submission, kind: submission, title: Plan, date: 21 October 2016, audience: public}
          - {id: summary, kind: public-summary, title: Our plan in brief, date: 21 October 2016, audience: public}
          - {id: page, kind: plan-on-a-page, title: On a page, date: 21 October 2016, audience: public}
          - {id: briefing, kind: partners-briefing, title: Briefing, date: 21 October 2016, audience: public}
          - {id: update, kind: update, title: A slow start, series: Newsletter, number: 3, date: 21 October 2016, audience: public}
          - {id: readiness, kind: readiness, title: Ready, date: 21 October 2016, audience: partners}
        programmes:
          - {id: falls, title: Fewer falls, text: "Classes for [@footprint.population].", milestones: [first]}
          - {id: warmth, title: Warm homes}
        milestones:
          - {id: first, title: First class, date: 21 October 2016, status: done}
          - {id: second, title: All classes, date: March 2017}
        pathfinders:
          - {id: path, subject: Rural pathfinder}
          - {id: secret, subject: A pathfinder for partners, release: partners}
          - {id: past, subject: An old pathfinder, until: June 2016}
        """;

    [Fact]
    public void A_build_of_every_paper_names_what_none_prints_again_and_again()
    {
        using var plan = Plan();
        for (var i = 0; i < 2; i++)
        {
            var built = plan.Run("build", "plan", "--format", "html");
            Assert.Contains("STP340 not-printed: No paper prints the pathfinder 'Rural pathfinder'.", built.Error);
            Assert.Single(built.Error.Split('\n'), line => line.Contains("STP340"));
        }
        Assert.DoesNotContain("STP340", plan.Run("build", "plan", "--format", "html", "--document", "update").Error);
        Assert.DoesNotContain("STP340", plan.Run("build", "plan", "--format", "html", "--audience", "partners").Error);
    }

    [Fact]
    public void A_section_that_the_stage_asks_for_is_a_warning()
    {
        using var plan = Plan();
        plan.Write("stp.yaml", "submission public-summary plan-on-a-page partners-briefing".Split(' ')
            .Aggregate(Thin, (text, kind) => text.Replace($"kind: {kind}", "kind: directory")));
        Assert.Contains("warning STP340 not-printed: No paper prints the programme 'Warm homes'.",
            plan.Run("build", "plan", "--format", "html").Error);
    }

    [Fact]
    public void The_readiness_paper_lists_it_as_far_as_its_reader_may_see()
    {
        using var plan = Plan();
        plan.Run("build", "plan", "--format", "html", "--keep-markdown", "--document", "readiness");
        var text = File.ReadAllText(plan.PathOf("out/readiness.md"));
        Assert.Contains("## Not on any paper", text);
        Assert.Contains("- Pathfinder: Rural pathfinder (stp.yaml, line 19)", text);
        Assert.Contains("- Pathfinder: A pathfinder for partners", text);
        Assert.DoesNotContain("An old pathfinder", text);
        Assert.DoesNotContain("Warm homes", text[text.IndexOf("## Not on any paper", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("submission")]
    [InlineData("summary")]
    [InlineData("page")]
    [InlineData("briefing")]
    public void Programmes_without_priorities_are_on_paper(string paper)
    {
        using var plan = Plan();
        plan.Run("build", "plan", "--format", "html");
        var text = File.ReadAllText(plan.PathOf($"out/{paper}.html"));
        Assert.Contains("Our programmes", text);
        Assert.Contains("Fewer falls", text);
        Assert.Contains("Warm homes", text);
    }

    [Fact]
    public void The_third_of_three_programmes_is_not_lost()
    {
        using var plan = Plan();
        plan.Write("stp.yaml", Thin
            .Replace("programmes:\n", "priorities:\n  - {id: p, number: 1, title: Fewer emergencies, text: Fewer.}\nprogrammes:\n")
            .Replace("title: Fewer falls,", "title: Fewer falls, priorities: [p],"));
        plan.Run("build", "plan", "--format", "html");
        foreach (var paper in new[] { "submission", "summary", "page", "briefing" })
        {
            var text = File.ReadAllText(plan.PathOf($"out/{paper}.html"));
            Assert.Contains("Other programmes", text);
            Assert.Contains("Warm homes", text);
        }
    }

    [Fact]
    public void A_newsletter_has_its_title_and_what_is_done_does_not_come_next()
    {
        using var plan = Plan();
        plan.Run("build", "plan", "--format", "html", "--keep-markdown", "--document", "update");
        var text = File.ReadAllText(plan.PathOf("out/update.md"));
        Assert.Contains("# Newsletter 3", text);
        Assert.Contains("A slow start, 21", text);
        Assert.Contains("All classes", text);
        Assert.DoesNotContain("First class", text);
    }

    [Fact]
    public void A_record_is_on_these_pages_and_not_on_those_papers()
    {
        using var plan = Plan();
        var run = plan.Run("trace", "programmes.falls", "plan");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Equal("""
            programmes.falls: the programme 'Fewer falls'
              plan/stp.yaml:13:5

            Paper       Pages  Prints
            submission  1      title, text
            summary     1      title, text
            page        1      title
            briefing    2      title, text

            Not on:
              update     its template does not print it
              readiness  its template does not print it

            """, run.Output.ReplaceLineEndings());
        Assert.Contains("  readiness   it does not apply on the paper's date", plan.Run("trace", "past", "plan").Output);
        Assert.Contains("  submission  the paper's reader may not see it", plan.Run("trace", "secret", "plan").Output);
        Assert.Contains("No paper prints it.", plan.Run("trace", "path", "plan").Output);
    }

    [Fact]
    public void A_field_is_on_the_page_that_cites_it()
    {
        using var plan = Plan();
        Assert.Contains("summary     1 ", plan.Run("trace", "footprint.population", "plan").Output);
        var both = plan.Run("trace", "programmes", "plan").Output;
        Assert.Contains("programmes.falls: ", both);
        Assert.Contains("programmes.warmth: ", both);
    }

    [Fact]
    public void A_paper_prints_this_and_leaves_out_that()
    {
        using var plan = Plan();
        var run = plan.Run("trace", "update", "plan");
        Assert.Contains("milestones  1 of 2  1", run.Output);
        Assert.Contains("  milestones.first  the milestone 'First class'  its template does not print it", run.Output);
        Assert.Contains("Prints nothing of: programmes, pathfinders", run.Output);
    }

    [Fact]
    public void Json_has_the_same()
    {
        using var plan = Plan();
        using var fact = JsonDocument.Parse(plan.Run("trace", "second", "plan", "--format", "json").Output);
        var found = Assert.Single(fact.RootElement.GetProperty("facts").EnumerateArray());
        Assert.Equal("milestones.second", found.GetProperty("path").GetString());
        Assert.Contains(found.GetProperty("papers").EnumerateArray(), p => p.GetProperty("paper").GetString() == "update"
            && p.GetProperty("pages")[0].GetInt32() == 1);
        using var paper = JsonDocument.Parse(plan.Run("trace", "update", "plan", "--format", "json").Output);
        Assert.Contains(paper.RootElement.GetProperty("sections").EnumerateArray(),
            s => s.GetProperty("section").GetString() == "milestones"
                && s.GetProperty("left")[0].GetProperty("path").GetString() == "milestones.first");
    }

    [Theory]
    [InlineData("footprnt.population", "Did you mean 'footprint.population'?")]
    [InlineData("sumary", "Did you mean 'summary'?")]
    [InlineData("warmt", "Did you mean 'warmth'?")]
    [InlineData("programes", "Did you mean 'programmes'?")]
    [InlineData("xxxxxxxx", "Give the id of a record or a paper")]
    public void What_is_not_there_is_refused_with_what_may_be_meant(string what, string hint)
    {
        using var plan = Plan();
        var run = plan.Run("trace", what, "plan");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains($"The plan has nothing called '{what}'.", run.Error);
        Assert.Contains(hint, run.Error);
    }

    private static TempPlan Plan()
    {
        var plan = new TempPlan();
        plan.Write("stp.yaml", Thin);
        File.Delete(plan.PathOf("templates/submission/document.md"));
        return plan;
    }
}
