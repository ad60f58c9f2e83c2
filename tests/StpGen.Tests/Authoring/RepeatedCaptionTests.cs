using AngleSharp.Html.Parser;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>A heading and the caption of its table say a thing once.</summary>
public sealed class RepeatedCaptionTests
{
    [Theory]
    [InlineData("## Partners", "", "Partner organisations", false)]
    [InlineData("## The decisions in numbers", "", "Numbers in the decisions", false)]
    [InlineData("## Leadership", "", "Roles in the programme", true)]
    [InlineData("## Leadership", "hide-caption", "Roles in the programme", false)]
    [InlineData("## Milestones", "", "Milestones from 10 June 2016", true)]
    [InlineData("## Staff", "", "Staff, % of the whole", true)]
    [InlineData("## Solutions", "", "Solutions, in £ million", true)]
    [InlineData("## Partners", "#partners", "Partner organisations", true)]
    [InlineData("## Leadership", "hide-caption #roles", "Roles", true)]
    [InlineData("## Partners\n\nAll of them:", "", "Partner organisations", true)]
    [InlineData("## Who and how", "", "And who", true)]
    public void A_caption_is_printed_when_it_says_more_than_the_heading(string above, string options, string caption, bool isPrinted)
    {
        var table = Assert.Single(Tables($"# A\n\n{above}\n\n::: table {options}\n{caption}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n"));
        Assert.Equal(isPrinted, table.IsCaptionPrinted);
        Assert.Equal(caption, PlainText.Of(table.Caption));
    }

    [Fact]
    public void Captions_tell_the_tables_of_one_heading_apart()
    {
        const string Table = "::: table\nLeads for {0}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n\n";
        var tables = Tables("# A\n\n## Leads\n\n" + string.Format(null, Table, "here") + string.Format(null, Table, "there"));
        Assert.Equal([true, true], tables.Select(t => t.IsCaptionPrinted));
    }

    [Fact]
    public void A_caption_that_is_not_printed_still_names_the_table()
    {
        var paper = PlanCase.Base().With("templates/submission/document.md",
            "# A\n\n## Partners\n\n::: table\nPartner organisations\n\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n").Compose().Value!;
        var page = new HtmlParser().ParseDocument(
            System.Text.Encoding.UTF8.GetString(StpGen.Writers.Html.HtmlWriter.Write(paper.Document, NhsTheme.Create())));
        Assert.Empty(page.QuerySelectorAll("caption"));
        Assert.Equal("Partner organisations", page.QuerySelector("table")!.GetAttribute("aria-label"));
    }

    private static List<Table> Tables(string template)
    {
        var paper = PlanCase.Base().With("templates/submission/document.md", template).Compose().Value!;
        return [.. paper.Document.Blocks.Descendants().OfType<Table>()];
    }
}
