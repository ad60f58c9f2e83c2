using System.Globalization;
using System.Text;

namespace StpGen.Core.Text;

/// <summary>
/// An address as every program reads it: characters that may not be in one are percent-encoded (RFC 3986), and the letters of a host
/// are in ASCII, <c>xn--…</c> (RFC 5891). What is encoded already stays.
/// </summary>
public static class WebAddress
{
    private const string Unreserved = "-._~!$&'()*+,;=:@";

    private static readonly IdnMapping s_hosts = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    /// <summary>The address encoded; unchanged unless it is one of http, https, mailto or tel.</summary>
    public static string Encoded(string address)
    {
        var colon = address.IndexOf(':');
        if (colon < 0) return address;
        var rest = address[(colon + 1)..];
        switch (address[..colon].ToLowerInvariant())
        {
            case "http" or "https" when rest.StartsWith("//", StringComparison.Ordinal):
                var end = rest.AsSpan(2).IndexOfAny('/', '?', '#') is >= 0 and var length ? length + 2 : rest.Length;
                return string.Concat(address.AsSpan(0, colon + 3), Authority(rest[2..end]), Path(rest[end..]));
            case "mailto" or "tel":
                var query = rest.IndexOf('?') is >= 0 and var start ? start : rest.Length;
                var at = rest.LastIndexOf('@', query - 1 < 0 ? 0 : query - 1);
                return string.Concat(address.AsSpan(0, colon + 1), Escaped(rest[..(at + 1)], Unreserved),
                    at < 0 ? Escaped(rest[..query], Unreserved) : Host(rest[(at + 1)..query]), Path(rest[query..]));
            default: return address;
        }
    }

    /// <summary>User, host and port; brackets around a host are part of it.</summary>
    private static string Authority(string authority)
    {
        var host = authority.LastIndexOf('@') + 1;
        var port = authority.IndexOf(']', host) is >= 0 and var bracket ? bracket + 1
            : authority.IndexOf(':', host) is >= 0 and var colon ? colon : authority.Length;
        return Escaped(authority[..host], Unreserved) + Host(authority[host..port]) + authority[port..];
    }

    private static string Host(string host)
    {
        if (Ascii.IsValid(host)) return host;
        try
        {
            return s_hosts.GetAscii(host.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return Escaped(host, Unreserved);
        }
    }

    /// <summary>Path, query and fragment; only the first '#' starts a fragment.</summary>
    private static string Path(string path)
    {
        var fragment = path.IndexOf('#');
        return fragment < 0 ? Escaped(path, Unreserved + "/?")
            : Escaped(path[..fragment], Unreserved + "/?") + "#" + Escaped(path[(fragment + 1)..], Unreserved + "/?");
    }

    private static string Escaped(string text, string kept)
    {
        var escaped = new StringBuilder(text.Length);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80 && (char.IsAsciiLetterOrDigit((char)b) || kept.Contains((char)b) || b == '%' && IsEncoded(bytes, i)))
                escaped.Append((char)b);
            else escaped.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return escaped.ToString();
    }

    private static bool IsEncoded(byte[] bytes, int percent) => percent + 2 < bytes.Length
        && char.IsAsciiHexDigit((char)bytes[percent + 1]) && char.IsAsciiHexDigit((char)bytes[percent + 2]);
}
