using System.Text;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>A short paper starts with its title instead of a cover, and has no contents.</summary>
public sealed class ShortPaperTests
{
    [Theory]
    [InlineData(2, false, false)]
    [InlineData(4, false, false)]
    [InlineData(7, true, false)]
    [InlineData(14, true, true)]
    public void A_cover_and_contents_need_pages(int pages, bool hasCover, bool hasContents)
    {
        var blocks = Paper(pages).Document.Blocks;
        Assert.Equal((hasCover, hasContents), (blocks.Any(b => b is Cover), blocks.Any(b => b is Contents)));
    }

    [Fact]
    public void What_was_on_the_cover_is_above_the_text()
    {
        var blocks = Paper(1).Document.Blocks;
        Assert.Equal(["Our plan", "The Vale · 21 October 2016", "Title"], blocks.Take(3).Select(b => PlainText.Of([.. b.Inlines])));
        Assert.Equal(["title-", "title"], blocks.OfType<Heading>().Take(2).Select(h => h.Anchor));
    }

    [Fact]
    public void A_landscape_paper_keeps_its_cover() =>
        Assert.Contains(Paper(1, "---\npage: A4-landscape\n---\n").Document.Blocks, b => b is Cover);

    private static StpGen.Authoring.Papers.Paper Paper(int pages, string front = "")
    {
        var text = new StringBuilder(front)
            .Append("::::: cover\n# Our plan\n\n## The Vale\n\n21 October 2016\n:::::\n\n::: contents 2\nContents\n:::\n\n# Title\n\n");
        for (var i = 0; i < pages * 12; i++) text.Append(new string('x', 80)).Append(' ').Append(new string('y', 80)).Append("\n\n");
        return PlanCase.Base().With("templates/submission/document.md", text.ToString()).Compose().Value!;
    }
}
