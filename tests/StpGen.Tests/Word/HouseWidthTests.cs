using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Writers.Word.Template;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;
using Document = StpGen.Core.Documents.Document;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace StpGen.Tests.Word;

/// <summary>What a house has for its own pages fits pages of another width; its numbers of headings are in the contents.</summary>
public sealed class HouseWidthTests
{
    /// <summary>The text of the house's pages: 11906 less two margins of 1000.</summary>
    private const int Portrait = 9906;

    [Fact]
    public void What_ends_at_the_right_margin_does_so_on_landscape_pages()
    {
        var house = HouseFile.Create(main => main.HeaderParts.First().Header!.PrependChild(new Paragraph(
            new ParagraphProperties(new Tabs(
                new TabStop { Val = TabStopValues.Center, Position = Portrait / 2 },
                new TabStop { Val = TabStopValues.Right, Position = Portrait })),
            new Run(new Text("Left")), new Run(new TabChar()), new Run(new Text("Middle")), new Run(new TabChar()),
            new Run(new Text("Right")))));
        var paper = Create() with { Blocks = [Body("Upright."), new Section(PageSetup.A4Landscape, null, [Body("Wide.")])] };
        var headers = Headers(Write(paper, house));
        Assert.Equal(2, headers.Count);
        var upright = PageSetup.A4.Width - 100;
        var wide = PageSetup.A4Landscape.Width - 100;
        foreach (var (header, width) in headers.Zip([upright, wide]))
        {
            var tabs = header.Descendants(W + "p").First(p => p.Value == "LeftMiddleRight").Descendants(W + "tab")
                .Where(t => t.Attribute(W + "pos") is not null).Select(t => (double)t.Attribute(W + "pos")! / 20).ToList();
            Assert.Equal(width / 2, tabs[0], 1.0);
            Assert.Equal(width, tabs[1], 1.0);
        }
    }

    [Fact]
    public void A_style_s_tabs_move_too_and_a_table_stays_as_wide_as_the_text()
    {
        var house = HouseFile.Create(main =>
        {
            main.StyleDefinitionsPart!.Styles!.AppendChild(new Style(new StyleName { Val = "header" },
                new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = Portrait })))
            { Type = StyleValues.Paragraph, StyleId = "HouseHeader" });
            main.HeaderParts.First().Header!.PrependChild(new Table(
                new TableProperties(new TableWidth { Width = $"{Portrait}", Type = TableWidthUnitValues.Dxa }),
                new TableGrid(new GridColumn { Width = "3000" }, new GridColumn { Width = $"{Portrait - 3000}" }),
                new TableRow(Cell("A", "3000"), Cell("B", $"{Portrait - 3000}"))));
            main.HeaderParts.First().Header!.PrependChild(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "HouseHeader" }), new Run(new Text("Own"))));
        });
        var paper = Create() with { Blocks = [new Section(PageSetup.A4Landscape, null, [Body("Wide.")])] };
        var file = Write(paper, house);
        var header = Headers(file).Last();
        var wide = PageSetup.A4Landscape.Width - 100;
        var own = header.Descendants(W + "p").First(p => p.Value == "Own").Descendants(W + "tab").ToList();
        Assert.Equal(["clear", "right"], own.Select(t => t.Attribute(W + "val")!.Value));
        Assert.Equal(wide, (double)own[1].Attribute(W + "pos")! / 20, 1.0);
        Assert.Equal(wide, header.Descendants(W + "gridCol").Sum(c => (double)c.Attribute(W + "w")!) / 20, 1.0);
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Contents_have_the_numbers_that_the_house_gives_to_headings()
    {
        var house = HouseFile.Create(main =>
        {
            var numbering = main.NumberingDefinitionsPart!.Numbering!;
            numbering.InsertBefore(new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.Multilevel },
                Level(0, NumberFormatValues.UpperLetter, "%1", "HouseHeading1"),
                Level(1, NumberFormatValues.Decimal, "%1.%2", "HouseHeading2"))
            { AbstractNumberId = 7 }, numbering.Elements<NumberingInstance>().First());
            numbering.AppendChild(new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 7 });
            foreach (var id in (string[])["HouseHeading1", "HouseHeading2"])
                main.StyleDefinitionsPart!.Styles!.Elements<Style>().First(s => s.StyleId == id).StyleParagraphProperties!
                    .NumberingProperties = new() { NumberingId = new() { Val = 7 } };
        });
        var paper = Create() with
        {
            Blocks =
            [
                new Contents("Contents", 2), Heading(1, "a", "First"), Heading(2, "b", "Part"), Heading(2, "c", "Other part"),
                Heading(1, "d", "Second"), Heading(2, "e", "Last"),
            ],
        };
        var file = Write(paper, house);
        var entries = Paragraphs(file.Body).Where(p => p.Descendants(W + "instrText").Any(i => i.Value.Contains("PAGEREF"))).ToList();
        Assert.Equal(["A|First", "A.1|Part", "A.2|Other part", "B|Second", "B.1|Last"], entries.Select(p => string.Join('|',
            p.Descendants(W + "t").Select(t => t.Value).Take(2))));
        Assert.All(entries, p => Assert.Contains(p.Descendants(W + "tabs").Single().Elements(W + "tab"),
            t => t.Attribute(W + "val")!.Value == "left"));
        Assert.Empty(file.Complaints());
    }

    [Theory]
    [InlineData("28", true)]
    [InlineData("", false)]
    public void Other_sizes_of_text_are_said(string halves, bool isSaid)
    {
        var theme = NhsTheme.Create();
        var sizes = theme[StpGen.Core.Themes.TextRole.Body].Size * 2;
        var house = HouseFile.Create(main =>
        {
            main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.FontSize!.Val =
                halves.Length > 0 ? halves : $"{sizes}";
            foreach (var style in main.StyleDefinitionsPart.Styles.Elements<Style>().Where(s => s.StyleName!.Val!.Value is "heading 1"))
                style.StyleRunProperties!.FontSize = new() { Val = $"{theme[StpGen.Core.Themes.TextRole.Heading1].Size * 2}" };
            foreach (var style in main.StyleDefinitionsPart.Styles.Elements<Style>().Where(s => s.StyleName!.Val!.Value is "heading 2"))
                style.StyleRunProperties!.FontSize = new() { Val = $"{theme[StpGen.Core.Themes.TextRole.Heading2].Size * 2}" };
        });
        var finding = WordTemplate.TryRead(house, "brand/reference.docx", _ => { })!.OtherSizes(theme, "brand/reference.docx");
        Assert.Equal(isSaid, finding is not null);
        if (finding is not null)
            Assert.Equal(("STP527", "The house style has other sizes than the pages: Normal (14 pt instead of 12 pt) and List Bullet "
                + "(14 pt instead of 12 pt). Headings can be on other pages than the contents say."), (finding.Rule.Id, finding.Message));
    }

    private static TableCell Cell(string text, string width) => new(
        new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }),
        new Paragraph(new Run(new Text(text))));

    private static Level Level(int index, NumberFormatValues format, string text, string style) => new(
        new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new ParagraphStyleIdInLevel { Val = style },
        new LevelText { Val = text })
    { LevelIndex = index };

    private static List<XElement> Headers(WordFile file) => [.. file.Entries.Select(e => e.FullName)
        .Where(n => n.StartsWith("word/header", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file.Part)];

    private static WordFile Write(Document paper, byte[] house)
    {
        var template = WordTemplate.TryRead(house, "brand/reference.docx", _ => { })!;
        return WordFile.Of(template.Fit(paper), house: template);
    }
}
