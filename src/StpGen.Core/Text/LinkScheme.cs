namespace StpGen.Core.Text;

/// <summary>Which addresses a paper may link to.</summary>
public static class LinkScheme
{
    /// <summary>An absolute http, https, mailto or tel address without spaces or control characters.</summary>
    public static bool IsSafe(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http" or "mailto" or "tel"
        && !target.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    /// <summary>A safe address that gives no user name or password away.</summary>
    public static bool IsSafeAndOpen(string target) =>
        IsSafe(target) && new Uri(target) is { Scheme: "mailto" or "tel" } or { UserInfo: "" };
}
