namespace StpGen.Tests.Authoring;

/// <summary>What templates may ask of every record, and what they may not do to one.</summary>
public sealed class TemplateEdgeTests
{
    [Theory]
    [InlineData("  source: Board paper 7\n", "p Board paper 7")]
    [InlineData("", "p <missing>not yet given</missing>")]
    public void The_source_of_a_record_is_a_field_like_others(string source, string printed)
    {
        var folder = PlanCase.Base().Edit("stp.yaml", "  number: 19\n", "  number: 19\n" + source)
            .With("templates/submission/document.md", "{{ plan.footprint.source }}\n");
        Assert.Equal(printed, Dump.Of(folder.Compose().Value!.Document));
    }

    [Fact]
    public void A_text_of_more_than_a_million_characters_is_printed_whole()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 250_000)).Trim();
        var folder = PlanCase.Base().Edit("stp.yaml", "  number: 19\n", $"  number: 19\n  source: {words}\n")
            .With("templates/submission/document.md", "{{ capital plan.footprint.source }}\n");
        var result = folder.Compose();
        Assert.Equal("", result.Findings.Show());
        Assert.Equal("p W" + words[1..], Dump.Of(result.Value!.Document));
    }

    [Fact]
    public void A_fact_that_the_plan_does_not_have_is_not_called_withheld()
    {
        var folder = PlanCase.Base().With("extra.yaml", "narrative: [{id: a, title: A, text: \"Of [@footprint.popn] people.\"}]\n")
            .With("templates/submission/document.md", "{{ (first plan.narrative).text }}\n");
        Assert.Equal("", folder.Compose().Findings.Show());
    }

    [Fact]
    public void A_record_cannot_be_changed_by_a_template()
    {
        var paper = PlanCase.Base()
            .With("templates/submission/document.md", "{{ plan.footprint.name = \"Elsewhere\" }}{{ plan.footprint.name }}\n").Compose();
        Assert.Null(paper.Value);
        Assert.StartsWith("templates/submission/document.md:1:", paper.Findings.Show());
    }

    [Fact]
    public void Output_that_is_nested_without_end_is_refused()
    {
        var paper = PlanCase.Base().With("templates/submission/document.md", "{{ for i in 1..3000 }}> {{ end }}deep\n").Compose();
        Assert.Null(paper.Value);
        Assert.Contains("nested too deeply", paper.Findings.Show());
    }
}
