using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Findings;
using StpGen.Writers.Word.Template;
using static StpGen.Tests.Word.WordFile;

namespace StpGen.Tests.Word;

/// <summary>What is private in a house style, or leads outside, is not in papers; what that changes is told.</summary>
public sealed class HouseCleaningTests
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Field = "the field ";

    [Theory]
    [InlineData("<w:del w:id='1' w:author='A' w:date='2016-01-01T00:00:00Z'><w:r><w:delText>OLD </w:delText></w:r></w:del>"
        + "<w:ins w:id='2' w:author='A' w:date='2016-01-01T00:00:00Z'><w:r><w:t>NEW</w:t></w:r></w:ins>", "NEW", "tracked changes")]
    [InlineData("<w:moveFrom w:id='1' w:author='A'><w:r><w:t>OLD</w:t></w:r></w:moveFrom><w:moveTo w:id='2' w:author='A'><w:r>"
        + "<w:t>NEW</w:t>"
        + "</w:r></w:moveTo>", "NEW", "tracked changes")]
    [InlineData("<w:r><w:rPr><w:b/><w:rPrChange w:id='1' w:author='A'><w:rPr/></w:rPrChange></w:rPr><w:t>Bold</w:t></w:r>", "Bold", null)]
    [InlineData("<w:commentRangeStart w:id='1'/><w:r><w:t>Text</w:t></w:r><w:commentRangeEnd w:id='1'/><w:r>"
        + "<w:commentReference w:id='1'/></w:r>",
        "Text", null)]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>Open</w:t>"
        + "</w:r>", "Open",
        null)]
    [InlineData("<w:r><w:rPr><w:rStyle w:val='Unseen'/></w:rPr><w:t>SECRET</w:t></w:r><w:r><w:t>Open</w:t></w:r>", "Open", null)]
    [InlineData("<w:sdt><w:sdtPr><w:alias w:val='SECRET'/><w:dataBinding w:xpath='/SECRET' w:storeItemID='{1}'/></w:sdtPr>"
        + "<w:sdtContent><w:r>"
        + "<w:t>Text</w:t></w:r></w:sdtContent></w:sdt>", "Text", null)]
    [InlineData("<w:smartTag w:uri='SECRET' w:element='place'><w:r><w:t>Leeds</w:t></w:r></w:smartTag>", "Leeds", null)]
    [InlineData("<w:fldSimple w:instr=' PAGE '><w:r><w:t>1</w:t></w:r></w:fldSimple>", "1", null)]
    [InlineData("<w:fldSimple w:instr=' DOCPROPERTY SECRET '><w:r><w:t>Name</w:t></w:r></w:fldSimple>", "Name", Field + "DOCPROPERTY")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "
        + "http://SECRET</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>shown</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>", "shown", Field + "INCLUDEPICTURE")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r>"
        + "<w:fldChar w:fldCharType='begin'/>"
        + "</w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>SECRET"
        + "</w:t></w:r><w:r>"
        + "<w:fldChar w:fldCharType='end'/></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar "
        + "w:fldCharType='end'/></w:r>", "2", Field + "IF")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DDEAUTO SECRET</w:instrText></w:r><w:r>"
        + "<w:t>Text</w:t></w:r>",
        "Text", null)]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:del w:id='1' w:author='A'><w:r><w:instrText>PAGE</w:instrText></w:r>"
        + "</w:del><w:r><w:instrText>INCLUDETEXT SECRET</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r>"
        + "<w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>", "x", Field + "INCLUDETEXT and tracked changes")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:delInstrText>PAGE</w:delInstrText></w:r><w:r><w:instrText>"
        + "INCLUDETEXT SECRET</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>x</w:t></w:r><w:r>"
        + "<w:fldChar w:fldCharType='end'/></w:r>", "x", Field + "INCLUDETEXT")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:instrText>PAGE</w:instrText></w:r><w:r>"
        + "<w:instrText>DDEAUTO SECRET</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>x</w:t></w:r><w:r>"
        + "<w:fldChar w:fldCharType='end'/></w:r>", "x", Field + "DDEAUTO")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>DDEAUTO SECRET</w:t></w:r><w:r><w:instrText>PAGE</w:instrText>"
        + "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>", "x",
        Field + "PAGE")]
    [InlineData("<w:smartTag w:element='e'><w:smartTagPr><w:attr w:name='SECRET' w:val='SECRET'/></w:smartTagPr><w:r><w:fldChar "
        + "w:fldCharType='begin'/></w:r><w:r><w:instrText>DDEAUTO SECRET</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/>"
        + "</w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:smartTag>", "x", Field + "DDEAUTO")]
    [InlineData("<w:fldSimple w:instr=' TITLE &quot;SECRET&quot; '><w:r><w:t>x</w:t></w:r></w:fldSimple>", "x", Field + "TITLE")]
    [InlineData("<w:fldSimple w:instr=' TITLE \\* MERGEFORMAT '><w:r><w:t>x</w:t></w:r></w:fldSimple>", "x", null)]
    [InlineData("<w:r><w:t>x</w:t></w:r><w:r><w:delText>SECRET</w:delText></w:r>", "x", null)]
    [InlineData("<w:r><w:rPr><w:rStyle w:val='Inherits'/></w:rPr><w:t>SECRET</w:t></w:r><w:r><w:rPr><w:rStyle w:val='Shows'/></w:rPr>"
        + "<w:t>Open</w:t></w:r>", "Open", null)]
    [InlineData("<w:hyperlink r:id='rIdGood' w:tooltip='SECRET' w:tgtFrame='SECRET' w:docLocation='SECRET'><w:r><w:t>site</w:t></w:r>"
        + "</w:hyperlink>", "site", null)]
    [InlineData("<w:hyperlink r:id='rIdUser'><w:r><w:t>site</w:t></w:r></w:hyperlink>", "site", "a link to a file or program")]
    [InlineData("<w:r><w:contentPart r:id='rIdGood'/></w:r><w:r><w:t>x</w:t></w:r>", "x", "an embedded object or an old drawing")]
    [InlineData("<x:y xmlns:x='urn:SECRET'><w:r><w:t>SECRET</w:t></w:r></x:y><w:r><w:t>x</w:t></w:r>", "x",
        "something of a program that papers do not know")]
    [InlineData("<w:hyperlink r:id='rIdGood'><w:r><w:t>site</w:t></w:r></w:hyperlink>", "site", null)]
    [InlineData("<w:hyperlink r:id='rIdShare'><w:r><w:t>share</w:t></w:r></w:hyperlink>", "share", "a link to a file or program")]
    [InlineData("<w:hyperlink r:id='rIdScript'><w:r><w:t>run</w:t></w:r></w:hyperlink>", "run", "a link to a file or program")]
    [InlineData("<w:hyperlink w:anchor='SECRET'><w:r><w:t>there</w:t></w:r></w:hyperlink>", "there", null)]
    [InlineData("<w:r><w:pict><v:shape id='s' style='width:1pt' href='http://SECRET'><v:fill src='http://SECRET'/></v:shape>"
        + "</w:pict></w:r><w:r>"
        + "<w:t>Text</w:t></w:r>", "Text", "an embedded object or an old drawing")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires='v'><w:t>SECRET</w:t></mc:Choice><mc:Fallback><w:pict><v:rect/></w:pict>"
        + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Text</w:t></w:r>", "Text", "an embedded object or an old drawing")]
    [InlineData("<w:bookmarkStart w:id='1' w:name='SECRET'/><w:r w:rsidR='00112233'><w:t>Text</w:t></w:r>"
        + "<w:bookmarkEnd w:id='1'/>", "Text", null)]
    public void A_header_keeps_what_it_shows_and_nothing_else(string content, string shown, string? note)
    {
        var (file, findings) = Written($"<w:hdr {Names}><w:p>{content}</w:p><w:p><w:r><w:t>.</w:t></w:r></w:p></w:hdr>");
        var header = file.Part("word/header1.xml");
        Assert.Equal(shown + ".DRAFT, revision 1", TextOf(header));
        var all = header + string.Concat(file.Entries.Where(e => e.FullName.Contains("header1", StringComparison.Ordinal))
            .Select(e => file.Part(e.FullName).ToString()));
        foreach (var secret in (string[])["SECRET", "OLD", "author", "rsid", "vbscript", "server", "commentR", "sdt"])
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        Assert.Equal(note is null ? [] : [$"The page header of the house style has {note}, which papers do not copy."],
            findings.Where(f => f.Rule.Id is "STP522" or "STP524").Select(f => f.Message));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void Deleted_paragraphs_and_rows_are_gone()
    {
        const string Deleted = "<w:del w:id='1' w:author='A' w:date='2016-01-01T00:00:00Z'/>";
        var (file, findings) = Written($"<w:hdr {Names}><w:p><w:pPr><w:rPr>{Deleted}</w:rPr></w:pPr></w:p><w:tbl><w:tblPr/>"
        + "<w:tblGrid><w:gridCol "
            + $"w:w='900'/></w:tblGrid><w:tr><w:trPr>{Deleted}</w:trPr><w:tc><w:p><w:r><w:t>OLD</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:p>"
            + "<w:r><w:t>NEW</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:hdr>");
        var header = file.Part("word/header1.xml");
        Assert.Equal("NEWDRAFT, revision 1", TextOf(header));
        Assert.Single(header.Descendants(W + "tr"));
        // One in the cell, the one below the table, and ours.
        Assert.Equal(3, Paragraphs(header).Count());
        Assert.Contains(findings, f => f.Message.Contains("tracked changes", StringComparison.Ordinal));
    }

    [Fact]
    public void Deleted_cells_hidden_rows_and_lists_of_no_one_are_gone()
    {
        var (file, _) = Written($"<w:hdr {Names}><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='900'/><w:gridCol w:w='900'/></w:tblGrid>"
            + "<w:tr><w:tc><w:tcPr><w:cellDel w:id='1' w:author='A'/></w:tcPr><w:p><w:r><w:t>OLD</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>NEW</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>OLD</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr></w:pPr></w:p></w:hdr>");
        var header = file.Part("word/header1.xml");
        Assert.Equal("NEWDRAFT, revision 1", TextOf(header));
        // The house has no list 3, and ours of that number is another.
        Assert.Empty(header.Descendants(W + "numPr"));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void A_picture_without_words_is_told_and_one_that_is_decoration_is_not()
    {
        var silent = HouseFile.Create(main => Picture(main).Description = null);
        var finding = Assert.Single(Read(silent).Findings, f => f.Rule.Id == "STP526");
        Assert.Equal("A picture in the page header of the house style has no alternative text.", finding.Message);
        Assert.DoesNotContain(Read(HouseFile.Create()).Findings, f => f.Rule.Id == "STP526");
    }

    [Fact]
    public void A_picture_from_outside_is_told_and_left_out()
    {
        var (house, findings) = Read(HouseFile.Create(main =>
        {
            var blip = main.HeaderParts.Single().Header!.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Single();
            (blip.Embed, blip.Link) = (null, "rIdOutside");
            main.HeaderParts.Single().AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("http://tracker.example/x.png"),
                "rIdOutside");
        }));
        Assert.Contains(findings, f => f.Message
            == "The page header of the house style has a picture that is not in the file, which papers do not copy.");
        Assert.Null(house!.Section.Header);
    }

    [Fact]
    public void What_cannot_be_seen_in_a_picture_of_the_header_is_left_behind()
    {
        var file = new MemoryStream();
        var plain = Pngs.Create(30, 10).File.Bytes.ToArray();
        file.Write(plain.AsSpan(0, 33));
        StpGen.Core.Images.PngChunk.Write(file, "tEXt", "Author\0Jane"u8);
        file.Write(plain.AsSpan(33));
        var (house, _) = Read(HouseFile.Create(main =>
            main.HeaderParts.Single().ImageParts.Single().FeedData(new MemoryStream(file.ToArray()))));
        Assert.Equal(plain, Assert.Single(house!.Section.Header!.Pictures).Bytes);
    }

    [Fact]
    public void A_picture_that_may_carry_more_is_told_and_left_out()
    {
        foreach (var content in (byte[][])[[.. "II*\0"u8, 8, 0, 0, 0], [1, 0, 0, 0, 108, 0, 0, 0], [.. "<svg/>"u8], [.. "GIF89a"u8]])
        {
            var (house, findings) = Read(HouseFile.Create(main =>
                main.HeaderParts.Single().ImageParts.Single().FeedData(new MemoryStream(content))));
            Assert.Contains(findings, f => f.Message == "The page header of the house style has a picture that is damaged, or not a PNG, "
                + "JPEG or GIF, which papers do not copy.");
            Assert.Null(house!.Section.Header);
        }
    }

    [Fact]
    public void A_footer_is_no_header()
    {
        var (house, findings) = Read(HouseFile.Create(main =>
        {
            var footer = main.AddNewPart<FooterPart>("rIdFoot");
            footer.Footer = new(new Paragraph(new Run(new Text("Foot"))));
            main.Document!.Body!.Descendants<HeaderReference>().Single().Id = "rIdFoot";
        }));
        Assert.Null(house!.Section.Header);
        Assert.Single(findings, f => f.Rule.Id == "STP522");
    }

    private static DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties Picture(MainDocumentPart main) => main.HeaderParts.Single()
        .Header!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single();

    private static (WordTemplate? House, List<Finding> Findings) Read(byte[] file)
    {
        var findings = new List<Finding>();
        return (WordTemplate.TryRead(file, "brand/reference.docx", findings.Add), findings);
    }

    private static (WordFile File, List<Finding> Findings) Written(string header)
    {
        var (house, findings) = Read(HouseFile.Create(main =>
        {
            var part = main.HeaderParts.Single();
            part.AddHyperlinkRelationship(new Uri("https://www.example.org/"), true, "rIdGood");
            part.AddHyperlinkRelationship(new Uri("file://server.example/share"), true, "rIdShare");
            part.AddHyperlinkRelationship(new Uri("vbscript:run"), true, "rIdScript");
            part.AddHyperlinkRelationship(new Uri("https://name:SECRET@www.example.org/"), true, "rIdUser");
            part.Header = new(header.Replace('\'', '"'));
            main.StyleDefinitionsPart!.Styles!.Append(new Style(new StyleName { Val = "Unseen" }, new StyleRunProperties(new Vanish()))
            {
                Type = StyleValues.Character,
                StyleId = "Unseen",
            }, new Style(new StyleName { Val = "Inherits" }, new BasedOn { Val = "Unseen" })
            {
                Type = StyleValues.Character,
                StyleId = "Inherits",
            },
            new Style(new StyleName { Val = "Shows" }, new BasedOn { Val = "Unseen" }, new StyleRunProperties(new Vanish { Val = false }))
            {
                Type = StyleValues.Character,
                StyleId = "Shows",
            });
        }));
        return (WordFile.Of(house!.Fit(Specimen.Create()), house: house), findings);
    }
}
