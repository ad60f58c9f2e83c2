using DocumentFormat.OpenXml;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;
using StpGen.Writers.DrawingML;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using StpGen.Writers.Word.Styling;
using StpGen.Writers.Word.Template;
using StpGen.Writers.Word.Xml;

using W = DocumentFormat.OpenXml.Wordprocessing;

namespace StpGen.Writers.Word;

/// <summary>A document as Word: the bytes of a .docx (ECMA-376, transitional). The same paper gives the same bytes.</summary>
public static class WordWriter
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Writes a resolved paper.</summary>
    /// <param name="document">With the margins of the template, if there is one: see <see cref="WordTemplate.Fit"/>.</param>
    /// <param name="pages">The same document on pages: page numbers of the contents, and what layout decided.</param>
    /// <param name="house">A Word template whose styles, headers and footers to take; null: our own.</param>
    public static byte[] Write(Document document, Theme theme, PagedDocument pages, WordTemplate? house = null)
    {
        document = document with { Blocks = pages.Facts.InPageOrder(document.Blocks, b => b) };
        var (info, pageCount) = (document.Info, pages.Pages.Length);
        var paper = new PaperContext(document, theme, pages, house);
        var coverTop = paper.CoverTop;
        var notes = new NoteList();
        var (targets, noteTargets) = (new PartTargets(paper.Media), new PartTargets(paper.Media));
        var furniture = new HeaderFooterParts(paper, pageCount, coverTop);
        var fonts = new FontParts(theme);

        var package = new OpenPackage("word/document.xml");
        package.Add("word/document.xml", Type + "document.main+xml", "officeDocument",
            OpenPackage.LargePart(xml => Body(xml, new PartPlanner(paper, targets, notes).Body(furniture.Section), paper)));
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", ZippedFile.Of(Properties.Core(info)));
        package.Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", "extended-properties",
            ZippedFile.Of(OpenPackage.Part(Properties.Extended(info, pageCount))));
        if (notes.All.Count > 0)
            Add("rIdFootnotes", "footnotes", OpenPackage.Part(xml => FootnotesPart.Write(xml, notes, paper, noteTargets)), noteTargets.All);
        Add("rIdStyles", "styles", OpenPackage.Part(Styles(paper, coverTop)));
        Add("rIdNumbering", "numbering", OpenPackage.Part(paper.Numbering.Numbering(theme)));
        Add("rIdSettings", "settings", OpenPackage.Part(FixedParts.Settings(info, notes.All.Count > 0, fonts.Any)));
        Add("rIdFonts", "fontTable", OpenPackage.Part(fonts.Table()), fonts.Targets);
        foreach (var part in fonts.Parts) package.AddPart(part.Name, part.Type, part.File);
        package.AddToMain("rIdTheme", "theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "theme",
            paper.House?.Theme ?? OpenPackage.Part(OfficeTheme.Of(theme)));
        foreach (var part in furniture.Parts)
            package.AddToMain(part.Id, part.Name, Type + part.Kind + "+xml", part.Kind, part.Bytes, part.Targets);
        foreach (var (name, bytes) in paper.Media.Files) package.AddPicture(name, bytes);
        package.AddTargets(targets.All);
        return package.ToBytes();

        void Add(string id, string kind, byte[] bytes, IReadOnlyList<Relationship>? points = null) =>
            package.AddToMain(id, kind + ".xml", Type + kind + "+xml", kind, bytes, points);
    }

    private static W.Styles Styles(PaperContext paper, double coverTop)
    {
        var language = paper.Document.Info.Language;
        var ours = new StylesPart(paper.Theme, paper.Page, language, paper.Numbering.Label, coverTop).Styles();
        paper.References.Apply(ours);
        return paper.House?.Merge(ours, XmlText.Clean(language)) ?? ours;
    }

    /// <summary>The main document, streamed.</summary>
    private static void Body(OpenXmlWriter xml, IEnumerable<WordBlock> blocks, PaperContext paper)
    {
        var root = new W.Document();
        root.AddNamespaceDeclaration("r", OpenPackage.Relationships);
        xml.WriteStartElement(root);
        xml.WriteStartElement(new W.Body());
        new PlanWriter(xml, paper.Theme, paper.References).Blocks(blocks);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
