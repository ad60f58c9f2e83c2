using StpGen.Authoring.Reading;
using StpGen.Core.Documents;

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
