using StpGen.Core.Documents;
using StpGen.Layout.Pages;
using Xunit;

namespace StpGen.Tests.LayoutTests;

/// <summary>Figures, tiles, columns, and pages of another kind.</summary>
public sealed class PictureTests
{
    private static readonly PageSetup A4 = PageSetup.A4;

    [Fact]
    public void A_figure_takes_its_share_of_the_width_and_says_what_it_shows()
    {
        var map = new Figure(Pngs.Create(20, 10), "A map.", [new TextRun("The map")], FigureWidth.OfColumn(0.5));
        var laidOut = LaidOut.Of(map with { Anchor = "map" });
        var image = Assert.Single(laidOut.Pages[0].Items.OfType<PlacedImage>());
        Assert.Equal((A4.MarginLeft, A4.ContentWidth / 2, Math.Round(A4.ContentWidth / 4, 6)),
            (image.X, image.Width, Math.Round(image.Height, 6)));
        var figure = Assert.Single(laidOut.Elements(StructureType.Figure));
        Assert.Equal("A map.", figure.Alternative);
        Assert.Same(image.Slot, figure.Children[0]);
        Assert.Equal("Figure 1: The map", laidOut.TextOf(figure.Children[1]));
        Assert.Equal(new Destination(0, A4.MarginTop), laidOut.Paged.Destinations["map"]);
    }

    [Theory]
    [InlineData(96, 150)]
    [InlineData(192, 75)]
    [InlineData(10, 1440)]
    public void A_figure_without_a_width_has_its_own_and_never_more_than_its_column(double resolution, double expected)
    {
        var picture = Pngs.Create(200, 100) with { };
        picture = picture with { File = picture.File with { Resolution = resolution } };
        var image = LaidOut.Of(new Figure(picture, "A map.", [])).Pages[0].Items.OfType<PlacedImage>().Single();
        Assert.Equal((Math.Round(Math.Min(expected, A4.ContentWidth), 3), Math.Round(Math.Min(expected, A4.ContentWidth) / 2, 3)),
            (Math.Round(image.Width, 3), Math.Round(image.Height, 3)));
    }

    [Fact]
    public void A_length_is_taken_as_it_is_up_to_the_column_and_an_own_width_counts_in_a_table()
    {
        var logo = new Figure(Pngs.Create(200, 100), "A logo.", [], FigureWidth.InPoints(60));
        var wide = new Figure(Pngs.Create(20, 10), "A wide one.", [], FigureWidth.InPoints(6000));
        var table = Specimen.Table("With a logo", ["A", "B"], [["text", "text"]]);
        table = table with { Rows = [new TableRow([new TableCell([logo]), new TableCell([Specimen.Body(Specimen.Long(200))])])] };
        var images = LaidOut.Of(logo, wide, table).Pages.SelectMany(p => p.Items).OfType<PlacedImage>().ToList();
        Assert.Equal([60, A4.ContentWidth, 60], images.Select(i => Math.Round(i.Width, 6)));
    }

    [Fact]
    public void A_figure_is_never_taller_than_its_page_and_keeps_its_caption_and_proportions()
    {
        var laidOut = LaidOut.Of(Specimen.Body("Before."),
            new Figure(Pngs.Create(10, 100), "Tall.", [new TextRun("Below")], FigureWidth.OfColumn(1)));
        var page = Assert.Single(laidOut.Pages, p => p.Items.OfType<PlacedImage>().Any());
        var image = page.Items.OfType<PlacedImage>().Single();
        Assert.Equal(image.Width * 10, image.Height, 6);
        var caption = page.Items.OfType<GlyphRun>().Single();
        Assert.InRange(caption.Baseline, image.Y + image.Height, A4.Height - A4.MarginBottom);
        Assert.Empty(laidOut.Findings);
    }

    [Fact]
    public void Decoration_is_an_artifact()
    {
        var laidOut = LaidOut.Of(new Figure(Pngs.Create(4, 4), "", [], FigureWidth.OfColumn(0.1)));
        Assert.Null(laidOut.Pages[0].Items.OfType<PlacedImage>().Single().Slot);
        Assert.Empty(laidOut.Paged.Structure.Children);
    }

    [Fact]
    public void A_reference_says_the_label_and_leads_to_it()
    {
        var laidOut = LaidOut.Of(
            Specimen.Body(new TextRun("See "), new CrossReference("t", ""), new TextRun(".")),
            Specimen.Table("Named", ["A"], [["b"]]) with { Anchor = "t" });
        var link = Assert.Single(laidOut.Pages[0].Links);
        Assert.Equal(("#t", "Table 1"), (link.Target, laidOut.TextOf(link.Element)));
        Assert.Equal("Table 1: Named", laidOut.TextOf(laidOut.Elements(StructureType.Caption).Single()));
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(2, "2")]
    [InlineData(4, "4")]
    [InlineData(5, "3 2")]
    [InlineData(7, "4 3")]
    [InlineData(9, "3 3 3")]
    public void Tiles_stand_two_to_four_beside_each_other_in_even_rows(int count, string rows)
    {
        var laidOut = LaidOut.Of(Specimen.Tiles([.. Enumerable.Range(1, count).Select(i => ($"{i}", "of them"))]));
        var tints = laidOut.Pages[0].Items.OfType<FilledRectangle>().Where(r => r.Height > 10).ToList();
        Assert.Equal(rows, string.Join(' ', tints.GroupBy(t => t.Y).Select(g => g.Count())));
        Assert.Single(tints.Select(t => (Math.Round(t.Width, 6), Math.Round(t.Height, 6))).Distinct());
    }

    [Fact]
    public void Columns_have_their_shares_and_go_on_overleaf_each_in_its_own()
    {
        var columns = new Columns([new Column(0.25, [Specimen.Body("Narrow")]), new Column(0.75, [Specimen.Body(Specimen.Long(900))])]);
        var laidOut = LaidOut.Of(columns);
        Assert.True(laidOut.Pages.Length > 1);
        var x = A4.MarginLeft + (A4.ContentWidth - 24) / 4 + 24;
        Assert.All(laidOut.Pages.SelectMany(p => p.Items).OfType<GlyphRun>(),
            r => Assert.Equal(LaidOut.Text(r) == "Narrow" ? A4.MarginLeft : x, r.X, 6));
        Assert.True(laidOut.Paged.Facts.Of((Columns)laidOut.Document.Blocks[0]).IsSplit);
    }

    [Fact]
    public void A_section_has_pages_of_its_own_kind_with_furniture_as_wide()
    {
        var laidOut = LaidOut.Of(Specimen.Body("Before."),
            new Section(PageSetup.A3Landscape, "Own header", [Specimen.Body("Within.")]) { PageFooter = "Own footer" },
            Specimen.Body("After."));
        Assert.Equal([A4.Width, PageSetup.A3Landscape.Width, A4.Width], laidOut.Pages.Select(p => p.Width));
        Assert.Equal(["DRAFT, revision 1", "Own header"], laidOut.Pages[1].Header.OfType<GlyphRun>().Select(LaidOut.Text));
        Assert.Equal(PageSetup.A3Landscape.ContentWidth, laidOut.Pages[1].Header.OfType<FilledRectangle>().Single().Width);
        Assert.Equal("Page 2 of 3", LaidOut.Text(laidOut.Pages[1].Footer.OfType<GlyphRun>().First()));
        Assert.Equal("Own footer", LaidOut.Text(laidOut.Pages[1].Footer.OfType<GlyphRun>().Last()));
        Assert.Equal("Specimen of every block", LaidOut.Text(laidOut.Pages[2].Header.OfType<GlyphRun>().Last()));
    }
}
