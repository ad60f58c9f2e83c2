using StpGen.Core.Text;

namespace StpGen.Writers.Html;

/// <summary>
/// What a browser lets a page do (Content Security Policy, Level 3): show what is in the file, and nothing else. Style sheets and style
/// attributes count by their hashes, so that one that came into the page in any other way has no effect.
/// </summary>
internal static class ContentPolicy
{
    /// <param name="sheet">The text of the style element.</param>
    /// <param name="styles">The values of all style attributes.</param>
    public static string Of(string sheet, IReadOnlyCollection<string> styles, bool hasPictures, bool hasFonts) =>
        string.Join("; ", ((string?[])[
            "script-src 'none'", "connect-src 'none'", "default-src 'none'", hasPictures ? "img-src data:" : null,
            hasFonts ? "font-src data:" : null,
            $"style-src {Hash(sheet)}" + (styles.Count == 0 ? "" : " 'unsafe-hashes' " + string.Join(' ', styles.Select(Hash))),
            "form-action 'none'", "base-uri 'none'"]).OfType<string>());

    private static string Hash(string text) => $"'sha256-{Sha256.Base64(text)}'";
}
