using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>Page headers and footers (ECMA-376 part 1, 17.10), and the section that names them (17.6).</summary>
internal static class PageFurniture
{
    /// <summary>From the paper's upper edge to the header, in points.</summary>
    private const double HeaderDistance = 30;

    /// <summary>From the footer to the paper's lower edge, in points.</summary>
    private const double FooterDistance = 34;

    public const string HeaderId = "rIdHeader";
    public const string FooterId = "rIdFooter";
    public const string CoverHeaderId = "rIdCoverHeader";
    public const string CoverFooterId = "rIdCoverFooter";

    public static byte[] Header(DocumentInfo info)
    {
        using var xml = new WordXml("hdr");
        using (Paragraph(xml, Styles.Header))
        {
            Text(xml, info.PageHeader);
            Draft(xml, info);
        }
        return xml.ToBytes();
    }

    public static byte[] CoverHeader(DocumentInfo info, Theme theme)
    {
        using var xml = new WordXml("hdr");
        using (Paragraph(xml, Styles.CoverHeader))
        {
            xml.Markup(CoverArt.Runs(info.Page, theme));
            Draft(xml, info);
        }
        return xml.ToBytes();
    }

    public static byte[] Footer(DocumentInfo info, int pageCount)
    {
        using var xml = new WordXml("ftr");
        using (Paragraph(xml, Styles.Footer))
        {
            Text(xml, info.PageFooter);
            using (xml.Open("r")) xml.Empty("tab");
            Text(xml, "Page ");
            Fields.Write(xml, " PAGE ", "1");
            Text(xml, " of ");
            Fields.Write(xml, " NUMPAGES ", pageCount.ToString(CultureInfo.InvariantCulture));
        }
        return xml.ToBytes();
    }

    public static byte[] CoverFooter()
    {
        using var xml = new WordXml("ftr");
        using (Paragraph(xml, Styles.Footer)) { }
        return xml.ToBytes();
    }

    /// <summary>The section: paper, margins, and for a paper with a cover a first page with furniture of its own.</summary>
    public static void Section(WordXml xml, PageSetup page, bool hasCover)
    {
        using var section = xml.Open("sectPr");
        xml.Empty("headerReference", ("type", "default"), ("r:id", HeaderId));
        if (hasCover) xml.Empty("headerReference", ("type", "first"), ("r:id", CoverHeaderId));
        xml.Empty("footerReference", ("type", "default"), ("r:id", FooterId));
        if (hasCover) xml.Empty("footerReference", ("type", "first"), ("r:id", CoverFooterId));
        var paper = (("w", WordXml.Twips(page.Width)), ("h", WordXml.Twips(page.Height)));
        if (page.Width > page.Height) xml.Empty("pgSz", paper.Item1, paper.Item2, ("orient", "landscape"));
        else xml.Empty("pgSz", paper.Item1, paper.Item2);
        xml.Empty("pgMar", ("top", WordXml.Twips(page.MarginTop)), ("right", WordXml.Twips(page.MarginRight)),
            ("bottom", WordXml.Twips(page.MarginBottom)), ("left", WordXml.Twips(page.MarginLeft)),
            ("header", WordXml.Twips(HeaderDistance)), ("footer", WordXml.Twips(FooterDistance)), ("gutter", "0"));
        if (hasCover) xml.Empty("titlePg");
    }

    private static WordXml.Scope Paragraph(WordXml xml, string style)
    {
        var paragraph = xml.Open("p");
        using (xml.Open("pPr")) xml.Value("pStyle", style);
        return paragraph;
    }

    private static void Text(WordXml xml, string text)
    {
        if (text.Length == 0) return;
        using (xml.Open("r")) xml.Text(text);
    }

    private static void Draft(WordXml xml, DocumentInfo info)
    {
        if (info.DraftMark is not { } mark) return;
        using (xml.Open("r")) xml.Empty("tab");
        using (xml.Open("r"))
        {
            using (xml.Open("rPr")) xml.Value("rStyle", Styles.DraftMark);
            xml.Text(mark);
        }
    }
}
