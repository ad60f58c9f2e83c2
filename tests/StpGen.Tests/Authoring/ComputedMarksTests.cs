using StpGen.Authoring.Papers;
using StpGen.Authoring.Plans;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>What a template computes is text, whatever characters it is made of, and never ends the program.</summary>
public sealed class ComputedMarksTests
{
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
