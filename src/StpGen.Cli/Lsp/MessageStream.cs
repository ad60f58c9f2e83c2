using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StpGen.Cli.Lsp;

/// <summary>
/// Messages of JSON-RPC in a stream, each with its length before it. What is not a message is passed over to the next header, so that a
/// client that makes a mistake is answered and not lost.
/// </summary>
internal sealed class MessageStream(Stream input, Stream output)
{
    private const string LengthHeader = "Content-Length:";
    private const int LongestHeader = 4096;

    /// <summary>No file of a plan comes near this many bytes.</summary>
    private const int LongestMessage = 64 * 1024 * 1024;

    private readonly Stream _input = Buffered(input);
    private readonly Lock _writing = new();

    /// <summary>The next message; a fault in place of it, if it is not JSON; null: the stream has ended.</summary>
    public IncomingMessage? Read()
    {
        if (Length() is not (>= 0 and var length)) return null;
        var bytes = new byte[length];
        if (_input.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length) return null;
        try
        {
            return new(JsonNode.Parse(bytes), IsJson: true);
        }
        catch (JsonException)
        {
            return new(null, IsJson: false);
        }
    }

    public void Write(JsonObject message)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body)) message.WriteTo(json);
        lock (_writing)
        {
            var header = string.Create(CultureInfo.InvariantCulture, $"{LengthHeader} {body.WrittenCount}\r\n\r\n");
            output.Write(Encoding.ASCII.GetBytes(header));
            output.Write(body.WrittenSpan);
            output.Flush();
        }
    }

    /// <summary>Headers are read byte by byte. It is never closed: the stream below is its owner's.</summary>
    private static BufferedStream Buffered(Stream input) => new(input, 16 * 1024);

    /// <summary>Reads to the end of the next headers that give a length; -1: there are none.</summary>
    private int Length()
    {
        var (line, length) = (new StringBuilder(), -1);
        while (_input.ReadByte() is >= 0 and var next)
        {
            if (next != '\n')
            {
                if (next != '\r' && line.Length < LongestHeader) line.Append((char)next);
                continue;
            }
            if (line.Length == 0 && length >= 0) return length;
            var header = line.ToString();
            line.Clear();
            // Something else may come before it on the line, if a length was wrong.
            var at = header.LastIndexOf(LengthHeader, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) length = NumberIn(header.AsSpan(at + LengthHeader.Length));
        }
        return -1;
    }

    private static int NumberIn(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var bytes)
            && bytes is >= 0 and <= LongestMessage ? bytes : -1;
}

/// <summary>What a client sent.</summary>
/// <param name="IsJson">Whether it could be read at all.</param>
internal sealed record IncomingMessage(JsonNode? Body, bool IsJson);
