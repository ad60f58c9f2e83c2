using System.Globalization;

namespace StpGen.Cli.Preview;

/// <summary>What a browser asks for, as far as a server of finished papers needs it (RFC 9112).</summary>
/// <param name="Path">Without what follows a question mark, as sent.</param>
/// <param name="Known">The version that the browser already has; empty: none.</param>
internal sealed record RequestHead(string Path, string Known)
{
    /// <summary>The request, or the status with which it is refused.</summary>
    /// <param name="text">The lines before the empty line.</param>
    /// <param name="port">That the server listens on: under any other name it is not meant.</param>
    public static (RequestHead? Request, int Refused) Parse(string text, int port)
    {
        var lines = text.Split("\r\n");
        var parts = lines[0].Split(' ');
        if (parts.Length != 3 || !parts[2].StartsWith("HTTP/1.", StringComparison.Ordinal)) return (null, 400);
        if (parts[0] != "GET") return (null, 405);
        if (!parts[1].StartsWith('/')) return (null, 400);
        string? host = null;
        var known = "";
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':') is not (var colon and > 0)) return (null, 400);
            var value = line[(colon + 1)..].Trim();
            if (IsName("host"))
            {
                if (host is not null) return (null, 400);
                host = value;
            }
            else if (IsName("if-none-match")) known = value.Trim('"');

            bool IsName(string name) => line.AsSpan(0, colon).Equals(name, StringComparison.OrdinalIgnoreCase);
        }
        // A page of a stranger can give its own name the address of this computer, and then ask as if it were ours.
        if (host is null || !IsOurs(host, port)) return (null, 421);
        return (new(parts[1].Split('?')[0], known), 0);
    }

    private static bool IsOurs(string host, int port)
    {
        var end = port.ToString(CultureInfo.InvariantCulture);
        return host.Equals($"127.0.0.1:{end}", StringComparison.Ordinal)
            || host.Equals($"localhost:{end}", StringComparison.OrdinalIgnoreCase)
            || (port == 80 && (host is "127.0.0.1" or "localhost"));
    }
}
