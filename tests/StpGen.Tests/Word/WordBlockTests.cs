using System.Xml.Linq;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Writers.Word;
using Xunit;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>Blocks in Word: what a person who edits the paper relies on.</summary>
public sealed class WordBlockTests
{
    private static ListBlock Numbers(int start, params ReadOnlySpan<ListItem> items) => new(ListKind.Numbered, start, [.. items]);

    [Fact]
    public void Headings_have_the_styles_that_Word_navigates_by()
    {
        var file = Of(Create());
        Assert.Equal(Specimen.Headings().Select(h => $"Heading{h.Level}"),
            Paragraphs(file.Body).Select(StyleOf).Where(s => s?.StartsWith("Heading", StringComparison.Ordinal) == true));
        var styles = file.Part("word/styles.xml").Elements(W + "style").ToDictionary(s => s.Attribute(W + "styleId")!.Value);
        Assert.Equal("heading 2", Value(styles["Heading2"].Element(W + "name")));
        Assert.Equal("1", Value(styles["Heading2"].Element(W + "pPr")!.Element(W + "outlineLvl")));
        Assert.NotNull(styles["Heading2"].Element(W + "pPr")!.Element(W + "keepNext"));
    }

    [Fact]
    public void Every_style_that_is_named_is_defined()
    {
        var file = Of(Create());
        var defined = file.Part("word/styles.xml").Elements(W + "style").Select(s => s.Attribute(W + "styleId")!.Value).ToHashSet();
        string[] parts = ["word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/numbering.xml"];
        var named = parts
            .SelectMany(part => file.Part(part).Descendants().Where(e => e.Name.LocalName is "pStyle" or "rStyle" or "tblStyle")
                .Select(e => Value(e)!)).ToHashSet();
        Assert.True(named.Count > 15);
        Assert.Superset(named, defined);
    }

    [Fact]
    public void Each_numbered_list_has_an_instance_that_starts_where_the_list_does()
    {
        var file = Of(
            Numbers(1, Item("First"), new([Body("Second"), Numbers(3, Item("c"))])),
            Body("Between."),
            Numbers(9, Item("Ninth"), Item("Tenth")));
        var used = Paragraphs(file.Body).Select(p => Value(p.Descendants(W + "numId").SingleOrDefault())).OfType<string>().ToList();
        Assert.Equal(3, used.Distinct().Count());
        Assert.Equal(5, used.Count);
        var starts = file.Part("word/numbering.xml").Elements(W + "num")
            .ToDictionary(n => n.Attribute(W + "numId")!.Value, n => Value(n.Descendants(W + "startOverride").SingleOrDefault()));
        Assert.Equal(["1", "3", "9"], used.Distinct().Select(id => starts[id]));
    }

    [Theory]
    [InlineData(4, "yes yes yes no")]
    [InlineData(5, "yes no no yes no")]
    [InlineData(7, "yes no no no no yes no")]
    public void No_row_of_a_table_stands_alone_and_a_short_table_stays_whole(int count, string kept)
    {
        var rows =
            Of(Specimen.Table("Caption", ["Head"], [.. Enumerable.Range(0, count).Select(i => new[] { $"row {i}" })])).Body.Descendants(W
                + "tr").Skip(1);
        Assert.Equal(kept, string.Join(' ', rows.Select(row => row.Descendants(W + "keepNext").Any() ? "yes" : "no")));
    }

    [Fact]
    public void A_high_row_may_stand_alone()
    {
        var rows =
            Of(Specimen.Table("Caption", ["Head"], [.. Enumerable.Range(0, 6).Select(i => new[] { Specimen.Long(200) })])).Body.Descendants(
                W + "tr").Skip(1);
        Assert.DoesNotContain(rows, row => row.Descendants(W + "keepNext").Any());
    }

    [Fact]
    public void A_table_at_the_end_costs_no_line_below_it()
    {
        var last = Of(Body("Text."), Specimen.Create().Blocks.OfType<Table>().First()).Body.Descendants(W + "tbl").Last()
            .ElementsAfterSelf(W + "p").Single();
        Assert.Empty(TextOf(last));
        var spacing = last.Element(W + "pPr")!.Element(W + "spacing")!;
        Assert.Equal(("20", "exact", "0", "0"),
            (spacing.Attribute(W + "line")?.Value, spacing.Attribute(W + "lineRule")?.Value, spacing.Attribute(W + "before")?.Value,
                spacing.Attribute(W + "after")?.Value));
    }

    [Fact]
    public void Bullets_need_nothing_but_their_style()
    {
        var paragraphs = Paragraphs(Of(Bullets(["One", "Two"], nested: ["Nested"])).Body).ToList();
        Assert.Equal(["ListBullet", "ListBullet", "ListBullet2"], paragraphs.Select(StyleOf));
        Assert.All(paragraphs, p => Assert.Empty(p.Descendants(W + "numPr")));
    }

    [Fact]
    public void A_second_paragraph_of_an_item_stands_under_its_text_without_a_label()
    {
        var file = Of(Numbers(1, new ListItem([Body("First"), Body("More of the first")]), Item("Second")));
        Assert.Equal(["ListNumber", "ListContinue", "ListNumber"], Paragraphs(file.Body).Select(StyleOf));
    }

    [Fact]
    public void A_table_has_a_header_row_that_repeats_rows_that_stay_whole_and_an_alternative_text()
    {
        var table = Of(Table("Costs", ["Year", "£m"], [["2016/17", "12"], ["2017/18", ""]], rowHeaders: true)).Body.Descendants(W + "tbl")
            .Single();
        var rows = table.Elements(W + "tr").ToList();
        Assert.Equal([true, false, false], rows.Select(r => r.Descendants(W + "tblHeader").Any()));
        Assert.All(rows, r => Assert.Single(r.Descendants(W + "cantSplit")));
        Assert.Equal("Costs", Value(table.Descendants(W + "tblCaption").Single()));
        Assert.Equal("1", table.Descendants(W + "tblLook").Single().Attribute(W + "firstColumn")!.Value);
        Assert.Equal(["TableHeading", "TableHeading", "TableRowHeading", "TableText", "TableRowHeading", "TableText"], Paragraphs(table)
            .Select(StyleOf));
    }

    [Fact]
    public void Columns_fill_the_page_and_no_word_breaks_while_there_is_room()
    {
        var table = Table("Widths", ["No.", "Organisation", "What it does"], [["1", "Commissioning", Long(60)], ["2", "Trust", Long(3)]]);
        var width = PageSetup.A4.ContentWidth;
        var widths = ColumnWidthsOf(table);
        Assert.Equal(width, widths.Sum(), 0.2);
        Assert.InRange(widths[0], 20, 60);
        Assert.InRange(widths[1], 85, width / 3);

        Assert.Equal([width * 0.25, width * 0.75],
            ColumnWidthsOf(table with { Columns = [new(Share: 1), new(Share: 3)], Header = Row(2), Rows = [] }), (a, b) =>
            Math.Abs(a - b) < 0.1);
    }

    [Fact]
    public void A_share_gives_way_where_it_would_break_a_word()
    {
        var table = Table("Shares", ["Neighbourhoods", "What"], [["1", Long(40)]]) with { Columns = [new(Share: 0.05), new(Share: 0.95)] };
        var widths = ColumnWidthsOf(table);
        Assert.InRange(widths[0], 95, 130);
        Assert.Equal(PageSetup.A4.ContentWidth, widths.Sum(), 0.2);
    }

    [Fact]
    public void The_contents_list_the_headings_with_their_pages_and_lead_to_them()
    {
        var file = Of(Create());
        var entries = Paragraphs(file.Body)
            .Where(p => StyleOf(p)?.StartsWith("TOC", StringComparison.Ordinal) == true && StyleOf(p) != "TOCHeading").ToList();
        var listed = Specimen.Headings().Where(h => h.Level <= 2).Select(h => PlainText.Of(h.Content)).ToList();
        Assert.Equal(listed.Count, entries.Count);
        Assert.All(listed.Zip(entries), pair => Assert.Matches($@"^{pair.First}\d*$", TextOf(pair.Second)));
        Assert.Equal("Running text2", TextOf(entries[0]));
        var bookmarks = file.Body.Descendants(W + "bookmarkStart")
            .ToDictionary(b => b.Attribute(W + "name")!.Value, b => TextOf(b.Parent!));
        Assert.All(entries, entry =>
        {
            var heading = bookmarks[entry.Descendants(W + "hyperlink").Single().Attribute(W + "anchor")!.Value];
            Assert.StartsWith(heading, TextOf(entry), StringComparison.Ordinal);
        });
        Assert.Contains(file.Body.Descendants(W + "instrText"), i => i.Value == " TOC \\o \"1-2\" \\h \\z \\u ");
    }

    [Fact]
    public void A_heading_whose_page_is_not_known_stands_in_the_contents_without_a_number()
    {
        var document = Create() with { Blocks = [new Contents("Contents", 1), Heading(1, "a", "Alone")] };
        var file = new WordFile(WordWriter.Write(document, NhsTheme.Create(), Pages(document) with { Destinations = [] }));
        Assert.Equal("Alone", TextOf(Paragraphs(file.Body).Single(p => StyleOf(p) == "TOC1")));
    }

    /// <summary>Word measures in other units than layout, so a column as narrow as its longest word has some space left.</summary>
    [Fact]
    public void A_cell_keeps_less_at_its_right_than_layout_does()
    {
        var margins = Of(Create()).Part("word/styles.xml").Descendants(W + "style")
            .Single(s => s.Attribute(W + "styleId")?.Value == "STPTable").Descendants(W + "tblCellMar").Single();
        Assert.Equal(15, Twips("left") - Twips("right"));

        int Twips(string side) => (int)margins.Element(W + side)!.Attribute(W + "w")!;
    }

    [Fact]
    public void Anchors_become_bookmark_names_that_Word_accepts()
    {
        var anchors = new[] { "1-first", "a b", "a-b", new string('x', 60), new string('x', 61), "ŵ" };
        var names = Of([.. anchors.Select(a => Heading(1, a, "Heading"))]).Body.Descendants(W + "bookmarkStart")
            .Select(b => b.Attribute(W + "name")!.Value).ToList();
        Assert.Equal(anchors.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches(@"^\p{L}\w{0,39}$", name));
    }

    [Fact]
    public void Links_lead_where_they_say_and_a_link_to_nowhere_keeps_its_words()
    {
        var file = Of(
            Heading(1, "here", "Here"),
            new Paragraph([new Link("#here", [new TextRun("in")]), new Link("https://example.org/a b", [new TextRun("out")]),
                new Link("#gone", [new TextRun("lost")])]));
        var links = file.Body.Descendants(W + "hyperlink").ToList();
        Assert.Equal(["in", "out"], links.Select(TextOf));
        Assert.Equal("here", links[0].Attribute(W + "anchor")!.Value);
        Assert.Contains(file.Part("word/_rels/document.xml.rels").Elements(),
            r => r.Attribute("Target")!.Value == "https://example.org/a%20b");
        Assert.EndsWith("lost", TextOf(file.Body), StringComparison.Ordinal);
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Paragraphs_of_a_callout_are_one_box_and_two_callouts_are_two()
    {
        var file = Of(
            new Callout(CalloutKind.Note, [Body("One"), Bullets(["Two", "Three"], nested: ["Four"]), Body("Five")]),
            new Callout(CalloutKind.Note, [Body("Six")]));
        var paragraphs = Paragraphs(file.Body).ToList();
        Assert.All(paragraphs, p => Assert.Equal("Callout", StyleOf(p)));
        // The box's left edge, as far from the margin in every paragraph: first-line indent less the border's distance.
        var edges =
            paragraphs.Select(p => (p.Descendants(W + "ind").SingleOrDefault() is { } ind ? Twips(ind, "left") - Twips(ind, "hanging")
                : 320)
            - 20 * int.Parse(p.Descendants(W + "left").Single().Attribute(W + "space")!.Value)).Distinct();
        Assert.Single(edges);
        Assert.Equal([false, false, false, false, false, true], paragraphs.Select(p => p.Descendants(W + "contextualSpacing").Any()));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Bold_words_stay_bold_where_the_style_is_bold_already()
    {
        var run = Of(new Heading(1, "a", [new Strong([new TextRun("Bold")])])).Body.Descendants(W + "r").Single();
        Assert.NotNull(run.Element(W + "rPr")!.Element(W + "b"));
    }

    [Fact]
    public void No_paragraph_is_empty_but_in_an_empty_cell_or_where_a_section_ends_below_a_table()
    {
        var empty = Paragraphs(Of(Create()).Body).Where(p => TextOf(p).Length == 0 && !p.Descendants(W + "drawing").Any()).ToList();
        Assert.True(empty.Count > 3);
        Assert.All(empty, p => Assert.True(p.Parent!.Name.LocalName == "tc" || p.Descendants(W + "sectPr").Any()));
        // Of those that end a section, all but the ones with tiles left over stand below a table.
        Assert.All(empty.Where(p => p.Descendants(W + "sectPr").Any()),
            p => Assert.True(p.ElementsBeforeSelf().Last().Name == W + "tbl" || p.Descendants(W + "br").Any()));
    }

    private static double Twips(XElement element, string name) => double.Parse(element.Attribute(W + name)?.Value ?? "0");

    private static TableRow Row(int cells) => new([.. Enumerable.Range(0, cells).Select(i => new TableCell([Body($"Cell {i}")]))]);

    private static IReadOnlyList<double> ColumnWidthsOf(Table table) =>
        [.. Of(table).Body.Descendants(W + "gridCol").Select(c => double.Parse(c.Attribute(W + "w")!.Value) / 20)];
}
