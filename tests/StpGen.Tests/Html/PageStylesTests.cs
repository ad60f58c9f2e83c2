using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StpGen.Writers.Html;

namespace StpGen.Tests.Html;

/// <summary>The words of a paper in its style sheet, for the margins of printed pages: whatever they are, they end nothing.</summary>
public sealed class PageStylesTests
{
    public static TheoryData<string> HostileTexts =>
    [
        "A \"quoted\" title", "</style><script>alert(1)</script>", "<!--", "]]>", "a\nb", "a\r\nb", "a\fb", "back\\slash",
            "ends with \\", "\\22 ", "\"",
        "\";}*{display:none", "} @import url(https://example.org/a.css);", "/* comment */", "url(https://example.org)", "\0",
            "caf\u00E9 \u2013 \u6F22 \U0001F600",
        "A plain title: 1, 2 (three); four/five.",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Text_of_the_margins_is_a_string_of_css_and_nothing_else(string text)
    {
        var specimen = Specimen.Create();
        var info = specimen.Info with { PageHeader = "H" + text, PageFooter = "F" + text, DraftMark = "D" + text };
        var document = specimen with { Info = info, Blocks = [Specimen.Heading(1, "a", "A"), Specimen.Body("Text.")] };
        var source = Encoding.UTF8.GetString(HtmlWriter.Write(document, NhsTheme.Create()));
        Assert.Single(source.Split("</style", StringSplitOptions.None)[1..]);
        using IHtmlDocument page = new HtmlParser().ParseDocument(source);
        Assert.Empty(page.QuerySelectorAll("script"));
        var css = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        // A style sheet is text without end: no character in it stands for another but by the rules of CSS.
        var expected = text.Replace('\0', '\uFFFD');
        Assert.Equal("H" + expected, Content(css, "top-left"));
        Assert.Equal("D" + expected, Content(css, "top-right"));
        Assert.Equal("F" + expected, Content(css, "bottom-left"));
    }

    /// <summary>
    /// What stands in a margin, read as browsers do (CSS Syntax Level 3, 4.3.5 and 4.3.7); what follows is the next property.
    /// </summary>
    private static string Content(string css, string margin)
    {
        var start = $"@{margin}{{content:\"";
        var at = css.IndexOf(start, StringComparison.Ordinal) + start.Length;
        Assert.True(at >= start.Length, margin);
        var text = new StringBuilder();
        for (; css[at] != '"'; at++)
        {
            Assert.False(css[at] is '\n' or '\r' or '\f' or '\0', "a string ends with its line");
            if (css[at] != '\\')
            {
                text.Append(css[at]);
                continue;
            }
            var digits = css[(at + 1)..].TakeWhile(char.IsAsciiHexDigit).Take(6).Count();
            Assert.True(digits > 0, "a character after a backslash stands as its number");
            var value = int.Parse(css.AsSpan(at + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            text.Append(value == 0 ? new Rune('\uFFFD') : new Rune(value));
            at += digits;
            if (css[at + 1] == ' ') at++;
        }
        Assert.StartsWith(";font:", css[(at + 1)..], StringComparison.Ordinal);
        return text.ToString();
    }
}
