using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Findings;
using StpGen.Writers.Word.Template;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>Margins, lengths and lists of house styles as other programs write them.</summary>
public sealed class HouseMeasureTests
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("2000", 100.0)]
    [InlineData("2.54cm", 72.0)]
    [InlineData("25.4mm", 72.0)]
    [InlineData("1in", 72.0)]
    [InlineData("36pt", 36.0)]
    [InlineData("3pc", 36.0)]
    [InlineData("-1440", 72.0)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("2.54 cm", null)]
    [InlineData("1e3", null)]
    [InlineData("99999999", null)]
    [InlineData("NaNcm", null)]
    public void A_margin_is_read_in_any_unit_or_not_taken(string value, double? points)
    {
        var (house, _) = Read(HouseFile.Create(main => Margin(main, "top", value)));
        var (page, ours) = (house!.Section.Fit(Specimen.Create().Info.Page), Specimen.Create().Info.Page);
        if (points is { } top) Assert.Equal(top, page.MarginTop, 6);
        else Assert.Equal(ours, page);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("500", 500)]
    [InlineData("1.27cm", 720)]
    [InlineData("-5", 600)]
    public void The_headers_distance_is_the_houses_where_it_has_a_header(string value, int expected)
    {
        var (house, _) = Read(HouseFile.Create(main => Margin(main, "header", value)));
        Assert.Equal($"{expected}", Distance(house!));
        // Without a header, programs write 0.
        (house, _) = Read(HouseFile.Create(main =>
        {
            Margin(main, "header", value);
            foreach (var header in main.Document!.Body!.Descendants<HeaderReference>().ToList()) header.Remove();
        }));
        Assert.Equal("600", Distance(house!));
    }

    [Fact]
    public void Lengths_in_styles_are_written_in_Words_own_units()
    {
        var (house, findings) = Read(HouseFile.Create(main =>
        {
            var style = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == "HouseTitle");
            style.StyleParagraphProperties = new() { Indentation = new() { Left = "1cm" }, SpacingBetweenLines = new() { Before = "6pt" } };
            style.StyleRunProperties!.FontSize = new() { Val = "14pt" };
        }));
        Assert.DoesNotContain(findings, f => f.Rule.Id == "STP522");
        var title = house!.Styles.Elements<Style>().Single(s => s.StyleId == "HouseTitle");
        Assert.Equal(("567", "120", "28"), (title.StyleParagraphProperties!.Indentation!.Left!.Value,
            title.StyleParagraphProperties.SpacingBetweenLines!.Before!.Value, title.StyleRunProperties!.FontSize!.Val!.Value));
    }

    [Fact]
    public void Lists_that_are_there_twice_or_not_at_all_make_no_invalid_paper()
    {
        var (house, findings) = Read(HouseFile.Create(main =>
        {
            var lists = main.NumberingDefinitionsPart!.Numbering!;
            // After the instances, and a copy of each; and an instance of a definition that is not there.
            lists.Append(lists.Elements<AbstractNum>().First().CloneNode(true), lists.Elements<NumberingInstance>().First().CloneNode(true),
                new NumberingInstance(new AbstractNumId { Val = 77 }) { NumberID = 9 });
            var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);
            styles["HouseNumber"].StyleParagraphProperties!.NumberingProperties!.NumberingId!.Val = 9;
            styles["HouseHeading1"].StyleParagraphProperties!.NumberingProperties = new() { NumberingId = new() { Val = 42 } };
        }));
        Assert.DoesNotContain(findings, f => f.Rule.Id == "STP522");
        var file = WordFile.Of(Specimen.Create(), house: house);
        Assert.Empty(file.Complaints());
        var numbering = file.Part("word/numbering.xml");
        var numbers = numbering.Elements(W + "num").Select(n => n.Attribute(W + "numId")!.Value).ToList();
        Assert.Distinct(numbers);
        Assert.Distinct(numbering.Elements(W + "abstractNum").Select(n => n.Attribute(W + "abstractNumId")!.Value));
        Assert.All(file.Body.Descendants(W + "numId").Concat(file.Part("word/styles.xml").Descendants(W + "numId")),
            n => Assert.Contains(Value(n)!, numbers.Append("0")));
    }

    [Fact]
    public void Thousands_of_styles_are_read_at_once()
    {
        var house = HouseFile.Create(main => main.StyleDefinitionsPart!.Styles!.Append(Enumerable.Range(0, 10_000)
            .Select(i => new Style(new StyleName { Val = $"Style {i}" }) { Type = StyleValues.Paragraph, StyleId = $"S{i}" })));
        var start = TimeProvider.System.GetTimestamp();
        Assert.NotNull(Read(house).House);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 20);
    }

    [Fact]
    public void Macros_and_attached_templates_stay_behind()
    {
        var macros = HouseFile.Create(main => main.AddNewPart<DocumentSettingsPart>("rIdSettings").AddExternalRelationship(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
            new Uri("https://example.org/house.dotm")),
            WordprocessingDocumentType.MacroEnabledDocument);
        var (house, findings) = Read(macros);
        Assert.DoesNotContain(findings, f => f.Rule.Id == "STP522");
        var file = WordFile.Of(Specimen.Create(), house: house);
        Assert.Equal(WordFile.Of(Specimen.Create(), house: Read(HouseFile.Create()).House).Bytes, file.Bytes);
    }

    /// <summary>What the house's footer does not show, the paper's date and page numbers, is in a line below it.</summary>
    [Theory]
    [InlineData("<w:r><w:t>Larkmere CCG</w:t></w:r>", true, true)]
    [InlineData("<w:r><w:t>Larkmere CCG </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", true, false)]
    [InlineData("<w:fldSimple w:instr=\" DATE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", false, true)]
    [InlineData("<w:fldSimple w:instr=\" DATE \"/><w:fldSimple w:instr=\" PAGE \"/>", false, false)]
    public void A_footer_of_the_house_keeps_the_papers_date_and_page_numbers(string content, bool hasDate, bool hasPage)
    {
        var (house, _) = Read(HouseFile.Create(main =>
        {
            main.AddNewPart<FooterPart>("rIdFoot").Footer = new($"<w:ftr xmlns:w=\"{Namespace}\"><w:p>{content}</w:p></w:ftr>");
            main.Document!.Body!.Descendants<SectionProperties>().Single()
                .InsertAt(new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdFoot" }, 1);
        }));
        var footer = WordFile.Of(Specimen.Create(), house: house).Part("word/footer1.xml");
        Assert.Equal(hasDate, TextOf(footer).Contains(Specimen.Create().Info.PageFooter, StringComparison.Ordinal));
        Assert.Equal(hasPage, TextOf(footer).Contains("Page 1 of", StringComparison.Ordinal));
        Assert.Equal(hasDate || hasPage ? 2 : 1, Paragraphs(footer).Count());
    }

    private static string Distance(WordTemplate house) => WordFile.Of(house.Fit(Specimen.Create()), house: house).Body
        .Descendants(W + "pgMar").First().Attribute(W + "header")!.Value;

    private static void Margin(MainDocumentPart main, string side, string value) => main.Document!.Body!.Descendants<PageMargin>().Single()
        .SetAttribute(new OpenXmlAttribute("w", side, Namespace, value));

    private static (WordTemplate? House, List<Finding> Findings) Read(byte[] file)
    {
        var findings = new List<Finding>();
        return (WordTemplate.TryRead(file, "brand/reference.docx", findings.Add), findings);
    }
}
