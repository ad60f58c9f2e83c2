using System.Xml.Linq;
using StpGen.Core.Documents;
using Xunit;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>Pictures, spans, tiles, columns and sections: as Word has them, nothing faked.</summary>
public sealed class WordPageTests
{
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private static readonly ImageContent Image = Pngs.Create(200, 100);

    [Fact]
    public void A_picture_stands_in_line_with_its_alternative_and_stays_with_its_caption()
    {
        var file = Of(new Figure(Image, "A map.", [new TextRun("The map")], FigureWidth.OfColumn(0.5)));
        var inline = file.Body.Descendants(Wp + "inline").Single();
        Assert.Equal("A map.", inline.Element(Wp + "docPr")!.Attribute("descr")!.Value);
        Assert.Equal(PageSetup.A4.ContentWidth / 2 * 12700, long.Parse(inline.Element(Wp + "extent")!.Attribute("cx")!.Value), 1.0);
        Assert.Single(Paragraphs(file.Body).First().Descendants(W + "keepNext"));
        Assert.Equal("Caption", StyleOf(Paragraphs(file.Body).Last()));
        Assert.Empty(file.Complaints());
    }

    /// <summary>The style of titles has the space above; what comes first takes it, and titles below it have their own.</summary>
    [Theory]
    [InlineData("title", null, null)]
    [InlineData("picture title", 1.0, 14.0)]
    [InlineData("table title", 1.0, 14.0)]
    [InlineData("title title", null, 0.0)]
    [InlineData("picture picture title", 1.0, 14.0)]
    public void A_cover_begins_a_third_down_whatever_is_first_on_it(string parts, double? first, double? last)
    {
        Block[] blocks = [.. parts.Split(' ').Select(part => part switch
        {
            "title" => (Block)new Paragraph([new TextRun("A title")], StpGen.Core.Themes.TextRole.Title),
            "picture" => new Figure(Image, "A logo.", [], FigureWidth.InPoints(60)),
            _ => Table("", ["A"], [["b"]]) with { Caption = [] },
        })];
        var file = Of(new Cover([.. blocks]), Body("After."));
        var theme = NhsTheme.Create();
        var top = StpGen.Layout.LayoutEngine.Layout(Specimen.Create() with { Blocks = [new Cover([.. blocks]), Body("After.")] }, theme,
            StpGen.Layout.Fonts.FontLibrary.LiberationSans()).Value!.Facts.CoverTop!.Value - PageSetup.A4.MarginTop;
        var paragraphs = Paragraphs(file.Body).ToList();
        var titles = paragraphs.Where(p => StyleOf(p) == "Title").ToList();
        Near(first * top, Before(paragraphs[0]));
        Near(last, Before(titles[^1]));
        Assert.Empty(file.Complaints());

        static void Near(double? expected, double? actual)
        {
            Assert.Equal(expected is null, actual is null);
            if (expected is { } points) Assert.Equal(points, actual!.Value, 0.05);
        }

        static double? Before(XElement paragraph) =>
            (double?)paragraph.Element(W + "pPr")?.Element(W + "spacing")?.Attribute(W + "before") / 20;
    }

    [Theory]
    [InlineData("")]
    [InlineData("The map")]
    public void Below_a_picture_there_is_space_with_a_caption_or_without(string caption)
    {
        var paragraphs = Paragraphs(Of(new Figure(Image, "A map.", caption.Length == 0 ? [] : [new TextRun(caption)]), Body("After.")).Body)
            .Where(p => p.Parent!.Name == W + "body").ToList();
        var after = paragraphs.FindIndex(p => p.Value == "After.");
        Assert.Contains("280", new[]
        {
            paragraphs[after].Descendants(W + "spacing").SingleOrDefault()?.Attribute(W + "before")?.Value,
            paragraphs[after - 1].Descendants(W + "spacing").SingleOrDefault()?.Attribute(W + "after")?.Value,
        });
    }

    [Fact]
    public void A_tall_picture_gives_way_to_the_page()
    {
        var extent = Of(new Figure(Pngs.Create(10, 400), "Tall.", [], FigureWidth.OfColumn(1))).Body.Descendants(Wp + "extent").Single();
        Assert.InRange(long.Parse(extent.Attribute("cy")!.Value), 1, (PageSetup.A4.ContentHeight - 20) * 12700);
    }

    [Fact]
    public void Decoration_is_marked_as_such() =>
        Assert.Single(Of(new Figure(Image, "", [])).Body.Descendants(), e => e.Name.LocalName == "decorative"
            && e.Attribute("val")!.Value == "1");

    [Fact]
    public void A_picture_shown_twice_is_one_file()
    {
        var file = Of(new Figure(Image, "One.", []), new Figure(Pngs.Create(200, 100), "Two.", []),
            new Figure(Pngs.Create(3, 3), "Three.", []));
        Assert.Equal(["word/media/image1.png", "word/media/image2.png"], file.Entries.Select(e => e.FullName)
            .Where(n => n.Contains("media", StringComparison.Ordinal)));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Cells_span_columns_and_rows()
    {
        var table = Of(Create()).Body.Descendants(W + "tbl").Single(t => t.Descendants(W + "vMerge").Any());
        var rows = table.Elements(W + "tr").Select(r => r.Elements(W + "tc").ToList()).ToList();
        Assert.All(rows,
            row => Assert.Equal(4, row.Sum(cell => int.Parse(Value(cell.Descendants(W + "gridSpan").SingleOrDefault()) ?? "1"))));
        Assert.Equal([null, "restart", "", "", null, "restart", ""],
            rows.Select(r => r[0].Descendants(W + "vMerge").SingleOrDefault() is { } merge ? Value(merge) ?? "" : null));
    }

    [Fact]
    public void Columns_are_a_section_of_Words_own_and_each_begins_with_a_break()
    {
        var file = Of(Body("Before."), new Columns([new(0.3, [Body("Left.")]), new(0.7, [Body("Right.")])]), Body("After."));
        var sections = file.Body.Descendants(W + "sectPr").ToList();
        Assert.Equal([null, "2", null], sections.Select(s => s.Element(W + "cols")?.Attribute(W + "num")!.Value));
        Assert.Equal([null, "continuous", "continuous"], sections.Select(s => Value(s.Element(W + "type"))));
        var widths = sections[1].Descendants(W + "col").Select(c => double.Parse(c.Attribute(W + "w")!.Value)).ToList();
        Assert.Equal(0.3 / 0.7, widths[0] / widths[1], 0.01);
        Assert.Equal(["Before.", "Left.", "Right.", "After."], Paragraphs(file.Body).Select(TextOf));
        Assert.Equal(["Right."], Paragraphs(file.Body).Where(p => p.Descendants(W + "br").Any()).Select(TextOf));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void A_spread_that_layout_parts_starts_on_a_new_page_with_what_leads_in()
    {
        var spread = new Columns([new(0.5, [Body("Left."), Body(Long(80))]), new(0.5, [Body("Right.")])]);
        var file = Of(Moved(spread), Body("Before."), Heading(1, "lead", "Lead"), spread, Body("After."));
        var sections = file.Body.Descendants(W + "sectPr").ToList();
        Assert.Equal([null, "nextPage", "continuous", "continuous"], sections.Select(s => Value(s.Element(W + "type"))));
        Assert.Equal(["Before.", "Lead", "Right."], sections.SkipLast(1).Select(s => TextOf(s.Ancestors(W + "p").Single())));
        Assert.All(Paragraphs(file.Body).Where(p => TextOf(p) is "Left."), p => Assert.Single(p.Descendants(W + "keepNext")));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void A_spread_that_no_page_holds_stands_one_column_below_the_other()
    {
        var spread = new Columns([new(0.5, [Body("Left."), .. Enumerable.Repeat(Body(Long(90)), 9)]), new(0.5, [Body("Right.")])]);
        var file = Of(Moved(spread), Body("Before."), spread, Tiles(("1", "one")));
        // Those of the tiles alone.
        Assert.Single(file.Body.Descendants(W + "cols"));
        Assert.Equal("Right.", TextOf(file.Body.Descendants(W + "sectPr").First().Ancestors(W + "p").Single()));
    }

    [Fact]
    public void A_list_that_begins_a_column_keeps_its_label_there()
    {
        var file = Of(new Columns([new(0.5, [Body("Left.")]), new(0.5, [Bullets(["One"])])]));
        Assert.Equal(["Left.", "", "One"], Paragraphs(file.Body).Select(TextOf));
        Assert.Single(Paragraphs(file.Body).ElementAt(1).Descendants(W + "br"));
    }

    [Fact]
    public void A_list_of_one_item_in_the_last_column_is_still_in_its_section()
    {
        var file = Of(new Columns([new(0.5, [Bullets(["One"])]), new(0.5, [Bullets(["Two"])])]), Body("After."));
        Assert.Equal("Two", TextOf(file.Body.Descendants(W + "cols").Single().Ancestors(W + "p").Single()));
    }

    [Fact]
    public void Each_value_of_a_tile_is_read_with_its_label_and_no_table_is_made()
    {
        var file = Of(Tiles(("1", "one"), ("2", "two"), ("3", "three"), ("4", "four"), ("5", "five")));
        Assert.Equal(["1", "one", "2", "two", "3", "three", "4", "four", "5", "five", ""], Paragraphs(file.Body).Select(TextOf));
        Assert.Empty(file.Body.Descendants(W + "tbl"));
        Assert.Equal(["3", "3"], file.Body.Descendants(W + "cols").Select(c => c.Attribute(W + "num")!.Value));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Tiles_beside_each_other_are_as_high_as_the_highest()
    {
        var file =
            Of(Tiles(("1", "one"), ("2", "several words that take up three whole lines of the tile in which they stand"), ("3", "three")));
        var labels = Paragraphs(file.Body).Where(p => StyleOf(p) == "TileLabel").ToList();
        var below = labels.Select(p => p.Descendants(W + "bottom").SingleOrDefault() is { } edge ? (double)edge.Attribute(W + "space")!
            + (double)edge.Attribute(W + "sz")! / 8 : 12.5).ToList();
        // Word's borders keep 31 points from their text at most.
        Assert.InRange(below[0] - below[1], 2 * 15.5 - 1, 2 * 15.5 + 1);
        Assert.Equal(below[0], below[2]);
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void A_value_keeps_from_its_edge_by_the_height_of_its_line_and_one_of_several_lines_as_a_whole()
    {
        var file = Of(Tiles(("1", "one"), ("two three four five six seven eight nine ten eleven twelve", "numbers"), ("3", "three")));
        var style = file.Part("word/styles.xml").Descendants(W + "style").Single(s => s.Attribute(W + "styleId")!.Value == "TileValue");
        Assert.Equal(("0", "860"), (style.Descendants(W + "top").Single().Attribute(W + "space")!.Value, style.Descendants(W + "spacing")
            .Single().Attribute(W + "line")!.Value));
        var values = Paragraphs(file.Body).Where(p => StyleOf(p) == "TileValue")
            .Select(p => p.Descendants(W + "top").SingleOrDefault()?.Attribute(W + "space")!.Value);
        Assert.Equal([null, "12", null], values);
    }

    [Fact]
    public void What_cannot_be_a_section_stands_one_below_the_other()
    {
        var file =
            Of(new Callout(CalloutKind.Note,
                [Tiles(("1", "one")), new Columns([new(0.5, [Body("a")]), new(0.5, [Body("b")])]),
                    new Section(PageSetup.A4Landscape, null, [Body("c")])]));
        Assert.Equal(["1", "one", "a", "b", "c"], Paragraphs(file.Body).Select(TextOf));
        Assert.Single(file.Body.Descendants(W + "sectPr"));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Sections_have_paper_and_header_of_their_own_and_what_follows_has_the_papers_again()
    {
        var file = Of(Body("Upright."),
            new Section(PageSetup.A4Landscape, "On its side", [Body("Wide.")]) { PageFooter = "Its own footer" }, Body("Again."));
        var sections = file.Body.Descendants(W + "sectPr").ToList();
        Assert.Equal([null, "landscape", null], sections.Select(s => s.Element(W + "pgSz")!.Attribute(W + "orient")?.Value));
        var headers =
            sections.Select(s =>
                s.Element(W
                    + "headerReference")!.Attribute("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")!.Value)
                    .ToList();
        Assert.Equal(headers[0], headers[2]);
        Assert.NotEqual(headers[0], headers[1]);
        Assert.StartsWith("On its side", TextOf(file.Part("word/header2.xml")), StringComparison.Ordinal);
        Assert.StartsWith("Its own footer", TextOf(file.Part("word/footer2.xml")), StringComparison.Ordinal);
        Assert.StartsWith("Fictional Vale STP", TextOf(file.Part("word/footer1.xml")), StringComparison.Ordinal);
        Assert.Equal("14358", file.Part("word/header2.xml").Descendants(W + "tab").Last(t => t.Attribute(W + "pos") is not null)
            .Attribute(W + "pos")!.Value);
        Assert.Empty(file.Body.Descendants(W + "pageBreakBefore"));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void A_table_too_wide_for_an_upright_page_turns_it_with_the_words_that_lead_in()
    {
        var wide = Create().Blocks.OfType<Table>().Single(t => t.Anchor == "wide-table");
        var file = Of(Body("Before."), Heading(1, "wide", "Wide"), wide, Body("After."));
        var sections = file.Body.Descendants(W + "sectPr").ToList();
        Assert.Equal([null, "landscape", null], sections.Select(s => s.Element(W + "pgSz")!.Attribute(W + "orient")?.Value));
        Assert.Equal("Before.", TextOf(sections[0].Ancestors(W + "p").Single()));
    }
}
