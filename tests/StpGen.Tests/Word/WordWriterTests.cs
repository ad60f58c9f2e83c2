using System.Collections.Immutable;
using System.Xml.Linq;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout;
using StpGen.Layout.Building;
using StpGen.Layout.Fonts;
using StpGen.Layout.Pages;
using StpGen.Writers.Word;
using Xunit;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>The Word file as a whole: valid, the same each time, complete.</summary>
public sealed class WordWriterTests
{
    [Fact]
    public void The_file_is_valid_with_a_cover_and_without()
    {
        Assert.Empty(Of(Specimen.Create()).Complaints());
        Assert.Empty(Of(Specimen.Body("No cover.")).Complaints());
        Assert.Empty(Of().Complaints());
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var file = Of(Specimen.Create());
        Assert.Equal(file.Bytes, Of(Specimen.Create()).Bytes);
        Assert.All(file.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Every_word_of_the_document_is_there_once_and_in_order()
    {
        var document = Specimen.Create();
        // The contents repeat headings; they have a test of their own.
        var withoutContents = document with { Blocks = [.. document.Blocks.Where(b => b is not (Contents or CaptionList))] };
        // A picture may be behind text that follows it.
        var inOrder = WordFile.Pages(withoutContents).Facts.InPageOrder(withoutContents.Blocks, b => b);
        Assert.Equal(string.Join('\n', TextOfBlocks.Of(inOrder)),
            string.Join('\n', Paragraphs(Of(withoutContents).Body).Select(TextOf).Where(t => t.Length > 0)));
    }

    [Fact]
    public void What_XML_cannot_hold_or_reads_as_markup_survives()
    {
        var file = Of(Specimen.Body("a < b & \"c\" > 'd' \u0007 \ud800 \uffff 😀"),
            Specimen.Table("R&D <caption> \u0001", ["A&E"], [["<1 %"]]));
        Assert.Empty(file.Complaints());
        Assert.Equal("a < b & \"c\" > 'd' \uFFFD \uFFFD \uFFFD 😀", TextOf(Paragraphs(file.Body).First()));
        Assert.Equal("R&D <caption> \uFFFD", Value(file.Body.Descendants(W + "tblCaption").Single()));
    }

    [Fact]
    public void Properties_say_what_the_paper_is_and_take_their_dates_from_it()
    {
        var core = Of(Specimen.Create()).Part("docProps/core.xml").Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);
        Assert.Equal("Specimen of every block", core["title"]);
        Assert.Equal("Fictional Vale STP", core["creator"]);
        Assert.Equal("en-GB", core["language"]);
        Assert.Equal("2016-10-21T00:00:00Z", core["created"]);
        Assert.Equal(core["created"], core["modified"]);
    }

    [Fact]
    public void A_draft_says_so_on_every_page_and_a_final_paper_nowhere()
    {
        var draft = Of(Specimen.Create());
        Assert.Contains("DRAFT, revision 1", TextOf(draft.Part("word/header1.xml")), StringComparison.Ordinal);
        Assert.Equal("DRAFT, revision 1", TextOf(draft.Part("word/header2.xml")));
        Assert.Equal("", TextOf(draft.Part("word/footer2.xml")));

        var final = Of(Specimen.Create(draftMark: null));
        Assert.Equal("Specimen of every block", TextOf(final.Part("word/header1.xml")));
        Assert.Equal("", TextOf(final.Part("word/header2.xml")));
        Assert.Empty(final.Complaints());
    }

    [Fact]
    public void The_cover_alone_is_without_header_and_footer()
    {
        var sections = Of(Specimen.Create()).Body.Descendants(W + "sectPr").ToList();
        Assert.Equal([true, .. Enumerable.Repeat(false, sections.Count - 1)], sections.Select(s => s.Element(W + "titlePg") is not null));
        Assert.Null(Of(Specimen.Body("No cover.")).Body.Descendants(W + "titlePg").SingleOrDefault());
        Assert.Equal("Fictional Vale STP, 21 October 2016Page 1 of 12", TextOf(Of(Specimen.Create()).Part("word/footer1.xml")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(12)]
    public void A_cover_too_full_to_start_a_third_down_starts_higher_as_on_the_pages(int wordsInACell)
    {
        var rows = Enumerable.Range(1, 24).Select(count => Full(count, wordsInACell)).ToList();
        Assert.Equal(rows.Select(BarOnPages), rows.Select(BarInWord));
        Assert.Equal(2, rows.Select(BarInWord).Distinct().Count());

        static Document Full(int rows, int words) => Specimen.Create() with
        {
            Blocks =
            [
                new Cover([
                    new Paragraph([new TextRun("A title that is long enough for two lines of a cover")], TextRole.Title),
                    new Paragraph([new TextRun("Subtitle")], TextRole.Subtitle),
                    Specimen.Table("Cover sheet", ["Item", "Details"],
                        [.. Enumerable.Range(1, rows).Select(i => new[] { $"Item {i}", Specimen.Long(words) })]),
                ]),
                Specimen.Heading(1, "a", "After the cover"),
            ],
        };

        static double BarOnPages(Document document) => Math.Round(
            LayoutEngine.Layout(document, NhsTheme.Create(), FontLibrary.LiberationSans()).Value!.Pages[0].Items.OfType<FilledRectangle>()
                .Single(r => r.Width == 84).Y, 1);

        static double BarInWord(Document document) => Math.Round(
            Of(document).Part("word/header2.xml").Descendants().Where(e => e.Name.LocalName == "posOffset")
                .Select(e => double.Parse(e.Value) / 12700).Last(), 1);
    }

    [Fact]
    public void Opening_the_file_asks_no_question() =>
        Assert.Empty(Of(Specimen.Create()).Part("word/settings.xml").Elements(W + "updateFields"));

    [Fact]
    public void A_brand_changes_every_colour_and_the_font()
    {
        var brand = NhsTheme.Create() with { FontFamily = "Lato & Co", Accent = Colour.FromHex("112233") };
        var file = Of(Specimen.Create(), brand);
        Assert.Empty(file.Complaints());
        Assert.All(file.Part("word/styles.xml").Descendants(W + "rFonts"),
            font => Assert.Equal("Lato & Co", font.Attribute(W + "ascii")!.Value));
        Assert.Contains(file.Part("word/theme/theme1.xml").Descendants(), e => e.Attribute("val")?.Value == "112233");
    }
}

/// <summary>The text of blocks as a reader meets it, a paragraph a line; spaces that do not end a line are spaces.</summary>
internal static class TextOfBlocks
{
    public static IEnumerable<string> Of(IEnumerable<Block> blocks) => blocks.SelectMany(Of).Select(text => text.Replace('\u00A0', ' '));

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Heading heading => [PlainText.Of(heading.Content)],
        Paragraph paragraph => [PlainText.Of(paragraph.Content)],
        ListBlock list => list.Items.SelectMany(item => Of(item.Blocks)),
        Table table => [.. Captioned(table.Label, table.Caption), .. table.Rows.Prepend(table.Header).SelectMany(row => row.Cells)
            .SelectMany(cell => Of(cell.Blocks))],
        Callout callout => Of(callout.Blocks),
        Quote quote => Of(quote.Blocks),
        Cover cover => Of(cover.Blocks),
        Section section => Of(section.Blocks),
        Columns columns => columns.Items.SelectMany(column => Of(column.Blocks)),
        Tiles tiles => tiles.Items.SelectMany(tile => new[] { PlainText.Of(tile.Value), PlainText.Of(tile.Label) }),
        Figure figure => Captioned(figure.Label, figure.Caption),
        _ => [],
    };

    private static string[] Captioned(string label, ImmutableArray<Inline> caption) =>
        CaptionText.Titled(label, PlainText.Of(caption)) is { Length: > 0 } text ? [text] : [];
}
