using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Writers.Word;
using StpGen.Writers.Word.Template;
using Xunit;
using static StpGen.Tests.Specimen;
using static StpGen.Tests.Word.WordFile;
using Document = StpGen.Core.Documents.Document;

namespace StpGen.Tests.Word;

/// <summary>A house style: taken where it has what papers need, said where it lacks it, and never the end of a paper.</summary>
public sealed class HouseStyleTests
{
    private static readonly string[] BodyParts = ["word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"];

    [Fact]
    public void Papers_take_the_houses_styles_by_name_and_keep_their_own_for_the_rest()
    {
        var (file, findings) = Written(Create(), HouseFile.Create());
        Assert.Empty(file.Complaints());
        Assert.Equal(["Quote"], Paragraphs(file.Body).Where(p => TextOf(p).StartsWith("Local people", StringComparison.Ordinal))
            .Select(StyleOf));
        Assert.Contains(Paragraphs(file.Body), p => StyleOf(p) == "HouseHeading1" && TextOf(p) == "Running text");
        Assert.Contains(Paragraphs(file.Body), p => StyleOf(p) == "HouseTitle");
        Assert.Contains(file.Body.Descendants(W + "tblStyle"), t => Value(t) == "HouseTable");
        Assert.Contains(Paragraphs(file.Body), p => StyleOf(p) == "StpCallout");
        var lacks = Assert.Single(findings);
        Assert.Equal(("STP521", Severity.Information), (lacks.Rule.Id, lacks.Severity));
        Assert.Equal("The house style has no style for Subtitle, Heading 3, Heading 4, Caption, Quote, TOC 1, TOC 2, TOC 3.",
            lacks.Message);
    }

    [Fact]
    public void Every_style_and_numbering_that_is_named_is_defined_once()
    {
        var (file, _) = Written(Create(), HouseFile.Create());
        var styles = file.Part("word/styles.xml").Elements(W + "style").ToList();
        Assert.Distinct(styles.Select(s => s.Attribute(W + "styleId")!.Value));
        Assert.Distinct(styles.Select(s => (s.Attribute(W + "type")!.Value, Value(s.Element(W + "name")))));
        var ids = styles.Select(s => s.Attribute(W + "styleId")!.Value).ToHashSet();
        Assert.All(BodyParts.Select(file.Part).Append(file.Part("word/styles.xml")).SelectMany(p => p.Descendants())
            .Where(e => e.Name.LocalName is "pStyle" or "rStyle" or "tblStyle" or "basedOn" or "next"), e =>
                Assert.Contains(Value(e)!, ids));
        var numbering = file.Part("word/numbering.xml");
        var numbers = numbering.Elements(W + "num").Select(n => n.Attribute(W + "numId")!.Value).ToHashSet();
        Assert.All(file.Body.Descendants(W + "numId").Concat(file.Part("word/styles.xml").Descendants(W + "numId")),
            n => Assert.Contains(Value(n)!, numbers));
        Assert.Distinct(numbering.Elements(W + "abstractNum").Select(n => n.Attribute(W + "abstractNumId")!.Value));
    }

    [Fact]
    public void Lists_take_the_houses_labels_and_numbers_start_anew()
    {
        var (file, _) = Written(Of(Bullets(["One"]), new ListBlock(ListKind.Numbered, 1, [Item("First")]), Body("Between."),
            new ListBlock(ListKind.Numbered, 4, [Item("Fourth")])), HouseFile.Create());
        Assert.Equal(["HouseBullet", "HouseNumber", null, "HouseNumber"], Paragraphs(file.Body).Select(StyleOf));
        var numbers = file.Body.Descendants(W + "numId").Select(n => Value(n)!).ToList();
        var instances = file.Part("word/numbering.xml").Elements(W + "num").ToDictionary(n => n.Attribute(W + "numId")!.Value);
        Assert.Equal(["1", "1"], numbers.Select(n => Value(instances[n].Element(W + "abstractNumId"))));
        Assert.Equal(["1", "4"], numbers.Select(n => Value(instances[n].Descendants(W + "startOverride").Single())));
        Assert.Empty(file.Complaints());
    }

    [Fact]
    public void The_houses_header_comes_with_its_logo_and_a_draft_still_says_so()
    {
        var (file, _) = Written(Create(), HouseFile.Create());
        var header = file.Part("word/header1.xml");
        Assert.Single(header.Descendants(), e => e.Name.LocalName == "blip");
        Assert.Contains("DRAFT, revision 1", TextOf(header), StringComparison.Ordinal);
        Assert.Contains(file.Part("word/_rels/header1.xml.rels").Elements(), r => r.Attribute("Id")!.Value == "rIdPicture"
            && file.Entries.Any(e => e.FullName == "word/" + r.Attribute("Target")!.Value));
        Assert.Equal("2000", file.Body.Descendants(W + "pgMar").First().Attribute(W + "top")!.Value);
        Assert.DoesNotContain("never copied", TextOf(file.Body), StringComparison.Ordinal);
        Assert.Equal("en-GB", file.Part("word/styles.xml").Descendants(W + "lang").Single().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void A_template_serves_as_a_document_does_and_gives_the_same_bytes_each_time()
    {
        var template = HouseFile.Create(type: WordprocessingDocumentType.Template);
        Assert.Equal(Written(Create(), template).File.Bytes, Written(Create(), template).File.Bytes);
        Assert.Empty(Written(Create(), template).File.Complaints());
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "not a Word document", Encoding.UTF8.GetBytes("hello") },
        { "not a Word document", [] },
        { "not a Word document", HouseFile.Create()[..400] },
        { "has no list of its contents", Zip() },
        { "no styles", HouseFile.Create(main => main.DeletePart(main.StyleDefinitionsPart!)) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_taken_is_said_and_papers_keep_their_own_styles(string why, byte[] house)
    {
        var (file, findings) = Written(Create(), house);
        var finding = Assert.Single(findings);
        Assert.Equal(("STP522", Severity.Warning), (finding.Rule.Id, finding.Severity));
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.Equal(WordFile.Of(Create()).Bytes, WriteWith(Create(), null).Bytes);
        Assert.Equal(WriteWith(Create(), null).Bytes, file.Bytes);
    }

    [Fact]
    public void A_damaged_style_alone_is_left_out()
    {
        var house = HouseFile.Create(main => main.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(s => s.StyleId == "HouseTitle").StyleRunProperties!.Color!.Val = "no colour");
        var (file, findings) = Written(Create(), house);
        Assert.Equal(["STP522", "STP521"], findings.Select(f => f.Rule.Id));
        Assert.Contains("Title", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains(Paragraphs(file.Body), p => StyleOf(p) == "Title");
        Assert.Empty(file.Complaints());
    }

    private static Document Of(params ReadOnlySpan<Block> blocks) => Create() with { Blocks = [.. blocks] };

    private static (WordFile File, List<Finding> Findings) Written(Document document, byte[] house)
    {
        var findings = new List<Finding>();
        return (WriteWith(document, WordTemplate.TryRead(house, "brand/reference.docx", findings.Add)), findings);
    }

    private static WordFile WriteWith(Document document, WordTemplate? house) =>
        WordFile.Of(house?.Fit(document) ?? document, house: house);

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("a.txt");
        return bytes.ToArray();
    }
}
