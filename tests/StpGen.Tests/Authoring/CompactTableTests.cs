using StpGen.Core.Documents;

namespace StpGen.Tests.Authoring;

/// <summary>A table that serves no reader as a table becomes lines, where its template allows it.</summary>
public sealed class CompactTableTests
{
    [Theory]
    [InlineData("| Chair | Ada |", "Roles: / Chair: Ada")]
    [InlineData("| Chair | |", "Roles: / Chair")]
    [InlineData("| Chair | Ada |\n| Lead | Bob |", "table: Role | Who")]
    [InlineData("| Chair | Ada |\n| Lead | Ada |", "Roles: / • Chair / • Lead / Both: who Ada.")]
    [InlineData("| Chair | {{ pending \"no one yet\" }} |\n| Lead | {{ pending \"no one yet\" }} |\n"
        + "| Clerk | {{ pending \"no one yet\" }} |",
        "Roles: / • Chair / • Lead / • Clerk / All 3: no one yet.")]
    [InlineData("| Chair | |\n| Lead | |", "table: Role | Who")]
    [InlineData("| Chair | A text that is too long to be a value which a reader sees at once |\n"
        + "| Lead | A text that is too long to be a value which a reader sees at once |", "table: Role | Who")]
    public void One_row_is_a_line_and_a_column_of_one_value_is_said_once(string rows, string expected) =>
        Assert.Equal(expected, Lines("compact", "| Role | Who |\n|---|---|\n" + rows));

    [Fact]
    public void A_row_of_several_cells_names_its_columns() => Assert.Equal("Roles: / Chair: who Ada; due May",
        Lines("compact", "| Role | Who | Due |\n|---|---|---|\n| Chair | Ada | May |"));

    [Fact]
    public void The_other_columns_stay_a_table() => Assert.Equal("table: Role | Due / Both: who Ada.",
        Lines("compact", "| Role | Who | Due |\n|---|---|---|\n| Chair | Ada | May |\n| Lead | Ada | June |"));

    [Theory]
    [InlineData("", "| Role | Who |\n|---|---|\n| Chair | Ada |")]
    [InlineData("compact #roles", "| Role | Who |\n|---|---|\n| Chair | Ada |")]
    [InlineData("compact", "| Role | Who |\n|---|---|\n| Chair | << |")]
    public void Other_tables_stay_as_they_are(string options, string table) => Assert.Equal("table: Role | Who", Lines(options, table));

    [Fact]
    public void A_caption_that_repeats_its_heading_leads_in_nothing() => Assert.Equal("Roles / Chair: Ada",
        Lines("compact", "| Role | Who |\n|---|---|\n| Chair | Ada |", "## Roles\n\n"));

    private static string Lines(string options, string table, string above = "")
    {
        var paper = PlanCase.Base().With("templates/submission/document.md", $"# A\n\n{above}::: table {options}\nRoles\n\n{table}\n:::\n")
            .Compose().Value!;
        return string.Join(" / ", paper.Document.Blocks.Skip(1).SelectMany(Text));
    }

    private static IEnumerable<string> Text(Block block) => block switch
    {
        Table table => ["table: " + string.Join(" | ", table.Header.Cells.Select(c => string.Concat(c.Blocks.SelectMany(Text))))],
        ListBlock list => list.Items.Select(i => "• " + string.Concat(i.Blocks.SelectMany(Text))),
        _ => [PlainText.Of([.. block.Inlines])],
    };
}
