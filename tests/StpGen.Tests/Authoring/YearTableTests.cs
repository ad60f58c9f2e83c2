using StpGen.Authoring.Papers;
using StpGen.Authoring.Reading;
using StpGen.Core.Documents;
using StpGen.Core.Findings;

namespace StpGen.Tests.Authoring;

/// <summary>Tables of figures by year: years and labels without a value are left out, and wide tables are split by kind.</summary>
public sealed class YearTableTests
{
    private static readonly string[] Years = ["2016-17", "2017-18", "2018-19", "2019-20", "2020-21"];

    private static readonly string[] Kinds = ["baseline", "planned"];

    private const string Call = "{{ table_by_year plan.capacity.activity \"Activity\" \"Activity: pod\" \"amount\" \"kind\" \"8,2\" }}";

    [Fact]
    public void A_year_has_a_column_where_it_has_a_figure()
    {
        var table = Assert.Single(Tables(["Visits,2016-17,baseline,10", "Calls,2016-17,baseline,20", "Visits,2018-19,planned,30"]));
        Assert.Equal("Activity | Baseline 2016/17 | Planned 2018/19", Text(table.Header));
        Assert.Equal(["Visits | 10 | 30", "Calls | 20 | "], table.Rows.Select(Text));
    }

    [Fact]
    public void More_columns_than_a_page_has_room_for_make_a_table_for_each_kind()
    {
        var tables = Tables([.. Kinds.SelectMany(kind => Years.Select(year => $"Visits,{year},{kind},1"))]);
        Assert.Equal(["Baseline", "Planned"], tables.Select(t => Text(t.Header).Split(" | ")[1].Split(' ')[0]));
        Assert.All(tables, table => Assert.Equal(6, table.Columns.Length));
    }

    [Fact]
    public void No_record_makes_no_table() => Assert.Empty(Tables([]));

    [Fact]
    public void Two_figures_of_a_row_and_year_are_both_printed()
    {
        var table = Assert.Single(Tables(["Visits,2016-17,planned,10", "Visits,2016-17,planned,11", "Visits,2017-18,planned,20",
            "Visits,2016-17,baseline,5"]));
        Assert.Equal(["Visits | 10 | 20 | 5", "Visits | 11 |  | "], table.Rows.Select(Text));
    }

    [Theory]
    [InlineData("Item: title", "Item", "One | 1 | / One | 3 | / Two |  | 2")]
    [InlineData("Item: title; Funded by: fundedBy", "Item | Funded by", "One | nhs | 1 | / Two |  |  | 2/ One |  | 3 | ")]
    [InlineData("Item: lower title; By: capital fundedBy or The plan", "Item | By",
        "one | Nhs | 1 | / two | The plan |  | 2/ one | The plan | 3 | ")]
    [InlineData("Item: title (fundedBy)", "Item", "One (nhs) | 1 | / Two |  | 2/ One | 3 | ")]
    [InlineData("Item: title (title)", "Item", "One | 1 | / One | 3 | / Two |  | 2")]
    public void A_column_can_have_a_function_another_field_and_other_words(string labels, string header, string rows)
    {
        var table = Assert.Single(Spending(labels, "").Value!.Document.Blocks.OfType<Table>());
        Assert.Equal(header + " | 2016/17 | 2017/18", Text(table.Header));
        Assert.Equal(rows.Split("/ "), table.Rows.Select(Text));
    }

    [Fact]
    public void A_column_without_any_value_is_left_out_whatever_it_would_print()
    {
        var table = Assert.Single(Spending("Item: title; For: programme.title or The plan", "").Value!.Document.Blocks.OfType<Table>());
        Assert.Equal("Item | 2016/17 | 2017/18", Text(table.Header));
    }

    [Theory]
    [InlineData("Item: loud title", "There is nothing called 'loud' here.")]
    [InlineData("Item: titel", "An investment has no field 'titel'.")]
    [InlineData("Item: where title", "'where' takes 3 values but was given 1.")]
    [InlineData("title", "'title' does not name a column of a table by year.")]
    [InlineData("Item: title;", "'' does not name a column of a table by year.")]
    public void A_column_that_does_not_work_is_found(string labels, string message) =>
        Assert.Contains(message, Spending(labels, "").Findings.Select(f => f.Message));

    [Fact]
    public void Options_are_widths_and_an_anchor_and_nothing_else()
    {
        var table = Assert.Single(Spending("Item: title", "3,1 #spending").Value!.Document.Blocks.OfType<Table>());
        Assert.Equal("spending", table.Anchor);
        Assert.Equal([0.6, 0.2, 0.2], table.Columns.Select(c => Math.Round(c.Share!.Value, 6)));
        Assert.Equal("'row-headers' is not an option of a table by year.",
            Assert.Single(Spending("Item: title", "row-headers").Findings).Message);
    }

    private static Result<Paper> Spending(string labels, string options) => PlanCase.Base().With("finance.yaml", """
        finance:
          investments:
            - {title: One, year: 2016-17, amount: £1m, fundedBy: nhs}
            - {title: Two, year: 2017-18, amount: £2m}
            - {title: One, year: 2016-17, amount: £3m}

        """).With("templates/submission/document.md",
            $"{{{{ table_by_year plan.finance.investments \"Spending\" \"{labels}\" \"amount\" \"\" \"{options}\" }}}}").Compose();

    private static List<Table> Tables(string[] rows)
    {
        var records = rows.Select(row => row.Split(',')).Select(c => $"    - {{pod: {c[0]}, year: {c[1]}, kind: {c[2]}, amount: {c[3]}}}");
        var yaml = rows.Length == 0 ? "capacity: {}" : "capacity:\n  activity:\n" + string.Join('\n', records);
        var result = PlanCase.Base().With("capacity.yaml", yaml + "\n").With("templates/submission/document.md", Call).Compose();
        Assert.Equal("", result.Findings.Show());
        return [.. result.Value!.Document.Blocks.OfType<Table>()];
    }

    private static string Text(TableRow row) =>
        string.Join(" | ", row.Cells.Select(cell => string.Concat(cell.Blocks.OfType<Paragraph>().Select(p => PlainText.Of(p.Content)))));
}
