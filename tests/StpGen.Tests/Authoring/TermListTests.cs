using System.Collections.Immutable;
using System.Text;
using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>Many terms are a list in two columns; few, or long ones, a table.</summary>
public sealed class TermListTests
{
    [Theory]
    [InlineData(10, "compact", 20, true)]
    [InlineData(9, "compact", 20, false)]
    [InlineData(10, "", 20, false)]
    [InlineData(10, "compact #terms", 20, false)]
    [InlineData(10, "compact", 260, false)]
    public void Many_short_terms_are_two_lists(int count, string options, int letters, bool isList)
    {
        var blocks = Compose(count, options, letters, "# Terms");
        Assert.True(isList == blocks.OfType<Columns>().Any(), string.Join(' ', blocks.Select(b => b.GetType().Name)));
        Assert.Equal(isList, !blocks.OfType<Table>().Any());
    }

    [Fact]
    public void A_caption_that_no_heading_replaces_keeps_its_table() =>
        Assert.Single(Compose(12, "compact", 20, "The terms follow.").OfType<Table>());

    [Fact]
    public void Both_columns_have_about_half_and_all_terms_stay_in_order()
    {
        var columns = Assert.Single(Compose(15, "compact", 20, "# Terms").OfType<Columns>());
        Assert.Equal([8, 7], columns.Items.Select(c => ((ListBlock)c.Blocks[0]).Items.Length));
        Assert.Equal(Enumerable.Range(10, 15).Select(i => $"T{i}: "),
            columns.Children.Cast<ListBlock>().SelectMany(l => l.Items).Select(i => PlainText.Of([.. i.Blocks[0].Inlines])[..5]));
    }

    [Fact]
    public void A_paper_with_sources_keeps_only_the_terms_that_it_uses_too()
    {
        const string text = "ABC.\n\n# Sources\n\n::: sources\nFrom:\n:::\n\n# Terms\n\n::: terms\nTerms\n\n"
            + "| Term | Meaning |\n|---|---|\n| ABC | A |\n| XYZ | X |\n:::\n";
        var blocks = PlanCase.Base().With("templates/submission/document.md", text).Compose().Value!.Document.Blocks;
        Assert.Single(blocks.OfType<Table>().Single().Rows);
    }

    private static ImmutableArray<Block> Compose(int count, string options, int letters, string above)
    {
        var (rows, used) = (new StringBuilder(), new StringBuilder());
        for (var i = 10; i < 10 + count; i++)
        {
            rows.Append($"| T{i} | {new string('m', letters)} {i} |\n");
            used.Append($"T{i} ");
        }
        var text = $"Text with {used}here.\n\n{above}\n\n::: terms {options}\nTerms\n\n| Term | Meaning |\n|---|---|\n{rows}:::\n";
        return PlanCase.Base().With("templates/submission/document.md", text).Compose().Value!.Document.Blocks;
    }
}
