using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>A document as Word: the bytes of a .docx (ECMA-376, transitional). The same paper gives the same bytes.</summary>
public static class WordWriter
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Writes a paper whose contents and page totals are already filled in, as <paramref name="pageNumbers"/> says.</summary>
    /// <param name="pageNumbers">The 1-based page of each heading's anchor; an entry of the contents without one shows no number.</param>
    /// <param name="pageCount">What "Page x of y" says until Word has counted its own pages.</param>
    public static byte[] Write(Document document, Theme theme, IReadOnlyDictionary<string, int> pageNumbers, int pageCount)
    {
        var info = document.Info;
        var hasCover = document.Blocks is [Cover, ..];
        var coverTop = CoverArt.Top(document, theme);
        var (numbering, links) = (new NumberingPart(), new LinkTargets());
        var body = WordPackage.Part(xml => Body(xml, document, theme, pageNumbers, hasCover, numbering, links));

        var package = new WordPackage();
        package.Add("word/document.xml", Type + "document.main+xml", "officeDocument", body);
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Properties.Core(info));
        package.Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", "extended-properties",
            WordPackage.Part(Properties.Extended(info, pageCount)));
        package.AddToDocument("rIdStyles", "styles.xml", Type + "styles+xml", "styles", new StylesPart(theme, info, coverTop).Styles());
        package.AddToDocument("rIdNumbering", "numbering.xml", Type + "numbering+xml", "numbering", numbering.Numbering(theme));
        package.AddToDocument("rIdSettings", "settings.xml", Type + "settings+xml", "settings", FixedParts.Settings(info));
        package.AddToDocument("rIdFonts", "fontTable.xml", Type + "fontTable+xml", "fontTable", FixedParts.FontTable(theme));
        package.AddToDocument("rIdTheme", "theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "theme", OfficeTheme.Of(theme));
        package.AddToDocument(PageFurniture.HeaderId, "header1.xml", Type + "header+xml", "header", PageFurniture.Header(info));
        package.AddToDocument(PageFurniture.FooterId, "footer1.xml", Type + "footer+xml", "footer", PageFurniture.Footer(info, pageCount));
        if (hasCover)
        {
            package.AddToDocument(PageFurniture.CoverHeaderId, "header2.xml", Type + "header+xml", "header", PageFurniture.CoverHeader(info, theme, coverTop));
            package.AddToDocument(PageFurniture.CoverFooterId, "footer2.xml", Type + "footer+xml", "footer", PageFurniture.CoverFooter());
        }
        foreach (var (id, address) in links.All) package.AddLink(id, address);
        return package.ToBytes();
    }

    /// <summary>The main document, streamed: only the paragraph at hand is ever a tree.</summary>
    private static void Body(
        OpenXmlWriter xml, Document document, Theme theme, IReadOnlyDictionary<string, int> pageNumbers, bool hasCover, NumberingPart numbering, LinkTargets links)
    {
        var headings = Headings(document.Blocks).ToImmutableArray();
        var depth = document.Blocks.OfType<Contents>().Select(c => c.Depth).DefaultIfEmpty(0).Max();
        var root = new W.Document();
        root.AddNamespaceDeclaration("r", WordPackage.Relationships);
        xml.WriteStartElement(root);
        xml.WriteStartElement(new W.Body());
        new BodyWriter(xml, theme, document.Info.Page, numbering, new(headings), links, new(headings, depth, pageNumbers)).Write(document.Blocks);
        xml.WriteElement(PageFurniture.Section(document.Info.Page, hasCover));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static IEnumerable<Heading> Headings(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case Heading heading: yield return heading; break;
                case Cover cover: foreach (var heading in Headings(cover.Blocks)) yield return heading; break;
                case Callout callout: foreach (var heading in Headings(callout.Blocks)) yield return heading; break;
                case Quote quote: foreach (var heading in Headings(quote.Blocks)) yield return heading; break;
            }
    }
}
