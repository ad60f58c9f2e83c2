using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml.ExtendedProperties;
using StpGen.Core.Documents;
using Extensions = DocumentFormat.OpenXml.ExtendedProperties;

namespace StpGen.Writers.OpenPackaging;

/// <summary>What the file says of itself.</summary>
internal static class Properties
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    /// <summary>Core properties (ECMA-376 part 2, clause 11), dated by the paper itself. The SDK has no elements for them.</summary>
    public static byte[] Core(DocumentInfo info)
    {
        var date = info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var author = Escape(info.Author);
        return OpenPackage.Part(
            $"""<cp:coreProperties xmlns:cp="{Namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/" """
            + """xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"""
            + $"<dc:title>{Escape(info.Title)}</dc:title><dc:subject>{Escape(info.Subject)}</dc:subject><dc:creator>{author}</dc:creator>"
            + $"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
            + $"""<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>"""
            + $"""<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified>"""
            + $"<dc:language>{Escape(info.Language)}</dc:language></cp:coreProperties>");
    }

    /// <summary>Extended properties (ECMA-376 part 1, 22.2).</summary>
    public static Extensions.Properties Extended(DocumentInfo info, int pageCount) =>
        new(new Pages(Measure.Text(pageCount)), new Application("stpgen"), new Company(XmlText.Clean(info.Author)));

    public static Extensions.Properties OfSlides(DocumentInfo info, int slideCount) =>
        new(new Slides(Measure.Text(slideCount)), new Application("stpgen"), new Company(XmlText.Clean(info.Author)));

    private static string? Escape(string text) => SecurityElement.Escape(XmlText.Clean(text));
}
