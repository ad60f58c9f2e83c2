using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>Tables without rows go by themselves; columns and sections with nothing in them where a template asks for it.</summary>
public sealed class EmptyPartsTests
{
    private const string Rows = "| One | Two | Three |\n|---|---|---|\n| a |  | c |\n| d |  |  |\n:::\n";

    [Fact]
    public void A_table_without_rows_is_not_printed() => Assert.Equal(
        ["h1 A", "p Text."], Printed("# A\n\n::: table\nRisks\n\n| Risk | Owner |\n|---|---|\n"
            + "{{~ for risk in plan.risks ~}}\n| {{ risk.text }} | x |\n{{~ end ~}}\n:::\n\nText.\n"));

    [Fact]
    public void An_empty_column_stays_unless_the_table_hides_it()
    {
        Assert.Contains("Two", string.Join('\n', Printed("::: table\nT\n\n" + Rows)));
        var hidden = string.Join('\n', Printed("::: table row-headers hide-empty widths=2,1,2\nT\n\n" + Rows));
        Assert.DoesNotContain("Two", hidden);
        Assert.Contains("Three", hidden);
        var table = PlanCase.Base().With("templates/submission/document.md", "::: table hide-empty widths=3,1,1\nT\n\n" + Rows).Compose()
            .Value!.Document.Blocks.OfType<Table>().Single();
        Assert.Equal([0.75, 0.25], table.Columns.Select(c => Math.Round(c.Share!.Value, 6)));
        Assert.All(table.Rows, row => Assert.Equal(2, row.Cells.Length));
    }

    [Fact]
    public void A_column_with_a_missing_value_is_not_empty() => Assert.Contains("not yet given", string.Join('\n', Printed(
        "::: table hide-empty\nT\n\n| One | Two |\n|---|---|\n| a | {{ plan.footprint.area }} |\n:::\n")));

    [Fact]
    public void Joined_cells_and_hidden_columns_do_not_go_together()
    {
        var result = PlanCase.Base().With("templates/submission/document.md",
            "::: table hide-empty\nT\n\n| One | << |\n|---|---|\n| a | b |\n:::\n").Compose();
        Assert.Equal("'hide-empty' does not work in a table with joined cells.", Assert.Single(result.Findings).Message);
    }

    [Theory]
    [InlineData("A.", "B.", "columns")]
    [InlineData("A.", "", "p A.")]
    [InlineData("", "## Heading\n", null)]
    [InlineData("## One\n\nA.", "## Heading\n", "h2 One")]
    public void Columns_of_text_can_hide_the_empty_ones(string left, string right, string? first)
    {
        var printed = Printed("# T\n\nText.\n\n:::: columns widths=2,1 hide-empty\n"
            + $"::: column\n{left}\n:::\n::: column\n{right}\n:::\n::::\n").ToList();
        Assert.Equal(first, printed.Skip(2).FirstOrDefault()?.Split(" [")[0].Trim() is { } line
            ? line.StartsWith("columns", StringComparison.Ordinal) ? "columns" : line : null);
    }

    [Theory]
    [InlineData("# A\n\n# B\n\nText.\n", "h1 B|p Text.")]
    [InlineData("# A\n\nText.\n\n## B\n\n### C\n\n# D\n", "h1 A|p Text.")]
    [InlineData("# A\n\n## B\n\nText.\n\n## C\n", "h1 A|h2 B|p Text.")]
    [InlineData("# A\n\nText.\n\n---\n\n# B\n\n---\n\n# C\n\nMore.\n", "h1 A|p Text.|page break|h1 C|p More.")]
    [InlineData("# A\n\nText.\n\n# B\n\n::: table\nT\n\n| R |\n|---|\n:::\n", "h1 A|p Text.")]
    [InlineData("# A\n\nText.\n\n# B\n\n{{ for r in plan.risks }}\n- {{ r.text }}\n{{~ end }}\n", "h1 A|p Text.")]
    public void A_template_can_hide_empty_sections(string template, string kept)
    {
        Assert.Equal(kept.Split('|'), Printed("---\nhideEmptySections: true\n---\n" + template));
        Assert.NotEqual(kept.Split('|'), Printed(template));
    }

    [Fact]
    public void Terms_in_a_column_are_only_those_that_the_paper_uses()
    {
        var printed = string.Join('\n', Printed("The ABC.\n\n:::: columns\n::: column\nText.\n:::\n::: column\n"
            + "::: terms\nTerms\n\n| Term | Meaning |\n|---|---|\n| ABC | A |\n| XYZ | X |\n:::\n:::\n::::\n"));
        Assert.Contains("p ABC", printed);
        Assert.DoesNotContain("XYZ", printed);
    }

    private static string[] Printed(string template)
    {
        var result = PlanCase.Base().With("templates/submission/document.md", template).Compose();
        Assert.Equal("", result.Findings.Show());
        return Dump.Of(result.Value!.Document).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
