using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>
/// The cover's bands and bar, behind the text of its page header, as the PDF draws them. Rectangles of DrawingML
/// (ECMA-376 part 1, 20.4.2.3), marked decorative, so that nobody is read a description of them. Lengths in points.
/// </summary>
internal static class CoverArt
{
    private const double BandHeight = 22;
    private const double BarWidth = 84;
    private const double BarHeight = 6;
    private const double BarGap = 22;

    /// <summary>Where the title begins, from the page's top.</summary>
    public static double Top(PageSetup page) => page.Height / 3;

    /// <summary>Runs for a paragraph of the cover's page header.</summary>
    public static string Runs(PageSetup page, Theme theme) =>
        Rectangle(1, "Band above", 0, 0, page.Width, BandHeight, theme.Accent)
        + Rectangle(2, "Band below", 0, page.Height - BandHeight, page.Width, BandHeight, theme.TableHeadFill)
        + Rectangle(3, "Bar above the title", page.MarginLeft, Top(page) - BarGap - BarHeight, BarWidth, BarHeight, theme.Accent);

    private static string Rectangle(int id, string name, double x, double y, double width, double height, Colour colour) =>
        "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><mc:Choice Requires=\"wps\"><w:drawing>"
        + "<wp:anchor xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" "
        + $"simplePos=\"0\" relativeHeight=\"{id}\" behindDoc=\"1\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
        + $"<wp:positionH relativeFrom=\"page\"><wp:posOffset>{Emu(x)}</wp:posOffset></wp:positionH>"
        + $"<wp:positionV relativeFrom=\"page\"><wp:posOffset>{Emu(y)}</wp:posOffset></wp:positionV>"
        + $"<wp:extent cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/>"
        + $"<wp:docPr id=\"{id}\" name=\"{name}\"><a:extLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + "<a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">"
        + "<adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></wp:docPr>"
        + "<wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr>"
        + $"<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"/></a:xfrm>"
        + $"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val=\"{colour.ToHex()}\"/></a:solidFill><a:ln><a:noFill/></a:ln>"
        + "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>";

    /// <summary>English Metric Units, 12,700 to the point.</summary>
    private static string Emu(double points) => ((long)Math.Round(points * 12700)).ToString(CultureInfo.InvariantCulture);
}
