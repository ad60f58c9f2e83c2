using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;
using Column = DocumentFormat.OpenXml.Wordprocessing.Column;
using Columns = DocumentFormat.OpenXml.Wordprocessing.Columns;

namespace StpGen.Writers.Word;

/// <summary>A header or footer part: <c>header2.xml</c>, what writes it, and what it points to.</summary>
internal sealed record FurniturePart(string Id, string Kind, int Number, byte[] Bytes, IReadOnlyList<Relationship> Targets)
{
    public string Name => $"{Kind}{Number}.xml";
}

/// <summary>Page headers and footers (ECMA-376 part 1, 17.10), and the sections that name them (17.6).</summary>
internal sealed class PageFurniture(PaperContext paper, int pageCount, double coverTop)
{
    /// <summary>From the paper's upper edge to the header, in points.</summary>
    private const double HeaderDistance = 30;

    /// <summary>From the footer to the paper's lower edge, in points.</summary>
    private const double FooterDistance = 34;

    private readonly DocumentInfo _info = paper.Document.Info;
    private readonly List<(string Key, FurniturePart Part)> _parts = [];

    public IEnumerable<FurniturePart> Parts => _parts.Select(p => p.Part);

    /// <summary>What a section says (17.6.17): paper, margins, columns, furniture; a paper's first with a cover has a page with its own.</summary>
    public SectionProperties Section(Stretch stretch, bool isFirst)
    {
        var (page, hasCover) = (stretch.Page, isFirst && stretch.Blocks is [Cover, ..]);
        var section = new SectionProperties();
        // A section that goes on on the same page goes on with its furniture.
        if (!stretch.IsContinuous)
        {
            var (header, footer) = (Header(stretch.Heads.Header, page), Footer(stretch.Heads.Footer, page));
            if (hasCover)
            {
                section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = CoverHeader(page) });
                section.Append(new FooterReference { Type = HeaderFooterValues.First, Id = CoverFooter() });
            }
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = header });
            section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = footer });
        }
        if (!isFirst) section.Append(new SectionType { Val = stretch.IsContinuous ? SectionMarkValues.Continuous : SectionMarkValues.NextPage });
        section.Append(
            new PageSize { Width = Twips(page.Width), Height = Twips(page.Height), Orient = page.Width > page.Height ? PageOrientationValues.Landscape : null },
            new PageMargin
            {
                Top = Measure.WholeTwips(page.MarginTop),
                Right = Twips(page.MarginRight),
                Bottom = Measure.WholeTwips(page.MarginBottom),
                Left = Twips(page.MarginLeft),
                Header = Twips(paper.House?.Section.HeaderDistance ?? HeaderDistance),
                Footer = Twips(paper.House?.Section.FooterDistance ?? FooterDistance),
                Gutter = 0,
            });
        if (!stretch.Columns.IsEmpty) section.Append(Columns(stretch));
        if (hasCover) section.Append(new TitlePage());
        return section;
    }

    private static Columns Columns(Stretch stretch)
    {
        var gap = Measure.Twips(SectionPlan.Gap(stretch.Blocks[0]));
        var columns = new Columns { ColumnCount = (short)stretch.Columns.Length, EqualWidth = OnOff.No, Space = gap };
        for (var i = 0; i < stretch.Columns.Length; i++)
            columns.Append(new Column { Width = Measure.Twips(stretch.Columns[i]), Space = i < stretch.Columns.Length - 1 ? gap : "0" });
        return columns;
    }

    private string Header(string text, PageSetup page) => Add("header", $"{text}\n{page.ContentWidth}", House?.Header, ink =>
    {
        if (House?.Header is { HasText: true })
        {
            if (_info.DraftMark is not null) Line(ink, StyleIds.CoverHeader, page, "", _ => Draft(ink));
        }
        else Line(ink, StyleIds.Header, page, text, _ => Draft(ink));
    });

    private string CoverHeader(PageSetup page) => Add("header", "cover", House?.FirstHeader, ink =>
    {
        if (House?.FirstHeader is not null && _info.DraftMark is null) return;
        Line(ink, StyleIds.CoverHeader, page, "", _ =>
        {
            // Our cover's art belongs to our title; a house has its own.
            if (House is null)
                foreach (var run in CoverArt.Runs(page, paper.Theme, coverTop)) ink.Element(run);
            Draft(ink);
        });
    });

    private string Footer(string text, PageSetup page) => Add("footer", $"{text}\n{page.ContentWidth}", House?.Footer, ink =>
    {
        if (House?.Footer is { HasPageNumber: true }) return;
        Line(ink, StyleIds.Footer, page, House?.Footer is { HasText: true } ? "" : text, _ =>
        {
            ink.Run(new TabChar());
            ink.Run("Page ");
            ink.Field(" PAGE ", "1");
            ink.Run(" of ");
            ink.Field(" NUMPAGES ", Measure.Text(pageCount));
        });
    });

    private string CoverFooter() => Add("footer", "cover", House?.FirstFooter, ink =>
    {
        if (House?.FirstFooter is null) Line(ink, StyleIds.Footer, paper.Page, "", _ => { });
    });

    private void Draft(Ink ink)
    {
        if (_info.DraftMark is not { } mark) return;
        ink.Run(new TabChar());
        ink.Run(mark, new() { RunStyle = new() { Val = paper.Styles[StyleIds.DraftMark] } });
    }

    private void Line(Ink ink, string style, PageSetup page, string text, Action<Ink> rest)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new() { Val = paper.Styles[style] } };
        if (Math.Abs(page.ContentWidth - paper.Page.ContentWidth) > 0.1 || paper.Styles.IsHouse(style))
            properties.Tabs = paper.Styles.TabsAt(style, paper.Page, page.ContentWidth);
        ink.StartParagraph(properties);
        ink.Run(text);
        rest(ink);
        ink.End();
    }

    private string Add(string kind, string key, HouseFurniture? house, Action<Ink> write)
    {
        key = kind + key;
        foreach (var (known, made) in _parts)
            if (known == key) return made.Id;
        var number = _parts.Count(p => p.Part.Kind == kind) + 1;
        var bytes = WordPackage.Part(xml =>
        {
            xml.WriteStartElement(kind == "header" ? new Header() : new Footer());
            write(new(xml));
            xml.WriteEndElement();
        });
        var id = $"rId{char.ToUpperInvariant(kind[0])}{kind[1..]}{number}";
        var part = house is null ? new FurniturePart(id, kind, number, bytes, []) : new HouseFurnitureWriter(paper).Merge(house, id, kind, number, bytes);
        _parts.Add((key, part));
        return part.Id;
    }

    private HouseSection? House => paper.House?.Section;

    private static uint Twips(double points) => (uint)Measure.WholeTwips(points);
}
