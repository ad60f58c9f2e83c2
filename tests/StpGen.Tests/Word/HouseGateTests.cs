using System.IO.Compression;
using System.Text;
using StpGen.Core.Findings;
using StpGen.Writers.Word.Template;

namespace StpGen.Tests.Word;

/// <summary>House styles from strangers: no part is read that could stall the build, and none brings more than its look.</summary>
public sealed class HouseGateTests
{
    private const string Header = "word/header1.xml";
    private const string Document = "word/document.xml";
    private const string Spaces = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    [Fact]
    public void Of_the_tool_used_here_an_unchanged_file_is_taken_whole()
    {
        var (house, findings) = Read(_ => { });
        Assert.NotNull(house!.Section.Header);
        Assert.NotNull(house.Numbering);
        Assert.DoesNotContain(findings, f => f.Rule.Id is "STP522" or "STP524");
    }

    [Theory]
    [InlineData(Header, 150, true)]
    [InlineData(Header, 20_000, false)]
    [InlineData("word/numbering.xml", 50_000, false)]
    public void A_part_nested_deeper_than_any_paper_is_not_read(string part, int levels, bool isTaken)
    {
        var (house, findings) = Read(parts => parts[part] = Insert(parts[part],
            Nested("smartTag", levels), afterParagraphStart: part == Header));
        Assert.NotNull(house);
        Assert.Equal(isTaken, part == Header ? house.Section.Header is not null : house.Numbering is not null);
        Assert.Equal(isTaken, findings.All(f => f.Rule.Id != "STP522"));
    }

    [Theory]
    [InlineData("word/styles.xml")]
    [InlineData(Document)]
    public void Without_styles_or_a_document_that_can_be_read_nothing_is_taken(string part)
    {
        foreach (var change in (Func<string, string>[])[WithDoctype, xml => xml[..(xml.Length / 2)], Deep])
        {
            var (house, findings) = Read(parts => parts[part] = change(parts[part]));
            Assert.Null(house);
            Assert.StartsWith("The house style cannot be used.", Assert.Single(findings).Message, StringComparison.Ordinal);
        }

        static string Deep(string xml) => Insert(xml, Nested("x", 100_000));
    }

    [Theory]
    [InlineData(Header, "The page header of the house style contains something that cannot be copied, so papers keep their own.")]
    [InlineData("word/numbering.xml", "The lists of the house style cannot be used, so papers have their own.")]
    public void A_part_with_a_document_type_is_replaced_by_ours(string part, string message)
    {
        var (house, findings) = Read(parts => parts[part] = WithDoctype(parts[part]));
        Assert.Equal(message, Assert.Single(findings, f => f.Rule.Id == "STP522").Message);
        Assert.True(part == Header ? house!.Section.Header is null : house!.Numbering is null);
        Assert.Empty(WordFile.Of(house.Fit(Specimen.Create()), house: house).Complaints());
    }

    [Fact]
    public void A_header_of_millions_of_characters_is_left_out()
    {
        var (house, findings) = Read(parts => parts[Header] = Insert(parts[Header],
            string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>Text</w:t></w:r></w:p>", 40_000))));
        Assert.Null(house!.Section.Header);
        Assert.Single(findings, f => f.Rule.Id == "STP522");
    }

    [Fact]
    public void A_long_document_is_read_for_its_sections_alone()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (house, _) = Read(parts => parts[Document] = Insert(parts[Document],
            string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>Text</w:t></w:r></w:p>", 100_000))));
        Assert.NotNull(house!.Section.Header);
        // As elements it would take some 100 MB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }

    [Fact]
    public void A_file_of_thousands_of_parts_is_refused()
    {
        var (house, findings) = Read(parts =>
        {
            for (var i = 0; i < 4001; i++) parts[$"word/x/{i}.xml"] = "<a/>";
        });
        Assert.Null(house);
        Assert.Contains("more parts than a house style needs", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_part_of_a_theme_stays_behind()
    {
        const string Theme = "word/theme/theme1.xml";
        var file = Written(parts =>
        {
            parts[Theme] = Themes.Replace("</a:theme>", "<a:objectDefaults><a:txDef><a:spPr/><a:bodyPr/><a:lstStyle/></a:txDef>"
                + "</a:objectDefaults><!-- SECRET --><a:extLst><a:ext uri=\"SECRET\"/></a:extLst></a:theme>", StringComparison.Ordinal);
            parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].Replace("</Relationships>",
                "<Relationship Id=\"rIdT\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme\" "
                + "Target=\"/word/theme/theme1.xml\"/></Relationships>", StringComparison.Ordinal);
            parts["[Content_Types].xml"] = parts["[Content_Types].xml"].Replace("</Types>", "<Override PartName=\"/word/theme/theme1.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/></Types>", StringComparison.Ordinal);
        }, out _);
        var theme = file.Part(Theme).ToString();
        Assert.Contains("7A0019", theme, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", theme, StringComparison.Ordinal);
        Assert.DoesNotContain("txDef", theme, StringComparison.Ordinal);
        Assert.Empty(file.Complaints());
    }

    [Theory]
    [InlineData($"<a:extLst {Spaces}><a:ext uri=\"{{SECRET}}\"><x:y xmlns:x=\"urn:SECRET\"/></a:ext></a:extLst>")]
    [InlineData($"<a:hlinkClick {Spaces} r:id=\"rIdX\" action=\"ppaction://macro?name=SECRET\" tgtFrame=\"SECRET\"/>")]
    [InlineData($"<a:hlinkHover {Spaces} r:id=\"rIdX\" tooltip=\"SECRET\"/>")]
    public void A_picture_brings_no_action_and_no_name_of_a_file(string within)
    {
        var file = Written(parts =>
        {
            Assert.Contains("name=\"Logo\"", parts[Header], StringComparison.Ordinal);
            var header = parts[Header].Replace("name=\"Logo\"", "name=\"C:\\Users\\SECRET\\logo.png\"", StringComparison.Ordinal);
            var end = header.IndexOf("/>", header.IndexOf("<wp:docPr", StringComparison.Ordinal), StringComparison.Ordinal);
            parts[Header] = header[..end] + ">" + within + "</wp:docPr>" + header[(end + 2)..];
        }, out var findings);
        var written = file.Part(Header).ToString();
        Assert.DoesNotContain("SECRET", written, StringComparison.Ordinal);
        Assert.Contains("The trust's logo", written, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, f => f.Rule.Id == "STP522");
        Assert.Empty(file.Complaints());
    }

    private static (WordTemplate? House, List<Finding> Findings) Read(Action<Dictionary<string, string>> change)
    {
        var findings = new List<Finding>();
        return (WordTemplate.TryRead(With(change), "brand/reference.docx", findings.Add), [.. findings.Where(f => f.Rule.Id != "STP521")]);
    }

    private static WordFile Written(Action<Dictionary<string, string>> change, out List<Finding> findings)
    {
        (var house, findings) = Read(change);
        return WordFile.Of(house!.Fit(Specimen.Create()), house: house);
    }

    /// <summary>The house file of the tests, its parts changed as text: what no library would write.</summary>
    private static byte[] With(Action<Dictionary<string, string>> change)
    {
        using var zip = new ZipArchive(new MemoryStream(HouseFile.Create()));
        var pictures = zip.Entries.Where(e => e.FullName.EndsWith(".png", StringComparison.Ordinal))
            .ToDictionary(e => e.FullName, BytesOf);
        var parts = zip.Entries.Where(e => !pictures.ContainsKey(e.FullName))
            .ToDictionary(e => e.FullName, e => Encoding.UTF8.GetString(BytesOf(e)).TrimStart('\uFEFF'));
        change(parts);
        using var bytes = new MemoryStream();
        using (var changed = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts.Select(p => KeyValuePair.Create(p.Key, Encoding.UTF8.GetBytes(p.Value))).Concat(pictures))
            {
                using var entry = changed.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string WithDoctype(string xml) =>
        xml.Insert(xml.IndexOf("<w:", StringComparison.Ordinal), "<!DOCTYPE x [<!ENTITY e \"x\">]>");

    private static string Nested(string name, int levels) =>
        string.Concat(Enumerable.Repeat($"<w:{name}>", levels)) + string.Concat(Enumerable.Repeat($"</w:{name}>", levels));

    private static string Insert(string xml, string content, bool afterParagraphStart = false)
    {
        var start = xml.Contains("<w:body", StringComparison.Ordinal) ? "<w:body" : "<w:";
        var at = afterParagraphStart ? xml.IndexOf("<w:p>", StringComparison.Ordinal) + 5
            : xml.IndexOf('>', xml.IndexOf(start, StringComparison.Ordinal)) + 1;
        return xml.Insert(at, content);
    }

    private const string Fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";

    private static readonly string Themes = "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"House\">"
        + "<a:themeElements><a:clrScheme name=\"H\">"
        + string.Concat("dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".Split(' ')
            .Select(c => $"<a:{c}><a:srgbClr val=\"{(c[0] == 'l' ? "FFFFFF" : "7A0019")}\"/></a:{c}>"))
        + "</a:clrScheme><a:fontScheme name=\"F\">" + string.Concat(new[] { "major", "minor" }
            .Select(f => $"<a:{f}Font><a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:{f}Font>"))
        + $"</a:fontScheme><a:fmtScheme name=\"O\"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst>"
        + string.Concat(Enumerable.Repeat($"<a:ln w=\"6350\">{Fill}</a:ln>", 3)) + "</a:lnStyleLst><a:effectStyleLst>"
        + string.Concat(Enumerable.Repeat("<a:effectStyle><a:effectLst/></a:effectStyle>", 3))
        + $"</a:effectStyleLst><a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
}
