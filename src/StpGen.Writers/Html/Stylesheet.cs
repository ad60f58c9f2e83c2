using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Core.Documents;
using StpGen.Core.Themes;

namespace StpGen.Writers.Html;

/// <summary>
/// The theme as CSS: the same colours and proportions as on paper, in units of the reader's own type size (WCAG 2.2, 1.4.4), lines
/// as long as on paper, and where the screen is narrow all in one column (1.4.10).
/// </summary>
internal static class Stylesheet
{
    /// <summary>From the left edge of the text to the right edge of the screen, with the page's margin.</summary>
    private const string WidestTable = "calc(100vw - max(1.25rem,(100vw - var(--width))/2) - 2.25rem)";

    /// <summary>A section of wider pages reaches over the text on both sides, as far as the screen allows.</summary>
    private const string SectionWidth = "min(var(--width),100vw - 2.5rem)";

    private const string TileColumns = "repeat(auto-fit,minmax(min(16rem,100%),1fr))";

    /// <summary>Text of a role without an element of its own.</summary>
    public static string? ClassOf(TextRole role) => role switch
    {
        TextRole.Title => "title",
        TextRole.Subtitle => "subtitle",
        TextRole.CoverDetail => "cover-detail",
        _ => null,
    };

    public static string? ClassOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Right => "right",
        ColumnAlignment.Centre => "centre",
        _ => null,
    };

    /// <summary>A line as long as on such pages.</summary>
    public static string Width(PageSetup page) => Rem(page.ContentWidth);

    /// <param name="pages">What <see cref="PageStyles.KindsIn"/> found.</param>
    public static string Of(Theme theme, DocumentInfo info, ImmutableArray<PageSetup> pages)
    {
        var (css, page) = (new StringBuilder(), info.Page);
        css.Append(CultureInfo.InvariantCulture, $$"""
            *,::before,::after{box-sizing:border-box}
            html{font-family:{{Family(theme)}};font-size:100%;scroll-padding-top:3.5rem;-webkit-text-size-adjust:none;text-size-adjust:none}
            body{margin:0;color:{{Hex(theme.Text)}};background:#FFFFFF;overflow-wrap:break-word}
            main,body>header,body>footer{padding:0 max(1.25rem,(100% - var(--width))/2)}
            body{--width:{{Width(page)}}}
            body>header{padding-top:.75rem;padding-bottom:.5rem}
            body>header p,body>footer p,.running{margin:0}
            body>footer{margin-top:3rem;padding-top:.75rem;padding-bottom:2rem;border-top:1px solid {{Hex(theme.TableRule)}}}
            .draft{position:sticky;top:0;z-index:1;margin:0;padding:.25rem .75rem;background:{{Hex(theme.GapFill)}}}
            main>p.draft{margin-bottom:1rem}
            .skip{position:absolute;left:-100rem}
            .skip:focus{position:static;display:inline-block;padding:.5rem 1.25rem}
            .unseen,.as-text{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
            a{color:{{Hex(theme.Link)}};text-underline-offset:.15em}
            :focus-visible{outline:3px solid {{Hex(theme.Text)}};outline-offset:2px}
            p:first-child,ul:first-child,ol:first-child,h2:first-child,h3:first-child{margin-top:0}
            ul,ol{padding-left:{{Rem(theme.ListIndent)}}}
            li>ul,li>ol{margin-top:.25rem}
            blockquote{margin-left:0;margin-right:0;padding-left:1rem;border-left:4px solid {{Hex(theme.Accent)}}}
            .cover{padding:4rem 0 2rem;margin-bottom:2rem;border-bottom:4px solid {{Hex(theme.Accent)}}}
            .callout{margin:1rem 0;padding:.75rem 1rem;background:{{Hex(theme.CalloutFill)}};border-left:6px solid {{Hex(theme.Accent)}}}
            .callout>:last-child,td>:last-child,th>:last-child{margin-bottom:0}
            .missing{background:{{Hex(theme.GapFill)}};border-left-color:{{Hex(theme.Gap)}}}
            .gap{color:{{Hex(theme.Gap)}};font-style:italic}
            .table{overflow-x:auto;margin:.25rem 0 1.25rem;width:fit-content;min-width:100%;max-width:{{WidestTable}}}
            .table .table,.columns .table,.callout .table,li .table{max-width:100%}
            .wide::before{content:"Scroll sideways to see all columns";display:none;position:sticky;left:0}
            .wide::before{font-size:.875rem;font-style:italic}
            table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
            caption{text-align:left}
            th,td{padding:{{Padding(theme)}};text-align:left;vertical-align:top;border-bottom:1px solid {{Hex(theme.TableRule)}}}
            thead th,thead td{background:{{Hex(theme.TableHeadFill)}};vertical-align:bottom}
            tbody tr:nth-child(even)>*{background:{{Hex(theme.TableBandFill)}}}
            th.right,td.right{text-align:right}
            td.right{white-space:nowrap}
            th.centre,td.centre{text-align:center}
            [dir=rtl]{text-align:right}
            figure{margin:1.25rem 0}
            img,svg{display:block;width:var(--width);max-width:100%;height:auto}
            .tiles{display:grid;grid-template-columns:{{TileColumns}};gap:.75rem;margin:1rem 0;padding:0;list-style:none}
            .tiles li{margin:0;padding:.75rem 1rem;background:{{Hex(theme.CalloutFill)}};border-top:4px solid {{Hex(theme.Accent)}}}
            .tile-value,.tile-label{display:block}
            .columns{display:grid;grid-template-columns:var(--columns);gap:.75rem 2rem}
            .section{width:{{SectionWidth}};margin-left:calc((100% - {{SectionWidth}})/2)}
            nav ol{list-style:none;padding-left:0}
            nav ol ol{padding-left:{{Rem(theme.ListIndent)}}}
            nav li{margin:0}
            nav a{display:inline-block;max-width:100%;padding:.25rem 0;overflow-wrap:anywhere}
            sup{line-height:0}
            .held{white-space:nowrap}
            .notes{margin-top:2.5rem;border-top:1px solid {{Hex(theme.TableRule)}}}
            @media screen and (max-width:{{Markup.Number(Math.Max(40, page.ContentWidth / 12 * 0.8))}}rem){
            .columns{grid-template-columns:minmax(0,1fr)}
            }
            {{AsText("diagram", 37.5)}}
            {{AsText("diagram-broad", 56)}}
            {{AsText("diagram-vast", 80)}}
            @media screen and (max-width:30rem){
            .wide::before{display:block}
            }
            @media print{
            html{font-size:12pt}
            main,body>header,body>footer{padding:0}
            .skip{display:none}
            .draft{position:static}
            nav a{padding:0}
            .table{overflow:visible;max-width:100%}
            .cover{break-after:page}
            .new-page{display:none}
            div.new-page+*{break-before:page;margin-top:0}
            .cover{border:0}
            .section{break-before:page;break-after:page;width:auto;margin-left:0}
            h1,h2,h3,h4,h5,caption,thead,thead tr{break-after:avoid}
            tr,.callout,.tiles li,figure{break-inside:avoid}
            a{color:inherit}
            }

            """);
        PageStyles.Write(css, theme, info, pages);
        foreach (var (role, selector) in Selectors)
            Style(css, selector, theme[role],
                isBlock: role is not (TextRole.TableText or TextRole.TableHeading or TextRole.TileValue or TextRole.TileLabel));
        return css.ToString();
    }

    /// <summary>Of each role, what has it; later ones are more special.</summary>
    private static readonly (TextRole Role, string Selector)[] Selectors =
    [
        (TextRole.Body, "p,ul,ol"), (TextRole.ListItem, "li"), (TextRole.Title, ".title"), (TextRole.Subtitle, ".subtitle"),
        (TextRole.CoverDetail, ".cover-detail"),
        (TextRole.Heading1, ".heading-1"), (TextRole.Heading2, ".heading-2"), (TextRole.Heading3, ".heading-3"),
        (TextRole.Heading4, ".heading-4"), (TextRole.ContentsHeading, ".contents-heading"),
        (TextRole.Caption, "caption,figcaption"), (TextRole.Message, ".message"),
        (TextRole.TableText, "td,tbody th,td p,td li,tbody th p"),
        (TextRole.TableHeading, "thead th,thead th p"),
        (TextRole.Callout, ".callout p,.callout li"), (TextRole.Quote, "blockquote p"), (TextRole.Footnote, ".notes li,.notes p"),
        (TextRole.TileValue, ".tile-value"), (TextRole.TileLabel, ".tile-label"), (TextRole.Contents1, "nav>ol>li"),
        (TextRole.Contents2, "nav ol ol li"),
        (TextRole.PageHeader, "body>header p,.running"), (TextRole.PageFooter, "body>footer p"), (TextRole.DraftMark, "main>.draft"),
    ];

    /// <summary>On a screen on which the words of a diagram would be too small, all that it says takes its place.</summary>
    private static string AsText(string diagram, double width) =>
        $"@media screen and (max-width:{Markup.Number(width)}rem){{.{diagram}{{display:none}}.{diagram}+.as-text{{position:static;"
        + "width:auto;height:auto;overflow:visible;clip-path:none;white-space:normal}}";

    private static string Padding(Theme theme) => $"{Rem(theme.CellPaddingY)} {Rem(theme.CellPaddingX)}";

    private static void Style(StringBuilder css, string selector, TextStyle style, bool isBlock)
    {
        css.Append(CultureInfo.InvariantCulture,
            $"{selector}{{font-size:{Rem(Math.Max(style.Size, LeastSize))};line-height:{Markup.Number(style.LineHeight / style.Size)}"
            + $";color:{Hex(style.Colour)};font-weight:{(style.Bold ? 700 : 400)};font-style:{(style.Italic ? "italic" : "normal")}");
        if (isBlock)
            css.Append(CultureInfo.InvariantCulture, $";margin-top:{Rem(style.SpaceBefore)};margin-bottom:{Rem(style.SpaceAfter)}");
        css.Append("}\n");
    }

    /// <summary>Screens are read from further away than paper: no text is smaller than this, in points.</summary>
    private const double LeastSize = 10.5;

    /// <summary>12 points are a reader's usual size.</summary>
    public static string Rem(double points) => Markup.Number(points / 12) + "rem";

    public static string Hex(Colour colour) => "#" + colour.ToHex();

    public static string Family(Theme theme) =>
        PageStyles.Text(theme.FontFamily) + ",Arial,\"Liberation Sans\",Helvetica,sans-serif";
}
