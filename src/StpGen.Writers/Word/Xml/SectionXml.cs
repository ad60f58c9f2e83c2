using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;

namespace StpGen.Writers.Word.Xml;

/// <summary>A section as elements (ECMA-376 part 1, 17.6.17).</summary>
internal static class SectionXml
{
    public static SectionProperties Of(WordSection section)
    {
        var page = section.Page;
        var properties = new SectionProperties();
        foreach (var link in section.HeadersAndFooters)
        {
            var type = link.IsFirst ? HeaderFooterValues.First : HeaderFooterValues.Default;
            properties.AppendChild<HeaderFooterReferenceType>(
                link.IsHeader ? new HeaderReference { Type = type, Id = link.RelationshipId }
                    : new FooterReference { Type = type, Id = link.RelationshipId });
        }
        if (section.IsContinuous is { } continues)
            properties.Append(new SectionType { Val = continues ? SectionMarkValues.Continuous : SectionMarkValues.NextPage });
        properties.Append(
            new PageSize
            {
                Width = Twips(page.Width),
                Height = Twips(page.Height),
                Orient = page.Width > page.Height
                ? PageOrientationValues.Landscape : null
            },
            new PageMargin
            {
                Top = Measure.WholeTwips(page.MarginTop),
                Right = Twips(page.MarginRight),
                Bottom = Measure.WholeTwips(page.MarginBottom),
                Left = Twips(page.MarginLeft),
                Header = Twips(section.HeaderDistance),
                Footer = Twips(section.FooterDistance),
                Gutter = 0,
            });
        if (!section.Columns.IsEmpty) properties.Append(Columns(section));
        if (section.HasTitlePage) properties.Append(new TitlePage());
        return properties;
    }

    private static Columns Columns(WordSection section)
    {
        var gap = Measure.Twips(section.ColumnGap);
        var columns = new Columns { ColumnCount = (short)section.Columns.Length, EqualWidth = OnOff.No, Space = gap };
        for (var i = 0; i < section.Columns.Length; i++)
            columns.Append(new Column { Width = Measure.Twips(section.Columns[i]), Space = i < section.Columns.Length - 1 ? gap : "0" });
        return columns;
    }

    private static uint Twips(double points) => (uint)Measure.WholeTwips(points);
}
