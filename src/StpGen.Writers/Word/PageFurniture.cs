using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

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

    public static Header Header(DocumentInfo info) => new(Paragraph(StyleIds.Header, [.. Text(info.PageHeader), .. Draft(info)]));

    public static Header CoverHeader(DocumentInfo info, Theme theme, double coverTop) =>
        new(Paragraph(StyleIds.CoverHeader, [.. CoverArt.Runs(info.Page, theme, coverTop), .. Draft(info)]));

    public static Footer Footer(DocumentInfo info, int pageCount) => new(Paragraph(StyleIds.Footer,
    [
        .. Text(info.PageFooter), new(new TabChar()), .. Text("Page "), .. Fields.Of(" PAGE ", "1"), .. Text(" of "),
        .. Fields.Of(" NUMPAGES ", Measure.Text(pageCount)),
    ]));

    public static Footer CoverFooter() => new(Paragraph(StyleIds.Footer, []));

    /// <summary>The section: paper, margins, and for a paper with a cover a first page with furniture of its own.</summary>
    public static SectionProperties Section(PageSetup page, bool hasCover)
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId },
            new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
            new PageSize
            {
                Width = Twips(page.Width),
                Height = Twips(page.Height),
                Orient = page.Width > page.Height ? PageOrientationValues.Landscape : null,
            },
            new PageMargin
            {
                Top = Measure.WholeTwips(page.MarginTop),
                Right = Twips(page.MarginRight),
                Bottom = Measure.WholeTwips(page.MarginBottom),
                Left = Twips(page.MarginLeft),
                Header = Twips(HeaderDistance),
                Footer = Twips(FooterDistance),
                Gutter = 0,
            });
        if (!hasCover) return section;
        section.PrependChild(new FooterReference { Type = HeaderFooterValues.First, Id = CoverFooterId });
        section.PrependChild(new HeaderReference { Type = HeaderFooterValues.First, Id = CoverHeaderId });
        section.AppendChild(new TitlePage());
        return section;
    }

    private static Paragraph Paragraph(string style, IEnumerable<Run> runs)
    {
        var paragraph = new Paragraph { ParagraphProperties = new() { ParagraphStyleId = new() { Val = style } } };
        paragraph.Append(runs);
        return paragraph;
    }

    private static IEnumerable<Run> Text(string text) => text.Length == 0 ? [] : [new(RunText.Of(text))];

    private static IEnumerable<Run> Draft(DocumentInfo info) => info.DraftMark is not { } mark ? [] :
    [
        new(new TabChar()),
        new([new RunProperties { RunStyle = new() { Val = StyleIds.DraftMark } }, .. RunText.Of(mark)]),
    ];

    private static uint Twips(double points) => (uint)Measure.WholeTwips(points);
}
