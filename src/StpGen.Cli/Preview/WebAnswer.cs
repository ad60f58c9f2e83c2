using System.Globalization;
using System.Text;

namespace StpGen.Cli.Preview;

/// <summary>What a browser is given: a page, a file, or why there is none.</summary>
/// <param name="Policy">What the browser lets the page do (Content Security Policy).</param>
internal sealed record WebAnswer(int Status, string Type, ReadOnlyMemory<byte> Body, string Policy = WebAnswer.Nothing)
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Tells two versions apart; empty: there is one only.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether it is the beginning of messages without an end.</summary>
    public bool IsStream { get; init; }

    public static WebAnswer Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>The status line and the fields, with the empty line after them (RFC 9112).</summary>
    public byte[] Head()
    {
        var head = new StringBuilder(
            string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} {Reason}\r\nContent-Type: {Type}\r\n"));
        if (!IsStream) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n");
        if (Version.Length > 0) head.Append(CultureInfo.InvariantCulture, $"ETag: \"{Version}\"\r\n");
        if (Status == 405) head.Append("Allow: GET\r\n");
        return Encoding.ASCII.GetBytes(head
            .Append("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n")
            .Append("Cross-Origin-Resource-Policy: same-origin\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Security-Policy: {Policy}\r\nConnection: close\r\n\r\n").ToString());
    }

    private string Reason => Status switch
    {
        200 => "OK",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        421 => "Misdirected Request",
        _ => "Service Unavailable",
    };
}
