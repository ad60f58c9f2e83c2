using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Text;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>An appendix of sources has each source of what its paper prints, and no other.</summary>
public sealed class SourcesTests
{
    private const string Appendix = """


        # Sources

        ::: sources
        Taken from:
        :::
        """;

    private static PlanFolder Plan(string template) => PlanCase.Base()
        .Edit("stp.yaml", "population: 780,000 people",
            "population: {value: 780000, unit: people, source: 'Census, page 12'}\n  features: [Two rivers]\n  source: List of footprints")
        .Edit("governance.yaml", "    title: Frailty", "    title: Frailty\n    source: Census, page 9\n    details: [Falls]")
        .Edit("governance.yaml", "    title: Prevention", "    title: Prevention\n    source: A board\n    release: programme")
        .With("templates/submission/document.md", template + Appendix);

    private static string Items(PlanFolder folder, PaperOptions? options = null) => string.Join('\n',
        folder.Compose(options: options).Value!.Document.Blocks.SkipWhile(b => b is not Heading).OfType<ListBlock>()
            .SelectMany(l => l.Items).Select(Words));

    private static string Words(ListItem item) =>
        string.Join(" / ", item.Blocks.Descendants().Select(b => PlainText.Of([.. b.Inlines])).Where(t => t.Length > 0));

    [Theory]
    [InlineData("{{ plan.footprint.population }}", "Census. Footprint: population (page 12)")]
    [InlineData("{{ plan.footprint.name }} {{ bullets plan.footprint.features }}", "List of footprints. Footprint: name; features")]
    [InlineData("{{ for c in plan.challenges }}{{ bullets c.details }}{{ end }}", "Census. Challenges: Frailty (page 9)")]
    [InlineData("{{ for c in plan.challenges }}{{ c.title }}{{ end }} {{ plan.footprint.population }}",
        "Census. Footprint: population (page 12). Challenges: Frailty (page 9)")]
    [InlineData("{{ if plan.footprint.population }}Yes{{ end }}", "")]
    [InlineData("{{ for p in plan.priorities }}{{ p.title }}{{ end }}", "")]
    public void A_source_is_listed_with_what_is_printed_from_it(string template, string expected) =>
        Assert.Equal(expected, Items(Plan(template)));

    [Fact]
    public void A_reader_who_may_see_a_record_sees_its_source() =>
        Assert.Equal("A board. Priorities: Prevention",
            Items(Plan("{{ for p in plan.priorities }}{{ p.title }}{{ end }}"), new PaperOptions(Audience: "programme")));

    [Fact]
    public void Records_with_one_place_are_on_one_line_and_each_source_of_several_is_named()
    {
        var folder = Plan("{{ for c in plan.challenges }}{{ c.title }}{{ end }}")
            .Edit("governance.yaml", "source: Census, page 9", "source: Census, page 9; a survey of 2015, slide 3")
            .Edit("governance.yaml", "priorities:", """
                  - id: falls
                    gap: care-and-quality
                    title: Falls
                    source: Census, page 9
                  - id: waits
                    gap: care-and-quality
                    title: Waits
                    source: Census, page 10
                priorities:
                """);
        Assert.Equal("A survey of 2015. Challenges: Frailty (slide 3)\n"
            + "Census. Challenges, page 9: Frailty; Falls. Challenges: Waits (page 10)", Items(folder));
    }

    [Fact]
    public void Many_records_of_a_kind_are_counted()
    {
        var folder = Plan("{{ for c in plan.challenges }}{{ c.title }}{{ end }}").Edit("governance.yaml", "priorities:",
            string.Concat(Enumerable.Range(1, 3).Select(i =>
                $"  - id: more-{i}\n    gap: care-and-quality\n    title: More {i}\n    source: Census, page 1{i}\n")) + "priorities:");
        Assert.Equal("Census. Challenges (4)", Items(folder));
    }

    [Fact]
    public void Without_sources_the_heading_and_its_text_go_too() =>
        Assert.Equal("p Nothing.", Dump.Of(Plan("Nothing.").Compose().Value!.Document));

    [Fact]
    public void The_submission_of_the_sample_names_its_sources()
    {
        var folder = Plans.Sample();
        var paper = folder.Compose("submission-october-2016").Value!;
        var heading = paper.Document.Blocks.Single(b => b is Heading { Level: 1 } h && PlainText.Of(h.Content) == "Sources");
        var list = (ListBlock)paper.Document.Blocks[paper.Document.Blocks.IndexOf(heading) + 2];
        Assert.Equal(["Board minute, June 2016", "Draft submission, October 2016", "Partners’ briefing, March 2016", "Update 1, March 2016",
                "Update 2, April 2016"],
            list.Items.Select(item => PlainText.Of([.. item.Blocks[0].Inlines]).Split(". ")[0]));
        var outline = PlanOutline.Of(PlanReader.Read(folder).Plan!);
        var printed = paper.Printed(outline);
        Assert.True(outline.Records.Count(r => r.Fields.Any(f => f.Name == "source" && printed.Contains(f.Fact))) > 80);
    }

    [Fact]
    public void Numbers_in_texts_are_in_their_order() =>
        Assert.Equal(["A, line 2", "a, line 9", "A, line 10", "A, line 10a", "B"],
            ((string[])["A, line 10a", "B", "A, line 10", "a, line 9", "A, line 2"]).Order(NumbersInText.Order));
}
