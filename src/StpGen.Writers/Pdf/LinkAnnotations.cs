using System.Collections.Immutable;
using System.Text;
using StpGen.Layout.Pages;
using StpGen.Writers.Pdf.Objects;
using StpGen.Writers.Pdf.Structure;

namespace StpGen.Writers.Pdf;

/// <summary>Link annotations (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18): where a reader may follow a link, and where to.</summary>
internal static class LinkAnnotations
{
    /// <summary>
    /// Numbers and writes a page's annotations and puts each into its structure element. A link to an unknown anchor or to
    /// nothing has none.
    /// </summary>
    public static ImmutableArray<int> Write(PdfFile file, StructureTree structure, PagedDocument document, int index,
        ImmutableArray<int> pages)
    {
        var page = document.Pages[index];
        var numbers = ImmutableArray.CreateBuilder<int>(page.Links.Length);
        foreach (var link in page.Links)
        {
            var anchor = link.Target.StartsWith('#') ? link.Target[1..] : null;
            if (string.IsNullOrWhiteSpace(link.Target) || (anchor is not null && !document.Destinations.ContainsKey(anchor))) continue;
            var number = file.Reserve();
            var key = pages.Length + structure.Annotate(link.Element, number, index);
            numbers.Add(number);

            var to = file.Open(number).Raw("<</Type/Annot/Subtype/Link/Rect["u8)
                .Number(link.X).Raw(" "u8).Number(page.Height - link.Y - link.Height).Raw(" "u8)
                .Number(link.X + link.Width).Raw(" "u8).Number(page.Height - link.Y)
                .Raw("]/Border[0 0 0]/F 4/StructParent "u8).Integer(key)
                // Never empty (ISO 14289-1, 7.18.5).
                .Raw("/Contents"u8).Text(string.IsNullOrWhiteSpace(link.Description) ? link.Target : link.Description);
            if (anchor is not null) WriteDestination(to.Raw("/Dest"u8), document, document.Destinations[anchor], pages);
            else to.Raw("/A<</S/URI/URI"u8).Literal(AsciiAddress(link.Target)).Raw(">>"u8);
            to.Raw(">>"u8);
        }
        return numbers.ToImmutable();
    }

    /// <summary>An explicit destination (12.3.2.2): the place at the window's top, sideways position and zoom as they are.</summary>
    public static void WriteDestination(PdfBuffer to, PagedDocument document, Destination destination, ImmutableArray<int> pages) =>
        to.Raw("["u8).Reference(pages[destination.Page]).Raw("/XYZ null "u8)
            .Number(document.Pages[destination.Page].Height - destination.Y).Raw(" null]"u8);

    /// <summary>URIs are 7-bit (12.6.4.7): what is not printable ASCII is percent-encoded, what is encoded already is left.</summary>
    private static string AsciiAddress(string address)
    {
        var ascii = new StringBuilder(address.Length);
        foreach (var b in Encoding.UTF8.GetBytes(address))
            if (b is > 0x20 and < 0x7F) ascii.Append((char)b);
            else ascii.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        return ascii.ToString();
    }
}
