using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Core.Documents;

namespace StpGen.Writers.Word.Template;

/// <summary>What the house's sections say of its pages (ECMA-376 part 1, 17.6): headers and footers, and margins in points.</summary>
internal sealed record TemplateSection(TemplateHeaderFooter? Header, TemplateHeaderFooter? Footer, TemplateHeaderFooter? FirstHeader,
    TemplateHeaderFooter? FirstFooter)
{
    /// <summary>Less text than this on a page, and margins are not taken.</summary>
    private const double LeastContent = 200;

    private (double Top, double Bottom, double Left, double Right)? Margin { get; init; }

    /// <summary>The width of the house's own text, for which its tab stops are; in points.</summary>
    public double? ContentWidth { get; private init; }

    /// <summary>Only where there is a header: programs write 0 where there is none, and ours would touch the paper's edge.</summary>
    public double? HeaderDistance { get; private init; }

    public double? FooterDistance { get; private init; }

    /// <summary>What could not be taken, in words.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>What was taken only in part: where, and what is missing.</summary>
    public IReadOnlyList<(string Where, string What)> Notes { get; private init; } = [];

    /// <summary>Where pictures have no words.</summary>
    public IReadOnlyList<string> Undescribed { get; private init; } = [];

    /// <summary>A page with the house's margins, where they leave room.</summary>
    public PageSetup Fit(PageSetup page)
    {
        if (Margin is not { } margin) return page;
        var fitted = page with
        {
            MarginTop = margin.Top,
            MarginBottom = margin.Bottom,
            MarginLeft = margin.Left,
            MarginRight = margin.Right,
        };
        return fitted.ContentWidth < LeastContent || fitted.ContentHeight < LeastContent ? page : fitted;
    }

    /// <param name="hidden">The styles whose text does not show.</param>
    /// <param name="numbering">The lists of the house, if papers take them.</param>
    /// <param name="texts">The properties of the sections, as the document has them.</param>
    public static TemplateSection Of(
        MainDocumentPart main, List<string> texts, OpenXmlValidator validator, IReadOnlySet<string> hidden, Numbering? numbering)
    {
        var (leftOut, notes, undescribed) = (new List<string>(), new List<(string, string)>(), new List<string>());
        List<SectionProperties> sections = [.. texts.Select(t => new SectionProperties(Transitional(t)))];
        if (sections.LastOrDefault() is not { } last) return new(null, null, null, null);
        // The last section has the headers of those before it that it does not change.
        var fromLast = Enumerable.Reverse(sections).ToList();
        var withTitle = sections.FirstOrDefault(s => s.GetFirstChild<TitlePage>() is { } title && TemplateCleaner.IsOn(title));
        var (header, footer) = (Take(Id<HeaderReference>(fromLast, "default"), "page header"),
            Take(Id<FooterReference>(fromLast, "default"), "page footer"));
        var margin = last.GetFirstChild<PageMargin>();
        return new(header, footer,
            withTitle is null ? null : Take(Id<HeaderReference>([withTitle], "first"), "first page's header"),
            withTitle is null ? null : Take(Id<FooterReference>([withTitle], "first"), "first page's footer"))
        {
            Margin = margin is null ? null : Margins(margin),
            ContentWidth = margin is not null && last.GetFirstChild<PageSize>() is { } size && Margins(margin) is { } sides
                ? NotNegative(TemplateMeasures.OfAttribute(size, "w") - sides.Left - sides.Right) : null,
            HeaderDistance = header is null || margin is null ? null : NotNegative(TemplateMeasures.OfAttribute(margin, "header")),
            FooterDistance = footer is null || margin is null ? null : NotNegative(TemplateMeasures.OfAttribute(margin, "footer")),
            LeftOut = leftOut,
            Notes = notes,
            Undescribed = undescribed,
        };

        TemplateHeaderFooter? Take(string? id, string where)
        {
            if (id is null || !main.TryGetPartById(id, out var part)) return null;
            var isHeader = where.EndsWith("header", StringComparison.Ordinal);
            if (isHeader ? part is not HeaderPart : part is not FooterPart)
            {
                leftOut.Add(where);
                return null;
            }
            var taken = TemplateHeaderFooter.Read(part, validator, hidden, numbering, out var isLeftOut);
            if (isLeftOut) leftOut.Add(where);
            notes.AddRange(taken?.Notes.Select(what => (where, what)) ?? []);
            if (taken?.HasUndescribedPicture == true) undescribed.Add(where);
            return taken?.Shows == true ? taken : null;
        }
    }

    /// <summary>The names of the strict form of the standard (ISO 29500) as those of the usual one.</summary>
    private static string Transitional(string xml) => xml
        .Replace("http://purl.oclc.org/ooxml/wordprocessingml/main", TemplateNamespaces.Word, StringComparison.Ordinal)
        .Replace("http://purl.oclc.org/ooxml/officeDocument/relationships", TemplateNamespaces.Relationships, StringComparison.Ordinal);

    private static string? Id<T>(IEnumerable<SectionProperties> sections, string type) where T : HeaderFooterReferenceType => sections
        .SelectMany(s => s.Elements<T>()).FirstOrDefault(r => (r.Type?.InnerText ?? "default") == type)?.Id?.Value;

    /// <summary>Negative ones let text run into the header; papers keep clear of it.</summary>
    private static (double Top, double Bottom, double Left, double Right)? Margins(PageMargin margin) =>
        (TemplateMeasures.OfAttribute(margin, "top"), TemplateMeasures.OfAttribute(margin, "bottom"),
            TemplateMeasures.OfAttribute(margin, "left"), TemplateMeasures.OfAttribute(margin, "right")) is
            ({ } top, { } bottom, >= 0 and { } left, >= 0 and { } right) ? (Math.Abs(top), Math.Abs(bottom), left, right) : null;

    private static double? NotNegative(double? points) => points >= 0 ? points : null;
}
