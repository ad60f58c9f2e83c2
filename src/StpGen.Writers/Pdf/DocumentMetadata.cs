using System.Globalization;
using System.Text;
using System.Xml;
using StpGen.Core.Documents;
using StpGen.Writers.Pdf.Objects;

namespace StpGen.Writers.Pdf;

/// <summary>What is said about the document, twice and alike: the information dictionary (ISO 32000-1, 14.3.3) and XMP (14.3.2).</summary>
internal static class DocumentMetadata
{
    private const string Producer = "stpgen";

    public static void WriteInformation(PdfBuffer to, DocumentInfo info)
    {
        var date = "D:" + info.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000Z";
        to.Raw("<</Title"u8).Text(info.Title).Raw("/Author"u8).Text(info.Author);
        if (info.Subject.Length > 0) to.Raw("/Subject"u8).Text(info.Subject);
        to.Raw("/Creator"u8).Text(Producer).Raw("/Producer"u8).Text(Producer)
            .Raw("/CreationDate"u8).Text(date).Raw("/ModDate"u8).Text(date).Raw(">>"u8);
    }

    /// <summary>The XMP packet (ISO 16684-1), with the PDF/UA identifier (ISO 14289-1, 5).</summary>
    public static byte[] Xmp(DocumentInfo info)
    {
        var date = info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var subject = info.Subject.Length == 0 ? "" : $"""

              <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(info.Subject)}</rdf:li></rdf:Alt></dc:description>
            """;
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
               <pdfuaid:part>1</pdfuaid:part>
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(info.Title)}</rdf:li></rdf:Alt></dc:title>
               <dc:creator><rdf:Seq><rdf:li>{Escape(info.Author)}</rdf:li></rdf:Seq></dc:creator>
               <dc:language><rdf:Bag><rdf:li>{Escape(info.Language)}</rdf:li></rdf:Bag></dc:language>{subject}
               <pdf:Producer>{Producer}</pdf:Producer>
               <xmp:CreatorTool>{Producer}</xmp:CreatorTool>
               <xmp:CreateDate>{date}</xmp:CreateDate>
               <xmp:ModifyDate>{date}</xmp:ModifyDate>
               <xmp:MetadataDate>{date}</xmp:MetadataDate>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) => c.ToString(),
                _ => " ",
            });
        return escaped.ToString();
    }
}
