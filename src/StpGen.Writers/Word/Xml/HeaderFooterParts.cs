using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using StpGen.Writers.Word.Styling;
using StpGen.Writers.Word.Template;

namespace StpGen.Writers.Word.Xml;

/// <summary>A header or footer part: <c>header2.xml</c>, what writes it, and what it points to.</summary>
internal sealed record HeaderFooterPart(string Id, string Kind, int Number, byte[] Bytes, IReadOnlyList<Relationship> Targets)
{
    public string Name => $"{Kind}{Number}.xml";
}

/// <summary>Page headers and footers (ECMA-376 part 1, 17.10), and the sections that name them (17.6).</summary>
internal sealed class HeaderFooterParts(PaperContext paper, int pageCount, double coverTop)
{
    /// <summary>From the paper's upper edge to the header, in points.</summary>
    private const double HeaderDistance = 30;

    /// <summary>From the footer to the paper's lower edge, in points.</summary>
    private const double FooterDistance = 34;

    private readonly DocumentInfo _info = paper.Document.Info;
    private readonly List<(string Key, HeaderFooterPart Part)> _parts = [];

    public IEnumerable<HeaderFooterPart> Parts => _parts.Select(p => p.Part);

    /// <summary>
    /// What a section says (17.6.17): paper, margins, columns, headers and footers; a paper's first with a cover has a page with
    /// its own.
    /// </summary>
    public WordSection Section(SectionBlocks section, bool isFirst)
    {
        var (page, hasCover) = (section.Page, isFirst && section.Blocks is [Cover, ..]);
        return new(page, House?.HeaderDistance ?? HeaderDistance, House?.FooterDistance ?? FooterDistance)
        {
            // A section that continues on the same page continues with its headers and footers.
            HeadersAndFooters = section.IsContinuous ? [] : Links(section, hasCover),
            IsContinuous = isFirst ? null : section.IsContinuous,
            Columns = section.Columns,
            ColumnGap = section.Columns.IsEmpty ? 0 : SectionPlan.Gap(section.Blocks[0]),
            HasTitlePage = hasCover,
        };
    }

    private ImmutableArray<HeaderFooterLink> Links(SectionBlocks section, bool hasCover)
    {
        var (header, footer) = (Header(section.Heads.Header, section.Page), Footer(section.Heads.Footer, section.Page));
        ImmutableArray<HeaderFooterLink> own = hasCover
            ? [new(IsHeader: true, IsFirst: true, CoverHeader(section.Page)), new(IsHeader: false, IsFirst: true, CoverFooter())]
            : [];
        return own.AddRange(new HeaderFooterLink(IsHeader: true, IsFirst: false, header),
            new HeaderFooterLink(IsHeader: false, IsFirst: false, footer));
    }

    private string Header(string text, PageSetup page) => Add("header", $"{text}\n{page.ContentWidth}", page, House?.Header, xml =>
    {
        if (House?.Header is { HasText: true })
        {
            if (_info.DraftMark is not null) Line(xml, StyleIds.CoverHeader, page, "", Draft);
        }
        else Line(xml, StyleIds.Header, page, text, Draft);
    });

    private string CoverHeader(PageSetup page) => Add("header", "cover", page, House?.FirstHeader, xml =>
    {
        if (House?.FirstHeader is not null && _info.DraftMark is null) return;
        Line(xml, StyleIds.CoverHeader, page, "", runs =>
        {
            // Our cover's art belongs to our title; a house has its own.
            if (House is null)
                foreach (var run in CoverXml.Runs(page, paper.Theme, coverTop)) xml.WriteElement(run);
            Draft(runs);
        });
    });

    private string Footer(string text, PageSetup page) => Add("footer", $"{text}\n{page.ContentWidth}", page, House?.Footer, xml =>
    {
        var house = House?.Footer;
        if (house is { HasPageNumber: true, HasDate: true }) return;
        Line(xml, StyleIds.Footer, page, house?.HasDate == true ? "" : text, runs =>
        {
            if (house?.HasPageNumber == true) return;
            runs.Run(new TabChar());
            runs.Text("Page ");
            runs.Field(" PAGE ", "1");
            runs.Text(" of ");
            runs.Field(" NUMPAGES ", Measure.Text(pageCount));
        });
    });

    private string CoverFooter() => Add("footer", "cover", paper.Page, House?.FirstFooter, xml =>
    {
        if (House?.FirstFooter is null) Line(xml, StyleIds.Footer, paper.Page, "", _ => { });
    });

    private void Draft(RunXml runs)
    {
        if (_info.DraftMark is not { } mark) return;
        runs.Run(new TabChar());
        runs.Text(mark, new() { RunStyle = new() { Val = paper.Styles[StyleIds.DraftMark] } });
    }

    private void Line(OpenXmlWriter xml, string style, PageSetup page, string text, Action<RunXml> rest)
    {
        var hasOwnTabs = Math.Abs(page.ContentWidth - paper.Page.ContentWidth) > 0.1 || paper.Styles.IsHouse(style);
        var format =
            new ParagraphFormat(paper.Styles[style]) { Tabs = hasOwnTabs ? paper.Styles.TabsAt(style, paper.Page, page.ContentWidth) : [] };
        var runs = new RunXml(xml);
        xml.WriteStartElement(new DocumentFormat.OpenXml.Wordprocessing.Paragraph());
        xml.WriteElement(ParagraphXml.Of(format, null)!);
        runs.Text(text);
        rest(runs);
        xml.WriteEndElement();
    }

    private string Add(string kind, string key, PageSetup page, TemplateHeaderFooter? house, Action<OpenXmlWriter> write)
    {
        key = kind + key;
        foreach (var (known, made) in _parts)
            if (known == key) return made.Id;
        var number = _parts.Count(p => p.Part.Kind == kind) + 1;
        var bytes = OpenPackage.Part(xml =>
        {
            xml.WriteStartElement(kind == "header" ? new Header() : new Footer());
            write(xml);
            xml.WriteEndElement();
        });
        var id = $"rId{char.ToUpperInvariant(kind[0])}{kind[1..]}{number}";
        var part = house is null ? new HeaderFooterPart(id, kind, number, bytes, []) : new TemplateHeaderFooterXml(paper)
            .Merge(house, id, kind, number, bytes, page.ContentWidth);
        _parts.Add((key, part));
        return part.Id;
    }

    private TemplateSection? House => paper.House?.Section;

}
