using System.Globalization;
using System.Text;
using StpGen.Core.Fonts;
using StpGen.Core.Themes;
using StpGen.Writers.FontFiles;

namespace StpGen.Writers.Html;

/// <summary>The brand's fonts within the page (CSS Fonts Level 4, 4.1), as far as their licences allow.</summary>
internal static class WebFonts
{
    /// <param name="page">All that the page shows, with its mark-up: more characters do no harm.</param>
    public static string Of(Theme theme, string page)
    {
        // What the style sheet itself shows is plain.
        var text = page.EnumerateRunes().Concat(Enumerable.Range(0x20, 0xE0).Select(c => new Rune(c))).Concat("“”‘’–—…•".EnumerateRunes());
        var css = new StringBuilder();
        foreach (var font in theme.Fonts)
            if (FontTravel.NotOnTheWeb(font.File) is null)
                css.Append(CultureInfo.InvariantCulture,
                    $"@font-face{{font-family:{PageStyles.Text(theme.FontFamily)};font-weight:{(font.Bold ? 700 : 400)};font-style:")
                    .Append(font.Italic ? "italic" : "normal").Append(";src:url(data:font/woff;base64,")
                    .Append(Convert.ToBase64String(WoffPacker.Pack(WebFont.Of(font.File, text).Span))).Append(")}\n");
        return css.ToString();
    }
}
