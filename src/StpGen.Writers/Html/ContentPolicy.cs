using StpGen.Core.Text;

namespace StpGen.Writers.Html;

/// <summary>
/// What a browser lets a page do (Content Security Policy, Level 3): show what is in the file, and nothing else. Of style sheets only the
/// one that bears the page's mark counts, and style attributes count by their hashes, so that a style that came into the page in any
/// other way has no effect.
/// </summary>
internal static class ContentPolicy
{
    /// <summary>
    /// The mark of the page's own style sheet (nonce, section 6.6.2.1): a digest of all that is on the page. Nothing on the page can
    /// bear it, because nothing can contain the digest of itself; and the same page has the same mark.
    /// </summary>
    /// <remarks>A hash would do in browsers, but validators that read a page without running it cannot check one.</remarks>
    public static string MarkOf(string sheet, string body) => Sha256.Base64(sheet + body);

    /// <param name="mark">Of the style element.</param>
    /// <param name="styles">The values of all style attributes.</param>
    public static string Of(string mark, IReadOnlyCollection<string> styles, bool hasPictures, bool hasFonts) =>
        string.Join("; ", ((string?[])[
            "script-src 'none'", "connect-src 'none'", "default-src 'none'", hasPictures ? "img-src data:" : null,
            hasFonts ? "font-src data:" : null,
            $"style-src 'nonce-{mark}'" + (styles.Count == 0 ? "" : " 'unsafe-hashes' " + string.Join(' ', styles.Select(Hash))),
            "form-action 'none'", "base-uri 'none'"]).OfType<string>());

    private static string Hash(string text) => $"'sha256-{Sha256.Base64(text)}'";
}
