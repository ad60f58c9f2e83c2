using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Html;

/// <summary>
/// The pages for printing: the paper's own sizes and margins, and in the margins the headers and footers of other formats
/// (CSS Paged Media Level 3). A browser that sets nothing in margins still prints the head, the foot and the mark once.
/// </summary>
internal static class PageStyles
{
    /// <summary>Pages of another size than the paper's, each once.</summary>
    public static ImmutableArray<PageSetup> KindsIn(Document document) =>
        [.. document.Blocks.OfType<Section>().Select(s => s.Page).Where(p => p != document.Info.Page).Distinct()];

    /// <summary>The class of blocks on such pages.</summary>
    public static string ClassOf(int kind) => "pages-" + Markup.Number(kind + 1);

    public static void Write(StringBuilder css, Theme theme, DocumentInfo info, ImmutableArray<PageSetup> kinds)
    {
        var (header, footer, draft) = (theme[TextRole.PageHeader], theme[TextRole.PageFooter], theme[TextRole.DraftMark]);
        css.Append(CultureInfo.InvariantCulture, $"@page{{{SizeOf(info.Page)}\n");
        Box("top-left", header, Text(info.PageHeader));
        if (info.DraftMark is { } mark) Box("top-right", draft, Text(mark));
        Box("bottom-left", footer, Text(info.PageFooter));
        Box("bottom-right", footer, "\"Page \" counter(page) \" of \" counter(pages)");
        css.Append("}\n@page:first{@top-left{content:none}}\n");
        foreach (var (i, page) in kinds.Index())
            css.Append(CultureInfo.InvariantCulture,
                $"@page {ClassOf(i)}{{{SizeOf(page)}}}\n.{ClassOf(i)}{{page:{ClassOf(i)};--width:{Stylesheet.Width(page)}}}\n");

        void Box(string place, TextStyle style, string content) => css.Append(CultureInfo.InvariantCulture,
            $"@{place}{{content:{content};font:{(style.Bold ? "bold " : "")}{Markup.Number(style.Size)}pt "
                + $"{Stylesheet.Family(theme)};color:{Stylesheet.Hex(style.Colour)}}}\n");
    }

    private static string SizeOf(PageSetup page) =>
        $"size:{Millimetres(page.Width)} {Millimetres(page.Height)};margin:{Millimetres(page.MarginTop)} {Millimetres(page.MarginRight)} "
            + $"{Millimetres(page.MarginBottom)} {Millimetres(page.MarginLeft)};";

    private static string Millimetres(double points) => Markup.Number(Math.Round(points / 72 * 25.4, 1)) + "mm";

    /// <summary>A string of CSS (CSS Syntax Level 3, 4.3.5): what could end it, or the style sheet, is written as a number.</summary>
    public static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',' or '.' or ':' or ';' or '-' or '(' or ')' or '/')
                quoted.Append(rune);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X} ");
        return quoted.Append('"').ToString();
    }
}
