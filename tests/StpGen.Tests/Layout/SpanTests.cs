using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Layout;
using StpGen.Layout.Pages;
using StpGen.Layout.Rules;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>Cells over several columns and rows, cells over a page end, tables on their side.</summary>
public sealed class SpanTests
{
    [Fact]
    public void Cells_stand_where_their_spans_leave_room_and_say_what_they_cover()
    {
        var laidOut = LaidOut.Of(Table(3,
            Row(Specimen.Cell("a", rows: 2), Specimen.Cell("b", columns: 2)),
            Row(Specimen.Cell("c"), Specimen.Cell("d"))));
        double X(string text) => laidOut.Pages[0].Items.OfType<GlyphRun>().Single(r => LaidOut.Text(r) == text).X;
        Assert.Equal(X("b"), X("c"), 6);
        Assert.Equal(X("H1"), X("c"), 6);
        Assert.Equal(X("H2"), X("d"), 6);
        Assert.Equal([(1, 2), (2, 1), (1, 1), (1, 1)], laidOut.Elements(StructureType.TD).Select(c => (c.ColumnSpan, c.RowSpan)));
    }

    [Fact]
    public void A_cell_too_many_is_said_in_the_last()
    {
        var laidOut = LaidOut.Of(Table(2, Row(Specimen.Cell("a"), Specimen.Cell("b"), Specimen.Cell("c"))));
        Assert.Equal(["a", "bc"], laidOut.Elements(StructureType.TD).Select(laidOut.TextOf));
    }

    [Fact]
    public void No_rule_crosses_a_cell_over_several_rows()
    {
        var laidOut = LaidOut.Of(Table(2, Row(Specimen.Cell("a", rows: 2), Specimen.Cell("b")), Row(Specimen.Cell("c"))));
        var c = laidOut.Pages[0].Items.OfType<GlyphRun>().Single(r => LaidOut.Text(r) == "c");
        var rule = laidOut.Pages[0].Items.OfType<FilledRectangle>()
            .Single(r => r.Height < 1 && r.Y < c.Baseline - 10 && r.Y > c.Baseline - 30);
        Assert.True(rule.X > PageSetup.A4.MarginLeft + 10);
    }

    [Fact]
    public void A_tall_cell_over_several_rows_makes_the_last_of_them_higher()
    {
        var laidOut = LaidOut.Of(Table(2, Row(Specimen.Cell(Specimen.Long(120), rows: 2), Specimen.Cell("b")), Row(Specimen.Cell("c")),
            Row(Specimen.Cell("d"), Specimen.Cell("e"))));
        var runs = laidOut.Pages[0].Items.OfType<GlyphRun>().ToList();
        double Y(string text) => runs.Single(r => LaidOut.Text(r) == text).Baseline;
        Assert.True(Y("c") - Y("b") < 30);
        Assert.True(Y("d") > runs.Where(r => LaidOut.Text(r).EndsWith("and.", StringComparison.Ordinal) || r.X < 70)
            .Where(r => r.Baseline < Y("d")).Max(r => r.Baseline) + 10);
    }

    [Fact]
    public void Rows_tied_by_a_cell_stay_on_one_page_while_one_can_hold_them()
    {
        for (var before = 5; before < 45; before++)
        {
            var rows = Enumerable.Range(0, before).Select(i => Row(Specimen.Cell($"r{i}"), Specimen.Cell("x")))
                .Append(Row(Specimen.Cell("tied", rows: 4), Specimen.Cell("first")))
                .Concat(Enumerable.Range(0, 2).Select(_ => Row(Specimen.Cell("between")))).Append(Row(Specimen.Cell("fourth")));
            var laidOut = LaidOut.Of(Table(2, [.. rows]));
            Assert.Single(laidOut.Pages, p => Texts(p).Contains("first") && Texts(p).Contains("fourth") && Texts(p).Contains("tied"));
        }
    }

    [Fact]
    public void Rows_tied_beyond_a_page_go_on_over_the_next_and_no_word_is_lost()
    {
        var rows = Enumerable.Range(0, 80)
            .Select(i => i == 0 ? Row(Specimen.Cell(Specimen.Long(700), rows: 80), Specimen.Cell("r0")) : Row(Specimen.Cell($"r{i}")));
        var laidOut = LaidOut.Of(Specimen.Body("Before."), Table(2, [.. rows]), Specimen.Body("After."));
        Assert.Empty(laidOut.Findings);
        Assert.Equal(["H0", "H1", Specimen.Long(700), .. Enumerable.Range(0, 80).Select(i => $"r{i}")],
            laidOut.Elements(StructureType.TH).Concat(laidOut.Elements(StructureType.TD)).Select(laidOut.TextOf));
    }

    [Fact]
    public void A_row_higher_than_a_third_of_a_page_begins_where_it_stands_and_goes_on()
    {
        var laidOut = LaidOut.Of(Specimen.Body(Specimen.Long(250)),
            Table(2, Row(Specimen.Cell("short"), Specimen.Cell(Specimen.Long(300))), Row(Specimen.Cell("next"), Specimen.Cell("row"))));
        Assert.Equal(2, laidOut.Pages.Length);
        Assert.Contains("short", Texts(laidOut.Pages[0]));
        Assert.Contains("next", Texts(laidOut.Pages[1]));
        var cell = laidOut.Elements(StructureType.TD).ElementAt(1);
        Assert.Equal(Specimen.Long(300), laidOut.TextOf(cell));
        Assert.Single(laidOut.Elements(StructureType.TD), c => laidOut.TextOf(c) == Specimen.Long(300));
    }

    [Fact]
    public void A_table_whose_words_need_a_landscape_page_is_turned_with_its_heading()
    {
        var laidOut = LaidOut.Of(
            Specimen.Body("Before."), Specimen.Heading(2, "w", "Wide"),
            Specimen.Table("Measures", [.. Enumerable.Repeat("Neighbourhoods", 6)], [[.. Enumerable.Repeat("communities", 6)]]),
            Specimen.Body("After."));
        Assert.Empty(laidOut.Findings);
        Assert.Equal([PageSetup.A4.Width, PageSetup.A4.Height, PageSetup.A4.Width], laidOut.Pages.Select(p => p.Width));
        Assert.Contains("Wide", Texts(laidOut.Pages[1]));
    }

    [Fact]
    public void A_table_too_wide_for_a_landscape_page_stays_and_is_found()
    {
        var laidOut = LaidOut.Of(Specimen.Table("Measures", [.. Enumerable.Repeat("Neighbourhoods", 12)],
            [[.. Enumerable.Repeat("communities", 12)]]));
        var finding = Assert.Single(laidOut.Findings);
        Assert.Equal(LayoutRules.TooWide, finding.Rule);
        Assert.Contains("A3", finding.Hints[0]);
        Assert.Equal(PageSetup.A4.Width, laidOut.Pages[0].Width);
    }

    private static TableRow Row(params ImmutableArray<TableCell> cells) => new(cells);

    private static Table Table(int columns, params ImmutableArray<TableRow> rows) => new(
        [], [.. Enumerable.Repeat(new TableColumn(), columns)],
        new TableRow([.. Enumerable.Range(0, columns).Select(i => Specimen.Cell($"H{i}"))]), rows);

    private static List<string> Texts(Page page) => [.. page.Items.OfType<GlyphRun>().Select(LaidOut.Text)];
}
