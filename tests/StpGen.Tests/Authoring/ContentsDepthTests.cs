using System.Text;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>Contents of many headings name chapters and sections only, so that they are one page.</summary>
public sealed class ContentsDepthTests
{
    [Theory]
    [InlineData(3, 3)]
    [InlineData(9, 2)] // 9 × 19.5 + 27 × 15.5 points and the title are less than a page; 27 parts more are not
    [InlineData(60, 2)] // sections are always named
    public void Contents_are_one_page_if_fewer_levels_make_them_so(int chapters, int depth)
    {
        var text = new StringBuilder("::: contents 3\nContents\n:::\n\n");
        for (var i = 0; i < chapters; i++)
        {
            text.Append("# Chapter\n\nText.\n\n");
            for (var j = 0; j < 3; j++) text.Append("## Section\n\n").Append(new string('x', 400)).Append("\n\n### Part\n\nText.\n\n");
        }
        var paper = PlanCase.Base().With("templates/submission/document.md", text.ToString()).Compose().Value!;
        Assert.Equal(depth, paper.Document.Blocks.OfType<Contents>().Single().Depth);
    }
}
