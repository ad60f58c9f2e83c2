namespace StpGen.Tests.Authoring;

/// <summary>What templates calculate and compare: numbers without end or surprise, amounts with their units.</summary>
public sealed class TemplateCalculationTests
{
    [Theory]
    [InlineData("7 / 2", "3.5")]
    [InlineData("1 / 3", "0.33")]
    [InlineData("2 / 3000", "0.00067")]
    [InlineData("7 // 2", "3")]
    [InlineData("0 - 7 // 2", "−3")]
    [InlineData("10 % 3", "1")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("2016 + 1", "2017")]
    [InlineData("20000 * 3", "60,000")]
    [InlineData("1000000 * 2.555", "2,555,000")]
    [InlineData("-(2 * 2.5)", "−5")]
    [InlineData("\"a\" + 1", "a1")]
    [InlineData("plan.footprint.population", "780,000\u00A0people")]
    [InlineData("plan.footprint.population + 20000", "800,000\u00A0people")]
    [InlineData("plan.footprint.population - plan.footprint.population", "0\u00A0people")]
    [InlineData("plan.footprint.population + \" and more\"", "780,000\u00A0people and more")]
    [InlineData("plan.footprint.population / 3", "260,000\u00A0people")]
    [InlineData("plan.footprint.population / plan.footprint.population", "1")]
    [InlineData("-plan.footprint.population", "−780,000\u00A0people")]
    [InlineData("plan.footprint.area + 1", "not yet given")]
    [InlineData("plan.footprint.population > 500000", "yes")]
    [InlineData("plan.footprint.population >= 780000", "yes")]
    [InlineData("plan.footprint.population < \"1 million people\"", "yes")]
    [InlineData("500000 > plan.footprint.population", "no")]
    [InlineData("plan.footprint.population == \"780,000 people\"", "yes")]
    [InlineData("plan.footprint.population != 780000", "no")]
    [InlineData("plan.footprint.area > 1", "no")]
    [InlineData("plan.footprint.area == \"\"", "yes")]
    [InlineData("paper.date == \"2016-04-15\"", "yes")]
    [InlineData("paper.date == paper.date", "yes")]
    [InlineData("(first plan.priorities) == (last plan.priorities)", "yes")]
    [InlineData("(pluck plan.priorities \"id\") == (pluck plan.priorities \"id\")", "yes")]
    [InlineData("plan.risks == []", "yes")]
    [InlineData("paper.title < \"Z\"", "yes")]
    [InlineData("plan.footprint.area ?? \"unknown\"", "unknown")]
    [InlineData("!plan.risks && plan.priorities", "yes")]
    [InlineData("3..1", "3, 2 and 1")]
    public void An_expression_prints_what_a_reader_expects(string expression, string printed)
    {
        var result = PlanCase.Base().With("templates/submission/document.md", $"{{{{ x = {expression} }}}}{{{{ x }}}}\n").Compose();
        Assert.Equal("", result.Findings.Show());
        Assert.Equal($"p {printed}", Dump.Of(result.Value!.Document).Trim().Replace("<missing>", "").Replace("</missing>", ""));
    }
}
