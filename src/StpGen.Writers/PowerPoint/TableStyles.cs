using StpGen.Core.Themes;
using StpGen.Writers.OpenPackaging;

namespace StpGen.Writers.PowerPoint;

/// <summary>The style of tables (ECMA-376 part 1, 20.1.4.2): header row, names of rows, bands and rules in colours of the theme.</summary>
internal static class TableStyles
{
    public const string Id = "{5A1F0C52-7B0E-4C57-9D63-2E1B4F6A9C01}";

    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static byte[] Part(SlideColours colours, Theme theme)
    {
        var (rule, none) = ($"<a:ln w=\"9525\">{Fill(theme.TableRule)}</a:ln>", "<a:ln><a:noFill/></a:ln>");
        return OpenPackage.Part(
            $"<a:tblStyleLst xmlns:a=\"{Namespace}\" def=\"{Id}\"><a:tblStyle styleId=\"{Id}\" styleName=\"Paper table\">"
            + $"<a:wholeTbl>{Text(theme.Text, bold: false)}<a:tcStyle><a:tcBdr><a:left>{none}</a:left><a:right>{none}</a:right>"
            + $"<a:top>{none}</a:top><a:bottom>{rule}</a:bottom><a:insideH>{rule}</a:insideH><a:insideV>{none}</a:insideV></a:tcBdr>"
            + "<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
            + $"<a:band2H><a:tcStyle><a:tcBdr/><a:fill>{Fill(theme.TableBandFill)}</a:fill></a:tcStyle></a:band2H>"
            + $"<a:firstCol>{Text(theme.Text, bold: true)}</a:firstCol>"
            + $"<a:firstRow>{Text(theme.TableHeadText, bold: true)}<a:tcStyle><a:tcBdr/><a:fill>{Fill(theme.TableHeadFill)}</a:fill>"
            + "</a:tcStyle></a:firstRow>"
            // The cell that is in both is of the header.
            + $"<a:nwCell>{Text(theme.TableHeadText, bold: true)}</a:nwCell></a:tblStyle></a:tblStyleLst>");

        string Fill(Colour colour) => $"<a:solidFill>{Xml(colour)}</a:solidFill>";

        string Text(Colour colour, bool bold) =>
            $"<a:tcTxStyle{(bold ? " b=\"on\"" : "")}><a:fontRef idx=\"minor\"/>{Xml(colour)}</a:tcTxStyle>";

        string Xml(Colour colour) => colours.Of(colour) is DocumentFormat.OpenXml.Drawing.SchemeColor { Val.InnerText: { } name } scheme
            ? $"<a:schemeClr val=\"{name}\">{string.Concat(scheme.ChildElements.Select(Change))}</a:schemeClr>"
            : $"<a:srgbClr val=\"{colour.ToHex()}\"/>";

        static string Change(DocumentFormat.OpenXml.OpenXmlElement change) =>
            $"<a:{change.LocalName} val=\"{change.GetAttributes()[0].Value}\"/>";
    }
}
