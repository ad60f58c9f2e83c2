using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StpGen.Core.Documents;
using StpGen.Writers.Html;
using static StpGen.Tests.Specimen;
using Document = StpGen.Core.Documents.Document;

namespace StpGen.Tests.Html;

/// <summary>
/// A paper as a web page, read by a browser's own parser: what somebody with a screen reader, a telephone or no network relies
/// on.
/// </summary>
public sealed class HtmlWriterTests
{
    private static readonly Lazy<IHtmlDocument> SpecimenPage = new(() => Page(Create()));

    private static IHtmlDocument Whole => SpecimenPage.Value;

    [Fact]
    public void The_page_is_as_it_was_written_and_nothing_had_to_be_mended()
    {
        var source = Encoding.UTF8.GetString(HtmlWriter.Write(Create(), NhsTheme.Create()));
        var faults = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        parser.AddEventListener("error", (_, e) => faults.Add(e.ToString()!));
        parser.ParseDocument(source);
        Assert.Empty(faults);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">", source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() =>
        Assert.Equal(HtmlWriter.Write(Create(), NhsTheme.Create()), HtmlWriter.Write(Create(), NhsTheme.Create()));

    [Fact]
    public void It_asks_no_server_and_runs_no_script()
    {
        Assert.Empty(Whole.QuerySelectorAll("script, link, iframe, object, embed, base, form"));
        Assert.StartsWith("script-src 'none'; connect-src 'none';",
            Whole.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!, StringComparison.Ordinal);
        Assert.All(Whole.QuerySelectorAll("[src]"),
            e => Assert.StartsWith("data:image/", e.GetAttribute("src")!, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", Whole.QuerySelector("style")!.TextContent);
    }

    [Fact]
    public void The_title_is_the_one_heading_of_level_1_and_no_level_is_skipped()
    {
        var levels = Whole.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory]
    [InlineData(1, "The paper", "One part", "h1", "h2")]
    [InlineData(2, "A part", "Another", "h2", "h3")]
    public void A_paper_without_a_cover_has_its_title_too(int firsts, string first, string second, string element, string below)
    {
        var page =
            Page(Paper([Heading(1, "a", first), Heading(2, "b", second),
                .. firsts > 1 ? [Heading(1, "c", "More")] : Array.Empty<Block>()]));
        Assert.Equal(firsts == 1 ? first : "A paper", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(first, page.QuerySelector(element)!.TextContent);
        Assert.Equal(second, page.QuerySelector(below)!.TextContent);
    }

    [Fact]
    public void Every_link_within_leads_somewhere_and_no_place_has_the_name_of_another()
    {
        var ids = Whole.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var within = Whole.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.True(within.Count > 20);
        Assert.Empty(within.Except(ids));
    }

    [Fact]
    public void A_link_to_what_is_not_there_is_its_words() =>
        Assert.Equal("<p>See there and</p>",
            Page(Paper(Heading(1, "a", "A"), Body(new TextRun("See "), new Link("#nowhere", [new TextRun("there")]), new TextRun(" and"))))
            .QuerySelector("main > p")!.OuterHtml);

    [Fact]
    public void Contents_list_the_headings_below_each_other()
    {
        var page = Page(Paper(new Contents("Contents", 2), Heading(1, "a", "A"), Heading(2, "b", "B"), Heading(3, "c", "C"),
            Heading(2, "d", "D"), Heading(1, "e", "E")));
        var nav = page.QuerySelector("nav")!;
        Assert.Equal("Contents", page.GetElementById(nav.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal(["#a", "#e"], nav.QuerySelectorAll("nav > ol > li > a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["#b", "#d"], nav.QuerySelectorAll("li ol a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Contents_that_begin_below_their_top_lose_nothing()
    {
        var page = Page(Paper(new Contents("Contents", 3), Heading(2, "b", "B"), Heading(3, "c", "C"), Heading(1, "a", "A"),
            Heading(3, "d", "D")));
        Assert.Equal(["#b", "#c", "#a", "#d"], page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_table_says_what_heads_its_columns_and_rows()
    {
        var table = Page(Paper(Specimen.Table("Beds", ["", "Now"], [["Acute", "400"], ["Community", "120"]], rowHeaders: true)))
            .QuerySelector("table")!;
        Assert.Equal("Beds", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["td", "th"], table.QuerySelectorAll("thead tr > *").Select(c => c.LocalName));
        Assert.Equal(["Acute", "Community"], table.QuerySelectorAll("tbody th[scope=row]").Select(c => c.TextContent));
        Assert.Equal("col", table.QuerySelector("thead th")!.GetAttribute("scope"));
    }

    [Theory]
    [InlineData(false, "Beds", "Now", "Later")]
    [InlineData(true, "Organisation", "Responsibilities", "Communication")]
    [InlineData(true, "Site", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "Total")]
    public void A_table_that_no_telephone_can_show_whole_says_that_it_moves(bool moves, params string[] header)
    {
        var page = Page(Paper(Specimen.Table("Beds", header, [header])));
        Assert.Equal(moves, page.QuerySelector("div.table")!.ClassList.Contains("wide"));
    }

    [Fact]
    public void Cells_over_several_columns_and_rows_keep_their_places()
    {
        var table = new Table([new TextRun("Spans")], [new(), new(), new(ColumnAlignment.Right)], Row("A", "B", "C"),
        [
            new([Cell("wide") with { ColumnSpan = 2 }, Cell("1")]),
            new([Cell("high") with { RowSpan = 2 }, Cell("2"), Cell("3")]),
            new([Cell("4"), Cell("5")]),
        ]);
        var rows = Page(Paper(table)).QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(["wide/2/1/", "1/1/1/right", "high/1/2/", "2/1/1/", "3/1/1/right", "4/1/1/", "5/1/1/right"],
            rows.SelectMany(r => r.Children).Cast<IHtmlTableCellElement>()
                .Select(c => $"{c.TextContent}/{c.ColumnSpan}/{c.RowSpan}/{c.ClassName}"));

        static TableCell Cell(string text) => new([Body(text)]);
        static TableRow Row(params ReadOnlySpan<string> texts) => new([.. texts.ToArray().Select(Cell)]);
    }

    [Fact]
    public void Every_picture_says_what_it_shows_and_how_large_it_is() =>
        Assert.All(Whole.QuerySelectorAll("img"),
            img => Assert.True(img.HasAttribute("alt")
                && int.Parse(img.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture) > 0));

    [Fact]
    public void A_note_is_found_from_its_mark_and_its_mark_from_the_note()
    {
        var page =
            Page(DocumentResolver.Resolve(Paper(Heading(1, "a", "A"), Body(new TextRun("One"), Note("First note.")),
                Body(new TextRun("Two"), Note("Second note.")))));
        var marks = page.QuerySelectorAll("[role=doc-noteref]").ToList();
        Assert.Equal(["1", "2"], marks.Select(m => m.TextContent));
        Assert.Equal(["First note. Back to where note 1 is marked", "Second note. Back to where note 2 is marked"],
            marks.Select(m => page.GetElementById(m.GetAttribute("href")![1..])!.TextContent));
        Assert.Equal(marks.Select(m => "#" + m.Id), page.QuerySelectorAll("[role=doc-backlink]").Select(b => b.GetAttribute("href")));
    }

    [Theory]
    [InlineData("</main><script>alert(1)</script>")]
    [InlineData("a & b < c > d \" e ' f")]
    [InlineData("&amp; &lt;")]
    public void Text_is_only_ever_text(string text)
    {
        var document = Paper(Heading(1, "a", text), Body(text), Specimen.Table(text, [text], [[text]]),
            new Tiles([new Tile([new TextRun(text)], [new TextRun(text)])]),
            Body(new Link("https://example.org/?a=1&b=\"2\"", [new TextRun(text)])));
        document = document with
        {
            Info = document.Info with
            {
                Title = text,
                Author = text,
                Subject = text,
                PageHeader = text,
                PageFooter = text,
                DraftMark = text
            }
        };
        var page = Page(document);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal([text, text], [page.QuerySelector("h1")!.TextContent, page.QuerySelector("main > p:not(.draft)")!.TextContent]);
        Assert.Equal([text, text, text],
            [page.QuerySelector("body > header > p")!.TextContent, page.QuerySelector("body > footer > p")!.TextContent,
                page.QuerySelector(".draft")!.TextContent]);
        Assert.Equal("https://example.org/?a=1&b=\"2\"", page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Contains("counter(pages)", page.QuerySelector("head > style")!.TextContent);
    }

    [Fact]
    public void A_draft_says_so_and_a_final_paper_does_not()
    {
        Assert.Equal("DRAFT, revision 1", Page(Create()).QuerySelector("main > .draft")!.TextContent);
        Assert.Equal("Specimen of every block (DRAFT, revision 1)", Page(Create()).Title);
        Assert.Null(Page(Create(draftMark: null)).QuerySelector(".draft"));
        Assert.DoesNotContain("DRAFT", Page(Create(draftMark: null)).Source.Text);
    }

    [Fact]
    public void Text_that_begins_at_the_right_says_so() =>
        Assert.Equal(["rtl", null], Page(Paper(Heading(1, "a", "A"), Body("שלום עולם"), Body("Hello שלום"))).QuerySelectorAll("main > p")
            .Select(p => p.GetAttribute("dir")));

    [Fact]
    public void A_minus_stays_with_its_amount() =>
        Assert.Equal(["−£1.5m", "−3%,"], Page(Paper(Heading(1, "a", "A"), Body("From −£1.5m by −3%, and on"))).QuerySelectorAll(".held")
            .Select(h => h.TextContent));

    [Fact]
    public void Landscape_pages_print_as_such()
    {
        var page = Page(Paper(Heading(1, "a", "A"), new Section(PageSetup.A4Landscape, null, [Body("Wide")])));
        Assert.Equal("section pages-1", page.QuerySelector("main > div")!.ClassName);
        var css = page.QuerySelector("style")!.TextContent;
        Assert.Contains("@page{size:210mm 297mm;", css);
        Assert.Contains("@page pages-1{size:297mm 210mm;", css);
        Assert.Contains(".pages-1{page:pages-1;", css);
    }

    private static IHtmlDocument Page(Document document) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlWriter.Write(document, NhsTheme.Create())));

    private static Document Paper(params ReadOnlySpan<Block> blocks) => new(
        new DocumentInfo
        {
            Title = "A paper",
            Author = "Fictional Vale STP",
            Date = new DateOnly(2016, 10, 21),
            PageHeader = "A paper",
            PageFooter = "21 October 2016"
        }, [.. blocks]);
}
