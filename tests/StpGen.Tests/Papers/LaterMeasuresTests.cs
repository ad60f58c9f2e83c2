using StpGen.Authoring.Markdown;
using StpGen.Core.Findings;
using StpGen.Tests.Authoring;

namespace StpGen.Tests.Papers;

/// <summary>A figure that was measured after a paper’s date is named with the paper, where the paper prints it.</summary>
public sealed class LaterMeasuresTests
{
    private const string Printing = "A gap of {{ plan.finance.baselineGap }}.";

    [Theory]
    [InlineData("16 April 2016")]
    [InlineData("May 2016")]
    [InlineData("2017")]
    public void It_is_named_if_the_paper_prints_it(string day)
    {
        var finding = Assert.Single(Findings(day, Printing));
        Assert.Equal($"'£23.4m' is as at {day}, after the date of the paper 'return', 15 April 2016, which prints it.",
            finding.Message.Replace('\u00A0', ' '));
        Assert.Equal("gap.yaml:3:11", finding.Span?.ToString());
    }

    [Theory]
    [InlineData("15 April 2016", Printing)]
    [InlineData("April 2016", Printing)]
    [InlineData("2016", Printing)]
    [InlineData("June 2015", Printing)]
    [InlineData("May 2016", "A gap.")]
    [InlineData("May 2016", "{{ if plan.finance.baselineGap > \"£20m\" }}A large gap.{{ end }}")]
    public void It_is_not_named_if_it_could_be_known_or_is_not_printed(string day, string template) =>
        Assert.Empty(Findings(day, template));

    [Fact]
    public void A_text_that_cites_it_prints_it() => Assert.Single(PlanCase.Base().With("gap.yaml", Gap("May 2016"))
        .With("texts.yaml", "vision: {text: \"A gap of [@finance.baselineGap].\"}")
        .With("templates/submission/document.md", "{{ plan.vision.text }}").Compose().Findings, f => f.Rule == TemplateRules.LaterMeasure);

    private static IEnumerable<Finding> Findings(string day, string template) => PlanCase.Base().With("gap.yaml", Gap(day))
        .With("templates/submission/document.md", template).Compose().Findings.Where(f => f.Rule == TemplateRules.LaterMeasure);

    private static string Gap(string day) => $"finance:\n  baselineGap: {{value: £23.4m,\n    asAt: {day}}}\n";
}
