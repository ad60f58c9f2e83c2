using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans.Delivery;
using StpGen.Authoring.Plans.Papers;

namespace StpGen.Tests.Authoring;

/// <summary>One plan, seen from a day and by a reader.</summary>
public sealed class ViewTests
{
    private const string Template = """
        {{ for p in plan.people }}
        {{ p.name }}{{ for j in p.jobs }}, {{ j.title }}{{ end }}{{ if p.aliases }} ({{ p.aliases }}){{ end }}
        {{ end }}

        Lead: {{ plan.footprint.lead.holder.person.name }}
        """;

    [Theory]
    [InlineData("2016-03-01", "p Sarah Dugan, Chief Executive")]
    [InlineData("2016-04-30", "p Sarah Dugan, Chief Executive")]
    [InlineData("2016-05-01", "p Sarah Dugan, Chief Executive, Chair")]
    [InlineData("2016-09-30", "p Sarah Dugan, Chief Executive, Chair")]
    [InlineData("2016-10-01", "p Ada Exemplar, Chief Executive, Chair")]
    public void A_paper_says_what_was_true_on_its_day(string day, string expected)
    {
        var folder = PlanCase.Base().Edit("people.yaml", "organisations: [vale-trust]", """
            organisations: [vale-trust]
                  - title: Chair
                    from: 1 May 2016
                  - title: Governor
                    until: 1 March 2016
                changes:
                  - from: 1 October 2016
                    name: Ada Exemplar
            """).With("templates/submission/document.md", Template);
        var paper = folder.Compose(options: new PaperOptions(At: DateOnly.Parse(day)));
        Assert.Equal(expected, Dump.Of(paper.Value!.Document).Split('\n')[0]);
    }

    [Fact]
    public void What_a_reader_may_not_see_is_not_there_even_by_reference()
    {
        var folder = PlanCase.Base().Edit("people.yaml", "name: Sarah Dugan", "name: Sarah Dugan\n    release: programme")
            .With("templates/submission/document.md", Template);
        Assert.Equal("p Lead: <missing>not yet given</missing>", Dump.Of(folder.Compose().Value!.Document));
        Assert.Contains("Sarah Dugan, Chief Executive",
            Dump.Of(folder.Compose(options: new PaperOptions(Audience: "programme")).Value!.Document));
    }

    /// <summary>It binds until its day and not on it; those of the narrowest audience it never binds.</summary>
    [Theory]
    [InlineData("2016-04-30", "public", false)]
    [InlineData("2016-05-01", "public", true)]
    [InlineData("2016-05-02", "public", true)]
    [InlineData("2016-04-30", "programme", true)]
    public void An_embargo_ends_on_its_day(string day, string audience, bool isSeen)
    {
        var folder = PlanCase.Base().Edit("people.yaml", "name: Sarah Dugan", "name: Sarah Dugan\n    embargo: 1 May 2016")
            .With("templates/submission/document.md", Template);
        var paper = folder.Compose(options: new PaperOptions(At: DateOnly.Parse(day), Audience: audience));
        Assert.Equal(isSeen, Dump.Of(paper.Value!.Document).Contains("Sarah Dugan, Chief Executive", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_that_the_plan_does_not_know_sees_nothing_that_is_released()
    {
        var folder = PlanCase.Base().With("templates/submission/document.md", Template);
        Assert.DoesNotContain("Ada", Dump.Of(folder.Compose(options: new PaperOptions(Audience: "nobody")).Value!.Document));
    }
}
