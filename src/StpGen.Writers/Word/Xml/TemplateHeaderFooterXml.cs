using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StpGen.Writers.OpenPackaging;
using StpGen.Writers.Word.Plan;
using StpGen.Writers.Word.Template;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace StpGen.Writers.Word.Xml;

/// <summary>A header or footer of the house, with what papers must say below: page numbers, the mark of a draft.</summary>
internal sealed class TemplateHeaderFooterXml(PaperContext paper)
{
    /// <param name="ours">What we would write by ourselves.</param>
    /// <param name="width">Of the text on the pages that have it, in points.</param>
    public HeaderFooterPart Merge(TemplateHeaderFooter house, string id, string kind, int number, byte[] ours, double width)
    {
        var root = (OpenXmlPartRootElement)house.Root.CloneNode(deep: true);
        if (paper.House is { Section.ContentWidth: { } madeFor } styles) TemplateWidths.Fit(root, styles, madeFor, width);
        foreach (var drawing in root.Descendants<Wp.DocProperties>()) drawing.Id = paper.NextDrawing();
        var xml = Encoding.UTF8.GetString(ours);
        xml = xml[xml.IndexOf("<w:", StringComparison.Ordinal)..];
        OpenXmlPartRootElement own = kind == "header" ? new Header(xml) : new Footer(xml);
        foreach (var child in own.ChildElements.ToList())
        {
            child.Remove();
            root.AppendChild(child);
        }
        List<Relationship> targets = [.. house.Pictures.Select(p => new Relationship(p.Id, "image", paper.Media.Add(p.Extension, p.Bytes))),
            .. house.Links];
        return new(id, kind, number, OpenPackage.Part(root), targets);
    }
}
