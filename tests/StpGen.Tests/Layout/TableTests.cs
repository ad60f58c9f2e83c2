using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Boxes;
using StpGen.Layout.Boxes.Tables;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;
using StpGen.Layout.Rules;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>Tables: widths, page ends, structure.</summary>
public sealed class TableTests
{
    private static readonly Theme Theme = NhsTheme.Create();

    private static readonly string[] Together = ["Caption", "Head", "First"];

    private static readonly LaidOut Long = LaidOut.Of(Specimen.Table(
        "Many rows", ["Area", "Text"], [.. Enumerable.Range(1, 80).Select(i => new[] { $"Area {i}", Specimen.Long(9) })]));

    [Fact]
    public void The_header_row_stands_on_each_page_and_is_content_only_once()
    {
        Assert.True(Long.Pages.Length > 2);
        var headers = Long.Pages.Select(p => p.Items.OfType<GlyphRun>().Single(r => LaidOut.Text(r) == "Area")).ToList();
        Assert.NotNull(headers[0].Slot);
        Assert.All(headers.Skip(1), header => Assert.Null(header.Slot));
    }

    [Fact]
    public void A_row_that_fits_a_page_is_not_split()
    {
        var rowOf = Long.Elements(StructureType.TR).SelectMany((row, i) => Slots(row).Select(slot => (slot, i)))
            .ToDictionary(p => p.slot, p => p.i);
        var pagesOfRows = Long.Pages.SelectMany((page, p) =>
            page.Items.Where(i => i.Slot is not null && rowOf.ContainsKey(i.Slot)).Select(i => (Row: rowOf[i.Slot!], Page: p)));
        Assert.All(pagesOfRows.GroupBy(x => x.Row), row => Assert.Single(row.Select(x => x.Page).Distinct()));
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_over_the_next()
    {
        var laidOut = LaidOut.Of(Specimen.Body("Before."),
            Specimen.Table("Tall", ["A", "B"], [["short", Specimen.Long(1300)], ["next", "row"]]));
        Assert.True(laidOut.Pages.Length >= 3);
        Assert.Empty(laidOut.Findings);
        Assert.Contains("next", laidOut.TextOf(laidOut.Paged.Structure));
    }

    [Fact]
    public void Caption_header_and_first_row_stay_together()
    {
        for (var lines = 36; lines < 44; lines++)
        {
            var laidOut = LaidOut.Of(Lines(lines), Specimen.Table("Caption", ["Head"], [["First"], ["Second"]]));
            Assert.Single(Together.Select(text => PageOf(laidOut, text)).Distinct());
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    public void No_row_stands_alone_below_its_header_or_on_the_last_page(int rows)
    {
        for (var lines = 30; lines < 44; lines++)
        {
            var laidOut = LaidOut.Of(Lines(lines),
                Specimen.Table("Caption", ["Head"], [.. Enumerable.Range(1, rows).Select(i => new[] { $"row{i}" })]));
            var pages = Enumerable.Range(1, rows).GroupBy(i => PageOf(laidOut, $"row{i}"));
            Assert.All(pages, page => Assert.NotEqual(1, page.Count()));
        }
    }

    /// <summary>Up to half a page high, four rows wait for the next page together; higher, or five, they begin on this one.</summary>
    [Theory]
    [InlineData(4, 4, false)]
    [InlineData(4, 10, true)]
    [InlineData(3, 11, true)]
    [InlineData(5, 4, true)]
    public void A_short_table_stays_whole_unless_it_is_high(int rows, int linesOfRow, bool begins)
    {
        var laidOut = LaidOut.Of(Lines(28), new Table([new TextRun("Caption")], [new(), new()], Row("A", "B"),
            [.. Enumerable.Range(1, rows).Select(i => new TableRow([new([Lines(linesOfRow)]), new([Specimen.Body($"row{i}")])]))]));
        Assert.Equal(begins ? 0 : 1, PageOf(laidOut, "row1"));
        Assert.Equal(1, PageOf(laidOut, $"row{rows}"));
    }

    [Fact]
    public void A_first_row_of_a_few_lines_is_not_left_alone_either()
    {
        for (var lines = 24; lines < 44; lines++)
        {
            var laidOut = LaidOut.Of(Lines(lines), new Table(
                [new TextRun("Caption")], [new(), new()], Row("A", "B"),
                    [.. Enumerable.Range(1, 9).Select(i => new TableRow([new([Lines(4)]), new([Specimen.Body($"row{i}")])]))]));
            Assert.Equal(PageOf(laidOut, "row1"), PageOf(laidOut, "row2"));
        }
    }

    [Fact]
    public void Numbers_are_set_to_the_right()
    {
        var laidOut = LaidOut.Of(new Table(
            [new TextRun("Sums")], [new TableColumn(), new TableColumn(ColumnAlignment.Right)], Row("Year", "£m"),
                [Row("2016", "1"), Row("2017", "1000")]));
        Assert.Single(laidOut.Pages[0].Items.OfType<GlyphRun>().Where(r => LaidOut.Text(r) is "£m" or "1" or "1000")
            .Select(r => Math.Round(r.X + r.Width, 6)).Distinct());
    }

    [Fact]
    public void A_table_tells_its_caption_scopes_and_empty_cells()
    {
        var laidOut = LaidOut.Of(Specimen.Table("Caption", ["A", "B"], [["one", ""]], rowHeaders: true));
        var table = Assert.Single(laidOut.Elements(StructureType.Table));
        Assert.Equal("Caption", table.Alternative);
        Assert.Equal([StructureType.Caption, StructureType.THead, StructureType.TBody], table.Children.Cast<StructureElement>()
            .Select(c => c.Type));
        Assert.Equal([HeaderScope.Column, HeaderScope.Column, HeaderScope.Row], laidOut.Elements(StructureType.TH).Select(h => h.Scope));
        Assert.Empty(Assert.Single(laidOut.Elements(StructureType.TD)).Children);
    }

    [Fact]
    public void A_table_whose_words_do_not_fit_is_found()
    {
        var laidOut = LaidOut.Of(Specimen.Table("Wide", [.. Enumerable.Repeat("Neighbourhoods", 9)],
            [[.. Enumerable.Repeat("communities", 9)]]));
        Assert.Equal([LayoutRules.TooWide], laidOut.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void Columns_with_room_for_all_share_what_is_over() => Assert.Equal([100, 300], Share([(10, 50), (10, 150)], 400));

    [Fact]
    public void A_short_column_stays_on_one_line_beside_a_long_one() => Assert.Equal([50, 350], Share([(10, 50), (30, 2000)], 400));

    [Fact]
    public void No_word_is_broken_while_there_is_room_for_each() =>
        Assert.Equal([80, 20], Share([(80, 200), (10, 50)], 100).Select(w => Math.Round(w)));

    [Fact]
    public void Columns_with_long_words_give_way_when_there_is_no_room() => Assert.Equal([30, 70], Share([(30, 60), (200, 200)], 100));

    [Fact]
    public void Stated_shares_hold_and_the_others_share_the_rest() =>
        Assert.Equal([50, 75, 75], ColumnWidths.Share([new(1, 9), new(1, 100), new(1, 100)], [0.25, null, null], 200)
            .Select(w => Math.Round(w, 3)));

    [Fact]
    public void A_stated_share_gives_way_to_a_word() =>
        Assert.Equal([60, 140], ColumnWidths.Share([new(60, 90), new(1, 100)], [0.1, 0.9], 200).Select(w => Math.Round(w, 3)));

    private static IEnumerable<double> Share((double Least, double Most)[] wishes, double available) => ColumnWidths.Share(
        [.. wishes.Select(w => new Widths(w.Least, w.Most))], [.. wishes.Select(_ => (double?)null)], available)
            .Select(w => Math.Round(w, 3));

    private static Paragraph Lines(int count) =>
        new([.. Enumerable.Range(0, count).SelectMany(i => new Inline[] { new TextRun("line"), new LineBreak() }).SkipLast(1)]);

    private static TableRow Row(params string[] cells) => new([.. cells.Select(c => new TableCell([Specimen.Body(c)]))]);

    private static IEnumerable<ContentSlot> Slots(StructureNode node) =>
        node is ContentSlot slot ? [slot] : ((StructureElement)node).Children.SelectMany(Slots);

    private static int PageOf(LaidOut laidOut, string text) => laidOut.Pages.Select((p, i) => (p, i))
        .First(x => x.p.Items.OfType<GlyphRun>().Any(r => LaidOut.Text(r) == text)).i;

    [Fact]
    public void A_table_in_a_column_of_a_hundredth_of_the_page_is_set()
    {
        var table = Specimen.Table("Narrow", ["Area", ""], [["1", ""], ["", "2"]]);
        var laidOut = LaidOut.Of(new Columns([new Column(0.001, [table]), new Column(1, [Specimen.Body("Text.")])]));
        Assert.Contains(laidOut.Findings, f => f.Rule == LayoutRules.TooWide);
    }
}
