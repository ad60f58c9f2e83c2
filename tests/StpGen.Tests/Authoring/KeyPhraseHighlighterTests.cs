using StpGen.Authoring.Plans;
using StpGen.Authoring.Templates.Functions;
using StpGen.Authoring.Values;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>The words that an author named as those that matter are bold once, and nothing else of the text changes.</summary>
public sealed class KeyPhraseHighlighterTests
{
    [Theory]
    [InlineData("one workforce", "Plan for **one workforce**, and one workforce only.")]
    [InlineData("plan FOR", "**Plan for** one workforce, and one workforce only.")]
    [InlineData("only.", "Plan for one workforce, and one workforce **only.**")]
    [InlineData("two", "Plan for one workforce, and one workforce only.")]
    public void They_are_bold_where_they_stand_first(string words, string expected) =>
        Assert.Equal([expected, "one workforce"],
            Shown([new TextRun("Plan for one workforce, and one workforce only.")], [new TextRun("one workforce")], words));

    [Fact]
    public void What_its_author_set_otherwise_stays() =>
        Assert.Equal(["Plan for **one** workforce.", "one workforce"],
            Shown([new TextRun("Plan for "), new Strong([new TextRun("one")]), new TextRun(" workforce.")], [new TextRun("one workforce")],
                "one workforce"));

    private static IEnumerable<string> Shown(Inline[] first, Inline[] second, string words) =>
        KeyPhraseHighlighter.In(new Prose([new Paragraph([.. first]), new Paragraph([.. second])], "", default), words).Blocks
            .Select(b =>
                string.Concat(((Paragraph)b).Content.Select(i => i is Strong strong ? $"**{PlainText.Of(strong.Content)}**"
                    : PlainText.Of([i]))));
}
