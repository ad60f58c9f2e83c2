using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>What a template computes is text, whatever characters it is made of, and never ends the program.</summary>
public sealed class ComputedMarksTests
{
    [Theory]
    [InlineData("a &#xE000;0&#xE001; b", "U+E000")]
    [InlineData("[a](https://example.org/&#xE000;9999&#xE001;)", "U+E000")]
    [InlineData("a &#7; b", "U+0007")]
    [InlineData("a &#x1b;[31m b", "U+001B")]
    [InlineData("a &#57344; b", "U+E000")]
    [InlineData("a \\\\&#7; b", "U+0007")]
    [InlineData("&#7; b", "U+0007")]
    [InlineData("a &#x2019; &#8364; &#0; &#xD800; &#1114112; &amp; \\&#7; \\\\\\&#7; b", null)]
    public void No_code_makes_a_character_that_papers_cannot_show(string text, string? named)
    {
        var inTemplate = PlanCase.Base().With("templates/submission/document.md", $"# T\n\n{text}\n").Compose();
        var inText = Hostile.Read($"narrative:\n  - id: background\n    title: Background\n    text: |\n      {text}\n");
        var expected = $"STP117 control-character: This text contains the character {named}, which papers cannot show.";
        if (named is null)
        {
            Assert.DoesNotContain("STP117", inTemplate.Findings.Show() + inText);
            Assert.NotNull(inTemplate.Value);
            return;
        }
        Assert.Contains(expected, inTemplate.Findings.Show());
        Assert.Contains("document.md:3:", inTemplate.Findings.Show());
        Assert.Contains(expected, inText);
        Assert.Contains("extra.yaml:5:", inText);
    }

    [Fact]
    public void A_finding_quotes_a_citation_as_its_author_wrote_it()
    {
        var found = Hostile.Read("narrative:\n  - id: background\n    title: Background\n    text: |\n"
            + "      See [a](b [@finance.baselineGap] c).\n      ![[@finance.baselineGap]](c.png) <b title=\"[@finance.baselineGap]\">\n");
        Assert.DoesNotMatch("[\uE000-\uE003]", found);
    }

    [Theory]
    [InlineData("a[^{{ plan.footprint.number }}] b")]
    [InlineData("::: {{ plan.footprint.name }}\na\n:::")]
    [InlineData("::: callout {{ plan.footprint.name }}\na\n:::")]
    [InlineData("[^{{ plan.footprint.number }}]: a")]
    [InlineData("[{{ plan.footprint.name }}]: https://example.org")]
    [InlineData("![a]({{ plan.footprint.name }})")]
    [InlineData("[a]({{ plan.footprint.name }})")]
    [InlineData("[](#{{ plan.footprint.name }})")]
    [InlineData("<b {{ plan.footprint.name }}>")]
    [InlineData("`{{ plan.footprint.name }}`")]
    public void The_mark_of_a_value_is_in_no_message_and_no_paper(string text)
    {
        var composed = PlanCase.Base().With("templates/submission/document.md", $"# T\n\n{text}\n").Compose();
        var runs = composed.Value?.Document.Blocks.Descendants().OfType<Paragraph>().Select(p => PlainText.Of(p.Content)) ?? [];
        Assert.DoesNotMatch("[\uE000-\uE003]", composed.Findings.Show() + string.Concat(runs));
    }

    [Theory]
    [InlineData("::: callout &#xE000;9999&#xE001;\na\n:::")]
    [InlineData("::: table widths=&#xE000;9999&#xE001;\nA\n\n| a | b |\n|---|---|\n| a | b |\n:::")]
    [InlineData("[a]: https://example.org/&#xE000;9999&#xE001;\n\n[a]")]
    [InlineData("![&#xE000;9999&#xE001;](assets/&#xE000;9999&#xE001;.png \"&#xE000;9999&#xE001;\")")]
    public void A_code_is_found_wherever_the_parser_reads_it(string text) =>
        Assert.Contains("U+E000", PlanCase.Base().With("templates/submission/document.md", $"# T\n\n{text}\n").Compose().Findings.Show());

    [Theory]
    [InlineData("# T\n\nx {{ 9999 }} y\n", "x 9999 y")]
    [InlineData("# T\n\nx {{ \"\\uE0009999\\uE001\" }} y\n", null)]
    [InlineData("# T\n\nx {{ \"\\uE0000\\uE001\" }} y\n", null)]
    [InlineData("# T\n\nTwo: {{ bullets [\"a\", \"b\"] }}\n", null)]
    public void A_paper_is_composed(string template, string? expected)
    {
        var start = PlanCase.Base();
        var plan = PlanReader.Read(start).Plan!;
        var folder = start.With("templates/submission/document.md", template);
        var composed = PaperComposer.Compose(plan, plan.Plan.Documents[0], folder, new PaperOptions());
        Assert.All(composed.Findings.SelectMany(f => f.Related), related => Assert.NotEmpty(related.Span.Path));
        if (expected is null) return;
        var texts = composed.Value!.Document.Blocks.Descendants().OfType<Paragraph>().Select(p => PlainText.Of(p.Content));
        Assert.Contains(expected, texts);
    }
}
