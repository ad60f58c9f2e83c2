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
            part.Header = new(header.Replace('\'', '"'));
            main.StyleDefinitionsPart!.Styles!.Append(new Style(new StyleName { Val = "Unseen" }, new StyleRunProperties(new Vanish()))
            {
                Type = StyleValues.Character,
                StyleId = "Unseen",
            });
        }));
        return (WordFile.Of(house!.Fit(Specimen.Create()), house: house), findings);
    }
}
