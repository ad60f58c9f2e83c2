using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Word;

/// <summary>The parts that hold no text of the paper: settings, fonts, the Office theme, properties.</summary>
internal static class FixedParts
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>
    /// Document settings (17.15). Compatibility mode 15 is Word 2013 and later; between two paragraphs that mode applies the
    /// larger of space after and space before, as the theme asks. No <c>w:updateFields</c>: Word would ask a question on opening.
    /// </summary>
    public static byte[] Settings(DocumentInfo info) => WordPackage.Part($"""
        <w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>{string.Concat(Compatibility)}</w:compat><w:themeFontLang w:val="{XmlText.Escape(info.Language)}"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
        """);

    private static IEnumerable<string> Compatibility =>
        new[] { ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"), ("enableOpenTypeFeatures", "1"), ("doNotFlipMirrorIndents", "1"), ("differentiateMultirowTableHeaders", "1") }
            .Select(s => $"<w:compatSetting w:name=\"{s.Item1}\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"{s.Item2}\"/>");

    /// <summary>The font table (17.8.3): what to look for where the family is not installed.</summary>
    public static byte[] FontTable(Theme theme) => WordPackage.Part($"""
        <w:fonts xmlns:w="{W}"><w:font w:name="{XmlText.Escape(theme.FontFamily)}"><w:altName w:val="Liberation Sans"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>
        """);

    /// <summary>The Office theme (ECMA-376 part 1, 20.1.6.9): the colours and fonts that Word's pickers offer first.</summary>
    public static byte[] OfficeTheme(Theme theme)
    {
        (string Name, Colour Colour)[] colours =
        [
            ("dk1", theme.Text), ("lt1", new(255, 255, 255)), ("dk2", theme[TextRole.Heading1].Colour), ("lt2", theme.CalloutFill),
            ("accent1", theme.Accent), ("accent2", theme.TableHeadFill), ("accent3", theme[TextRole.Caption].Colour),
            ("accent4", theme.Gap), ("accent5", theme.TableRule), ("accent6", theme.TableBandFill),
            ("hlink", theme.Link), ("folHlink", theme.Link),
        ];
        var scheme = string.Concat(colours.Select(c => $"<a:{c.Name}><a:srgbClr val=\"{c.Colour.ToHex()}\"/></a:{c.Name}>"));
        var font = $"<a:latin typeface=\"{XmlText.Escape(theme.FontFamily)}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        const string Fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        const string Line = $"<a:ln w=\"6350\">{Fill}</a:ln>";
        return WordPackage.Part($"""
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="stpgen"><a:themeElements><a:clrScheme name="stpgen">{scheme}</a:clrScheme><a:fontScheme name="stpgen"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="stpgen"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst>{Line}{Line}{Line}</a:lnStyleLst><a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst><a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
            """);
    }

    /// <summary>Core properties (ECMA-376 part 2, clause 11), dated by the paper itself.</summary>
    public static byte[] CoreProperties(DocumentInfo info)
    {
        var date = info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var author = XmlText.Escape(info.Author);
        return WordPackage.Part($"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{XmlText.Escape(info.Title)}</dc:title><dc:subject>{XmlText.Escape(info.Subject)}</dc:subject><dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified><dc:language>{XmlText.Escape(info.Language)}</dc:language></cp:coreProperties>
            """);
    }

    /// <summary>Extended properties (ECMA-376 part 1, 22.2).</summary>
    public static byte[] ExtendedProperties(DocumentInfo info, int pageCount) => WordPackage.Part($"""
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>{pageCount}</Pages><Application>stpgen</Application><Company>{XmlText.Escape(info.Author)}</Company></Properties>
        """);
}
