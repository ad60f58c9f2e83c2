using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;

namespace StpGen.Tests.Authoring;

/// <summary>A title or a sentence of plain text prints the facts that it cites, as they are for its day and reader.</summary>
public sealed class CitedTitlesTests
{
    private const string Template = "{{ paper.title }}: {{ (first plan.priorities).title }} {{ small (first plan.priorities).title }}";

    private static PlanFolder Plan(string title, string more = "") => PlanCase.Base()
        .Edit("governance.yaml", "title: Prevention", $"title: {title}").Edit("stp.yaml", "title: Checkpoint return", $"title: {title}")
        .Edit("stp.yaml", "population: 780,000 people", $"population: 780,000 people\n{more}")
        .With("templates/submission/document.md", Template);

    [Fact]
    public void A_title_prints_the_fact_that_it_cites_in_text_and_on_every_page()
    {
        var paper = Plan("Care for [@footprint.population]").Compose();
        Assert.Empty(paper.Findings);
        Assert.Equal("p Care for 780,000\u00A0people: Care for 780,000\u00A0people care for 780,000\u00A0people",
            Dump.Of(paper.Value!.Document));
        Assert.Equal("Herefordshire and Worcestershire STP: Care for 780,000\u00A0people", paper.Value.Document.Info.PageHeader);
        Assert.Equal(paper.Value.Document.Info.PageHeader, paper.Value.Document.Info.Title);
    }

    [Fact]
    public void A_title_that_cites_what_its_reader_may_not_see_is_found_once_and_gives_nothing_away()
    {
        var paper = Plan("Care for [@footprint.population]", "  release: {population: programme}").Compose(
            options: new PaperOptions(Audience: "public"));
        Assert.All(paper.Findings, f => Assert.Equal("STP311", f.Rule.Id));
        Assert.Equal(2, paper.Findings.DistinctBy(f => f.Span).Count());
        Assert.DoesNotContain("780", Dump.Of(paper.Value!.Document) + paper.Value.Document.Info.Title);
    }

    [Fact]
    public void A_title_that_cites_itself_ends()
    {
        Assert.Contains("p Care of Care of not yet given",
            Dump.Of(Plan("Care of [@priorities.prevention.title]").Compose().Value!.Document), StringComparison.Ordinal);
    }
}
