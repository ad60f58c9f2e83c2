using System.Text;

namespace StpGen.Cli.Editing;

/// <summary>A text that is open in an editor, perhaps with changes that are not saved.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Uri">The file as the editor names it.</param>
/// <param name="IsChanged">Whether it was changed since it was opened or saved.</param>
internal sealed record OpenText(string Path, string Uri, int? Version, string Content, bool IsChanged = false)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private TextLines? _lines;

    public TextLines Lines => _lines is { } known && ReferenceEquals(known.Content, Content) ? known : _lines = new(Content);

    /// <summary>With the text between two places, counted from 0, replaced.</summary>
    public OpenText Replace((int Line, int Column) from, (int Line, int Column) to, string text)
    {
        var start = Lines.OffsetOf(from.Line, from.Column);
        var end = Math.Max(start, Lines.OffsetOf(to.Line, to.Column));
        return this with { Content = string.Concat(Content.AsSpan(0, start), text, Content.AsSpan(end)), IsChanged = true };
    }

    /// <summary>Its bytes as a file of the plan.</summary>
    /// <param name="saved">The file on the disk; null: there is none.</param>
    public ReadOnlyMemory<byte> Over(ReadOnlyMemory<byte>? saved)
    {
        // An editor shows a file in another encoding as if it were right; the program must still say that it is not.
        if (!IsChanged && saved is { } bytes && !IsText(bytes.Span)) return bytes;
        return Encoding.UTF8.GetBytes(Content);
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
