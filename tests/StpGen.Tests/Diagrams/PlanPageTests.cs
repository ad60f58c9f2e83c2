using System.Text;
using CsCheck;
using StpGen.Authoring.Papers;
using StpGen.Core.Documents;
using StpGen.Core.Documents.Diagrams;
using StpGen.Layout;
using StpGen.Layout.Diagrams;
using StpGen.Tests.Authoring;
using StpGen.Tests.LayoutTests;
using Xunit;

namespace StpGen.Tests.Diagrams;

/// <summary>A plan on a page is one page with any data, and says what it leaves out.</summary>
public sealed class PlanPageTests
{
    private const double A3 = 1106.55;

    private static readonly Gen<PlanPage> Any = Gen.Select(RandomData.Names(20), RandomData.Names(60), RandomData.Names(60),
        Gen.Int[0, 9].Array[60], Gen.Bool).Select((priorities, programmes, others, picks, isDraft) => Page(priorities, programmes, others,
            picks, isDraft));

    [Fact]
    public void A_plan_of_any_data_is_one_page() => Any.Sample(page =>
    {
        DiagramChecks.Check(page, [.. page.Priorities.Take(1).Select(p => p.Title)]);
        foreach (var width in (double[])[A3, 1054.55]) Assert.IsType<Scene>(Scene(page, width, out _));
    }, iter: 8);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 8, 4)]
    [InlineData(4, 12, 31)]
    [InlineData(7, 30, 40)]
    [InlineData(9, 20, 0)]
    [InlineData(60, 60, 60)]
    public void What_is_left_out_is_counted_in_the_picture_and_in_a_finding(int priorities, int programmes, int decisions)
    {
        var page = Page(Names("Priority", priorities), Names("Programme", programmes), Names("Decision", decisions), [1, 2], isDraft: true);
        var scene = Scene(page, A3, out var findings);
        var texts = scene.Marks.OfType<SceneText>().Select(t => t.Text).ToList();
        var shown = page.Priorities.Count(p => texts.Contains(p.Title));
        Assert.Equal(shown == priorities, !texts.Any(t => t.EndsWith("more priorities", StringComparison.Ordinal)));
        var left = priorities - shown;
        Assert.Equal(left > 0, findings.Any(f => f.Contains($"{left} of {priorities} priorities", StringComparison.Ordinal)));
        if (priorities <= 2) Assert.Empty(findings);
    }

    [Fact]
    public void Few_priorities_have_larger_type()
    {
        var one = Page(["A"], ["B"], ["C"], [1], isDraft: false);
        Assert.Equal(12, Sizes(one, "B"));
        var four = Page(Names("Priority", 4), Names("Programme", 60), Names("Decision", 60), [1], isDraft: false);
        Assert.InRange(Sizes(four, four.Priorities[0].Programmes[0]), 9, 11);

        static double Sizes(PlanPage page, string text) =>
            Scene(page, A3, out _).Marks.OfType<SceneText>().First(t => t.Text == text).Size;
    }

    [Theory]
    [InlineData(false, "Dates are still to follow")]
    [InlineData(true, "")]
    public void What_is_missing_has_a_box_in_drafts_and_no_place_in_final_papers(bool isFinal, string box)
    {
        var plan = DiagramPlan.Of("![](diagram:plan-on-a-page)").With("milestones.yaml", "# None.\n").With("engagement.yaml", "# None.\n")
            .With("next-steps.yaml", "# None.\n");
        var paper = plan.Compose(DiagramPlan.Paper, isFinal ? new PaperOptions { Final = true } : null).Value;
        var page = Assert.IsType<PlanPage>(paper.Figure().Content);
        var texts = string.Join('\n', Scene(page, A3, out _).Marks.OfType<SceneText>().Select(t => t.Text));
        Assert.Equal(box.Length > 0, texts.Contains("still to follow", StringComparison.Ordinal));
        Assert.Contains(box, texts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_a_plan_with_nothing_has_a_box_for_each_part()
    {
        var plan = DiagramPlan.Of("![](diagram:plan-on-a-page)");
        foreach (var file in (string[])["vision.yaml", "priorities.yaml", "challenges.yaml", "decisions.yaml", "milestones.yaml",
            "engagement.yaml", "next-steps.yaml", "performance.yaml", "finance.yaml"])
            plan = plan.With(file, "# None.\n");
        var figure = plan.Composed().Value.Figure();
        Assert.Equal("The plan in short: its priorities are still to follow", PlainText.Of(figure.Caption));
        DiagramChecks.Check((PlanPage)figure.Content, []);
        Assert.Empty(plan.Compose(DiagramPlan.Paper, new PaperOptions { Final = true }).Value!.Document.Blocks);
    }

    [Fact]
    public void What_is_open_says_so_once()
    {
        var page = Assert.IsType<PlanPage>(DiagramPlan.Of("![](diagram:plan-on-a-page)").With("decisions.yaml", """
            decisionAreas:
              - id: a
                title: A
                decisions:
                  - {id: b, text: Explore a move of beds., kind: explore}
                  - {id: c, text: Review what is needed., kind: review}
                  - {id: d, text: More beds., kind: explore}
                  - {id: e, text: Keep A&E open., kind: commit}
            """).Composed().Value.Figure().Content);
        Assert.Equal([("a move of beds", "Exploring"), ("what is needed", "Reviewing"), ("more beds", "Exploring"), ("Keep A&E open", "")],
            page.Priorities[^1].Decisions.Select(d => (d.Text, d.Open)));
    }

    [Fact]
    public void A_long_title_leaves_one_page()
    {
        var title = string.Join(' ', Enumerable.Repeat("A single page summary of the big priorities", 6));
        var plan = Plans.Sample().With("stp.yaml", Encoding.UTF8.GetString(Plans.Sample().Files["stp.yaml"].Span)
            .Replace("title: A single page summary of the big priorities", "title: " + title));
        var document = plan.Compose("plan-on-a-page").Value!.Document;
        Assert.Contains(document.Blocks, b => PlainText.Of([.. b.Inlines]) == title);
        var drawn = DrawnDiagrams.Of(document, NhsTheme.Create(), () => LaidOut.Fonts).Value!;
        Assert.Single(LayoutEngine.Layout(drawn, NhsTheme.Create(), LaidOut.Fonts).Value!.Pages);
    }

    [Fact]
    public void What_readers_may_not_see_is_not_on_the_page()
    {
        var page = Assert.IsType<PlanPage>(DiagramPlan.Of("![](diagram:plan-on-a-page)").With("priorities.yaml", """
            priorities:
              - {id: a, number: 1, title: Open, text: We will.}
              - {id: b, number: 2, title: Withheld, text: We will., release: programme}
            programmes:
              - {id: p, title: Seen, priorities: [b]}
            """).Composed().Value.Figure().Content);
        Assert.Equal([("Open", 0), ("Other programmes", 1)], page.Priorities.Select(p => (p.Title, p.Programmes.Length)));
        Assert.Equal("Our priority", page.Heads.Priorities);
    }

    [Fact]
    public void The_samples_are_on_one_page()
    {
        foreach (var (sample, paper, message) in ((string, string, string)[])
        [
            ("fictional-vale", "plan-on-a-page-october-2016", "3 priorities, 10 programmes and 6 decisions, of which 3 are agreed"),
            (Plans.HerefordshireAndWorcestershire, "plan-on-a-page",
                "4 priorities, 12 programmes and 31 decisions, of which 27 are agreed"),
        ])
        {
            var figure = Plans.Sample(sample).Compose(paper).Value!.Document.Blocks.Descendants().OfType<Figure>().Single();
            Assert.Equal(message, PlainText.Of(figure.Caption));
            var page = Assert.IsType<PlanPage>(figure.Content);
            DiagramChecks.Check(page, [.. page.Priorities.Select(p => p.Title)]);
            Assert.All(page.Outcomes, o => Assert.InRange(o.Text.Length, 0, 90));
        }
    }

    private static Scene Scene(PlanPage page, double width, out List<string> findings)
    {
        var (document, found) = DiagramChecks.Drawn(page, width);
        findings = [.. found.Select(f => f.Message)];
        Assert.All(found, f => Assert.Equal("STP505", f.Rule.Id));
        return Assert.IsType<Scene>(Assert.IsType<Figure>(Assert.Single(document!.Blocks)).Content);
    }

    private static string[] Names(string name, int count) => [.. Enumerable.Range(1, count).Select(i => $"{name} {i}")];

    private static PlanPage Page(string[] priorities, string[] programmes, string[] others, int[] picks, bool isDraft) => new(
        new("Our vision for 2020/21", "Our priorities", "Programmes", "Different by 2020/21"),
        [.. others.Take(6).Select((o, i) => new PageFact(i % 2 == 0 ? "" : "more than", $"{i * 1000}", o))],
        string.Join(' ', others.Take(3)), [.. ((string[])["Health", "Care", "Finance"]).Select((g, i) => new PageGap(g,
            [.. others.Skip(i * 5).Take(picks[i % picks.Length])], "3 standards at risk",
            i == 1 ? [.. others.Take(3).Select(o => new PageCount(o, o.Length % 12))] : []))],
        [.. priorities.Select((p, i) => new PagePriority($"{i + 1}", p, i % 2 == 0 ? string.Join(' ', others.Take(1)) : "", i,
            [.. programmes.Where((_, n) => n % priorities.Length == i)],
            [.. others.Where((_, n) => n % priorities.Length == i).Select((d, n) => new PageDecision(d, n % 3 == 0 ? "Exploring" : ""))]))],
        [.. others.Take(picks[0]).Select(o => new PageRemark(o, o))], [.. others.Take(picks[^1]).Select(o => new PageRemark(o, ""))],
        [.. others.Take(6).Select((o, i) => new PageDate("October 2016", o, i == 0))], [new("agreed", 3), new("under review", 1)],
        [new("Questions", "someone@example.nhs.uk")], isDraft)
    {
        Alternative = "A plan on a page.",
        Description = [new Paragraph([new TextRun("The plan")]), .. priorities.Select(p => new Paragraph([new TextRun(p)]))],
    };
}
