using System.Globalization;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Html;

/// <summary>
/// A document as one HTML file that needs nothing beside it: its look and its pictures are within, it asks no server and runs no
/// script (HTML Standard; WCAG 2.2 AA). It reads well on a phone and prints on the paper's own pages; headers and footers of
/// other formats appear once, and the draft's mark is always visible. Same paper, same bytes.
/// </summary>
public static class HtmlWriter
{
    /// <summary>Where the link past the page's head leads. Anchors of documents never begin so.</summary>
    private const string Main = "_main";

    /// <summary>Writes a resolved paper.</summary>
    public static byte[] Write(Document document, Theme theme)
    {
        var (info, html) = (document.Info, new Markup());
        var (body, styles) = Body(document, theme);
        html.Raw("<!DOCTYPE html>").Line().Start("html", ("lang", info.Language)).Line();
        var fonts = theme.Fonts.IsEmpty ? "" : WebFonts.Of(theme, body);
        var sheet = $"\n{fonts}{Stylesheet.Of(theme, info, PageStyles.KindsIn(document))}";
        var mark = ContentPolicy.MarkOf(sheet, body);
        var policy = ContentPolicy.Of(mark, styles, body.Contains("<img", StringComparison.Ordinal), fonts.Length > 0);
        Head(html, info, sheet, mark, policy);
        return html.Raw(body).End("html").Line().ToBytes();
    }

    private static (string Html, IReadOnlyCollection<string> Styles) Body(Document document, Theme theme)
    {
        var (info, html) = (document.Info, new Markup());
        html.Start("body").Line().Start("a", ("class", "skip"), ("href", "#" + Main)).Text("Skip to the paper").End("a").Line();
        html.Start("header").Start("p").Text(info.PageHeader).End("p").End("header").Line();

        html.Start("main", ("id", Main)).Line();
        if (info.DraftMark is { } mark) html.Start("p", ("class", "draft")).Text(mark).End("p").Line();
        var blocks = new BlockWriter(html, document, theme);
        blocks.Write();
        html.End("main").Line();

        html.Start("footer").Start("p").Text(info.PageFooter).End("p").End("footer").Line();
        return (html.End("body").Line().ToString(), html.Styles);
    }

    private static void Head(Markup html, DocumentInfo info, string sheet, string nonce, string policy)
    {
        html.Start("head").Line();
        html.Start("meta", ("charset", "utf-8")).Line();
        // The file is safe to open for anyone who gets it: nothing in it can contact a server.
        html.Start("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy)).Line();
        html.Start("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Start("title").Text(info.DraftMark is { } mark ? $"{info.Title} ({mark})" : info.Title).End("title").Line();
        // A draft that ends up on a server does not end up in search results.
        if (info.DraftMark is not null) Meta("robots", "noindex");
        Meta("author", info.Author);
        if (info.Subject.Length > 0) Meta("description", info.Subject);
        Meta("dcterms.date", info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        html.Start("style", ("nonce", nonce)).Raw(sheet).End("style").Line()
            .End("head").Line();

        void Meta(string name, string content) => html.Start("meta", ("name", name), ("content", content)).Line();
    }
}
