using DocumentFormat.OpenXml;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Building;
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
        var index = DocumentIndex.Of(document);
        var depth = document.Blocks.OfType<Contents>().Select(c => c.Depth).DefaultIfEmpty(0).Max();
        var (numbering, links, noteLinks, notes) = (new NumberingPart(), new LinkTargets(), new LinkTargets(), new NoteList());
        var bookmarks = new Bookmarks(index.Headings.Select(h => h.Anchor).Concat(index.Captions.Select(c => c.Anchor)));
        var entries = new ContentsEntries(index.Headings, depth, pageNumbers);
        var body = WordPackage.Part(xml => Body(xml, document, hasCover, new(xml, theme, info.Page, numbering, bookmarks, links, entries, index, notes)));

        var package = new WordPackage();
        package.Add("word/document.xml", Type + "document.main+xml", "officeDocument", body);
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Properties.Core(info));
        package.Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", "extended-properties",
            WordPackage.Part(Properties.Extended(info, pageCount)));
        package.AddToDocument("rIdStyles", "styles.xml", Type + "styles+xml", "styles", new StylesPart(theme, info, coverTop).Styles());
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
        if (notes.All.Count > 0)
        {
            package.AddToDocument("rIdFootnotes", "footnotes.xml", Type + "footnotes+xml", "footnotes",
                WordPackage.Part(xml => FootnotesPart.Write(xml, notes, new(xml, theme, info.Page, numbering, bookmarks, noteLinks, entries, index, notes))), noteLinks);
        }
        package.AddToDocument("rIdNumbering", "numbering.xml", Type + "numbering+xml", "numbering", numbering.Numbering(theme));
        foreach (var (id, address) in links.All) package.AddLink(id, address);
        return package.ToBytes();
    }

    /// <summary>The main document, streamed: only the paragraph at hand is ever a tree.</summary>
    private static void Body(OpenXmlWriter xml, Document document, bool hasCover, BodyWriter body)
    {
        var root = new W.Document();
        root.AddNamespaceDeclaration("r", WordPackage.Relationships);
        xml.WriteStartElement(root);
        xml.WriteStartElement(new W.Body());
        body.Write(document.Blocks);
        xml.WriteElement(PageFurniture.Section(document.Info.Page, hasCover));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
