using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Pages;
using Xunit;
using static StpGen.Tests.Specimen;

namespace StpGen.Tests.LayoutTests;

/// <summary>What layout tells formats that set their own pages.</summary>
public sealed class LayoutFactsTests
{
    private static readonly double Width = PageSetup.A4.ContentWidth;

    [Fact]
    public void The_columns_of_a_table_fill_its_place_as_on_the_page()
    {
        var table = Columns([null, null], Row("A", "B"), Row("1", Long(200)));
        var facts = FactsOf(table).Of(table);
        Assert.Equal(Width, facts.Columns.Sum(), 3);
        Assert.True(facts.Columns[1] > 5 * facts.Columns[0]);
        Assert.False(facts.IsTurned);
    }

    [Fact]
    public void A_short_table_keeps_all_its_rows_a_long_one_its_ends()
    {
        var few = Columns([null], Row("A"), Row("1"), Row("2"), Row("3"));
        Assert.Equal([0, 1], FactsOf(few).Of(few).KeptRows.Order());
        var many = Columns([null], [Row("A"), .. Enumerable.Range(1, 30).Select(i => Row($"{i}"))]);
        Assert.Equal([0, 28], FactsOf(many).Of(many).KeptRows.Order());
    }

    [Fact]
    public void A_row_higher_than_a_third_of_the_page_may_be_split()
    {
        var table = Columns([null], Row("A"), Row("1"), Row(Long(450)), Row("3"), Row("4"), Row("5"));
        Assert.Equal([1], FactsOf(table).Of(table).SplitRows);
    }

    [Fact]
    public void A_table_too_wide_for_its_words_is_turned()
    {
        var words = Enumerable.Range(0, 7).Select(i => new string((char)('a' + i), 11)).ToArray();
        var table = Columns([.. words.Select(_ => (double?)null)], Row(words), Row(words));
        Assert.True(FactsOf(table).Of(table).IsTurned);
    }

    [Fact]
    public void Columns_that_do_not_fit_are_moved_where_they_may_not_be_split()
    {
        var columns = new Columns([new Column(1, [Body(Long(220))]), new Column(1, [Body(Long(200))])]);
        ImmutableArray<Block> blocks = [Body(Long(330)), columns];
        var split = FactsOf(blocks, keepsColumns: false).Of(columns);
        var kept = FactsOf(blocks, keepsColumns: true).Of(columns);
        Assert.Equal((true, false), (split.IsSplit, split.IsMoved));
        Assert.Equal((false, true), (kept.IsSplit, kept.IsMoved));
    }

    [Fact]
    public void Columns_higher_than_a_page_are_split_in_any_case()
    {
        var columns = new Columns([new Column(1, [Body(Long(900))]), new Column(1, [Body("Short.")])]);
        Assert.True(FactsOf([columns], keepsColumns: true).Of(columns).IsSplit);
    }

    [Theory]
    [InlineData("One.", "Two.", true, true)]
    [InlineData(null, "Two.", false, true)]
    [InlineData("One.", null, true, false)]
    public void Items_of_a_single_line_are_known(string? first, string? last, bool firstIsLine, bool lastIsLine)
    {
        var list = new ListBlock(ListKind.Bulleted, 1, [Item(first ?? Long(60)), Item("Middle."), Item(last ?? Long(60))]);
        var facts = FactsOf(list).Of(list, hanging: 0);
        Assert.Equal((firstIsLine, lastIsLine), (facts.FirstIsLine, facts.LastIsLine));
        Assert.Equal(NhsTheme.Create().ListIndent, facts.Hanging);
    }

    [Fact]
    public void A_number_and_its_unit_wider_than_any_line_are_known()
    {
        ImmutableArray<Inline> wide = [new TextRun($"{new string('9', 90)} million")];
        ImmutableArray<Inline> usual = [new TextRun("It costs £12 million a year.")];
        var facts = FactsOf(new Paragraph(wide), new Paragraph(usual));
        Assert.True(facts.BreaksPairs(wide));
        Assert.False(facts.BreaksPairs(usual));
    }

    [Fact]
    public void A_block_on_no_page_needs_nothing_special()
    {
        var table = Columns([null], Row("A"), Row("1"));
        var facts = new LayoutFacts();
        Assert.Equal((0, 0, false), (facts.Of(table).Columns.Length, facts.Of(table).KeptRows.Count, facts.Of(table).IsTurned));
        Assert.Null(facts.CoverTop);
    }

    private static LayoutFacts FactsOf(params ImmutableArray<Block> blocks) => FactsOf(blocks, keepsColumns: false);

    private static LayoutFacts FactsOf(ImmutableArray<Block> blocks, bool keepsColumns) => LayoutEngine
        .Layout(Create() with { Blocks = blocks }, NhsTheme.Create(), LaidOut.Fonts, keepsColumns).Value!.Facts;

    private static Table Columns(ImmutableArray<double?> shares, params ImmutableArray<TableRow> rows) =>
        new([new TextRun("A table")], [.. shares.Select(s => new TableColumn(Share: s))], rows[0], rows[1..]);

    private static TableRow Row(params string[] cells) => new([.. cells.Select(c => new TableCell([Body(c)]))]);

}
