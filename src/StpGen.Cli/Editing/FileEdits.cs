using System.Text;
using StpGen.Core.Findings;

namespace StpGen.Cli.Editing;

/// <summary>Changes of a file's text that leave every other byte as it was: its byte order mark, its line ends, its last line.</summary>
internal static class FileEdits
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The file's text as it is; null: it is not UTF-8.</summary>
    public static TextLines? TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new(Strict.GetString(MarkOf(bytes).IsEmpty ? bytes : bytes[3..]));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The file with its edits; null: it is not text, or an edit is not within it.</summary>
    public static byte[]? Apply(ReadOnlySpan<byte> bytes, IEnumerable<FixEdit> edits)
    {
        if (TextOf(bytes) is not { } text) return null;
        var made = new StringBuilder(text.Content);
        // From the end, so that those before keep their places.
        foreach (var edit in edits.OrderByDescending(e => (e.Span.Line, e.Span.Column)))
        {
            var (start, end) = (text.OffsetOf(edit.Span.Line - 1, edit.Span.Column - 1),
                text.OffsetOf(edit.Span.EndLine - 1, edit.Span.EndColumn - 1));
            if (end < start || edit.Span.Line > text.Count || text[edit.Span.Line - 1].Length < edit.Span.Column - 1) return null;
            made.Remove(start, end - start).Insert(start, edit.NewText);
        }
        return [.. MarkOf(bytes), .. Encoding.UTF8.GetBytes(made.ToString())];
    }

    private static ReadOnlySpan<byte> MarkOf(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[..3] : [];
}
