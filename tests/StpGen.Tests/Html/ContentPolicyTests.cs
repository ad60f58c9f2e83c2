using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StpGen.Core.Text;
using StpGen.Writers.Html;
using static StpGen.Tests.Specimen;

namespace StpGen.Tests.Html;

/// <summary>What a browser lets a page do.</summary>
public sealed class ContentPolicyTests
{
    /// <summary>The sheet with the page's mark, style attributes by their bytes, pictures and fonts in the file; nothing else.</summary>
    [Fact]
    public void Its_policy_allows_what_the_page_brings_and_nothing_else()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlWriter.Write(Create(), NhsTheme.Create())));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!.Split("; ");
        string[] styles = [.. page.QuerySelectorAll("[style]").Select(e => e.GetAttribute("style")!).Distinct()];
        Assert.NotEmpty(styles);
        var mark = page.QuerySelector("style")!.GetAttribute("nonce")!;
        Assert.DoesNotContain(mark, page.Body!.OuterHtml + page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        string[] hashes = [.. styles
            .Select(text => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'")];
        Assert.Equal(
        [
            "script-src 'none'", "connect-src 'none'", "default-src 'none'", "img-src data:",
            $"style-src 'nonce-{mark}' 'unsafe-hashes' {string.Join(' ', hashes)}", "form-action 'none'", "base-uri 'none'",
        ], policy);
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(e => e.Attributes),
            a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Hashes_are_those_of_the_standard()
    {
        var bytes = new byte[300];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(i * 7);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Equal(SHA256.HashData(bytes.AsSpan(0, length)), Sha256.Of(bytes.AsSpan(0, length)));
    }
}
