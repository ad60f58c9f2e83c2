using System.Globalization;

namespace StpGen.Core.Text;

/// <summary>Which addresses a paper may link to.</summary>
public static class LinkScheme
{
    /// <summary>
    /// An absolute http, https, mailto or tel address that leads where it seems to: without spaces, control characters, marks of direction
    /// and other invisible characters, and without a user name or password.
    /// </summary>
    public static bool IsSafe(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http" or "mailto" or "tel"
        && !target.Any(char.IsWhiteSpace) && !Uri.UnescapeDataString(target).Any(IsHidden) && !target.Contains('\\')
        && !HasPassword(target);

    /// <summary>Whether there is a user name before the host, with or without a password: what looks like a host may be one.</summary>
    public static bool HasPassword(string target)
    {
        var start = target.IndexOf("//", StringComparison.Ordinal);
        if (start < 0 || start > "https:".Length) return false;
        var end = target.AsSpan(start + 2).IndexOfAny("/?#");
        return (end < 0 ? target.AsSpan(start + 2) : target.AsSpan(start + 2, end)).Contains('@');
    }

    private static bool IsHidden(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format;
}
