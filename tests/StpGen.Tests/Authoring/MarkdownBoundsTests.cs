using StpGen.Authoring.Markdown;
using StpGen.Authoring.Reading;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>What makes a prose too much for any paper: at each bound, and one more.</summary>
public sealed class MarkdownBoundsTests
{
    [Theory]
    [InlineData("a", 100_000, true)]
    [InlineData("a", 100_001, false)]
    [InlineData("a*", 3_000, true)]
    [InlineData("a*", 3_001, false)]
    [InlineData("a[", 3_001, false)]
    [InlineData("a_", 3_001, false)]
    [InlineData("a`", 3_001, false)]
    [InlineData("a<", 3_001, false)]
    [InlineData("a~", 3_001, false)]
    [InlineData("a!", 3_001, true)]
    [InlineData("> ", 32, true)]
    [InlineData("> ", 33, false)]
    [InlineData(">", 33, false)]
    [InlineData("- +", 16, true)]
    [InlineData("- +", 17, false)]
    [InlineData("1. 2) ", 16, true)]
    [InlineData("1. 2) ", 17, false)]
    [InlineData("-", 500, true)]
    [InlineData("> a\n", 500, true)]
    [InlineData("a >", 500, true)]
    public void A_bound_is_kept_and_one_more_is_too_much(string step, int count, bool isKept) =>
        Assert.Equal(isKept, MarkdownBounds.FaultIn(string.Concat(Enumerable.Repeat(step, count)), ParserWork.OfPlan()) is null);

    [Fact]
    public void The_texts_of_a_plan_have_a_bound_together()
    {
        var work = ParserWork.OfPlan();
        var text = Hostile.Repeat("a* ", 3_000);
        Assert.Equal(7, Enumerable.Range(0, 20).TakeWhile(_ => MarkdownBounds.FaultIn(text, work) is null).Count());
        Assert.NotNull(MarkdownBounds.FaultIn("a*", work));
    }

    [Fact]
    public void A_text_of_the_plan_is_refused_at_the_paragraph_that_is_too_much() =>
        Assert.Contains("extra.yaml:7:7 Error STP116 too-large: This text has more marks", Hostile.Read(
            "narrative:\n  - id: background\n    title: Background\n    text: |\n      One.\n\n      " + Hostile.Repeat("[a](", 3_001)
            + "\n"));

    [Theory]
    [InlineData(100, 500, null)]
    [InlineData(101, 5, "This table has more than 100 columns.")]
    [InlineData(100, 1_200, "The tables of this paper have more than 100,000 cells.")]
    [InlineData(3_000, 3_000, "This table has more than 100 columns.")]
    public void A_table_has_a_bound_before_its_rows_are_filled(int columns, int rows, string? expected)
    {
        string Row(string cell) => Hostile.Repeat(cell + "|", columns) + "\n";
        var fault = MarkdownBounds.FaultInOutput("# T\n\n" + Row("a") + Row("-") + Hostile.Repeat("a|\n", rows));
        Assert.Equal(expected, fault?.Message);
        if (fault is { } at) Assert.Equal(5, at.At);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("[a]((")]
    [InlineData("![")]
    [InlineData("[a][")]
    [InlineData("*a ")]
    [InlineData("*a*")]
    [InlineData("a** b")]
    [InlineData("_a ")]
    [InlineData("x<?")]
    [InlineData("x<!--")]
    [InlineData("[a\n")]
    [InlineData("[a]: b\n")]
    [InlineData("[a]: \n")]
    [InlineData("|*a|\n|-|\n")]
    [InlineData("|[a|\n|-|\n")]
    [InlineData("> > > > > > > > > > > > > > > > > > > > a\n")]
    [InlineData("                                        - a\n")]
    [InlineData("::: callout\na\n\n")]
    [InlineData("- - - - - - - - - - - - - - - - - - - - a\n\n")]
    public void What_a_template_writes_without_end_is_refused_where_it_starts(string step)
    {
        var found = PlanCase.Base().With("templates/submission/document.md", "# T\n\n{{ for i in 1..10 }}" + Hostile.Repeat(step, 10_000)
            + "{{ end }}\n").Compose().Findings.Where(f => f.Severity == Severity.Error).Show();
        Assert.Contains("STP304", found);
        Assert.Contains("document.md:", found);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Containers_that_are_closed_again_are_too_deep_too(string apart)
    {
        MarkdownFault? Nested(int depth) => MarkdownBounds.FaultInOutput("# T\n\n" + Hostile.Repeat("::: callout" + apart, depth) + "a"
            + apart + Hostile.Repeat(":::" + apart, depth));
        Assert.Null(Nested(64));
        Assert.Equal("More than 64 containers (':::') are open here.", Nested(65)?.Message);
        Assert.Null(MarkdownBounds.FaultInOutput(Hostile.Repeat("::: callout" + apart + "a" + apart + ":::" + apart, 500)));
    }

    [Fact]
    public void What_papers_write_is_kept() =>
        Assert.Null(MarkdownBounds.FaultInOutput(Hostile.Repeat("A **bold** word and [a link](https://example.org).\n\n", 10_000)
            + "|a|b|\n|-|-|\n" + Hostile.Repeat("| **a** | b |\n", 1_000)));
}
