using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigSpan = Markdig.Syntax.SourceSpan;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// Marks of footnotes, each on its own: without this, two side by side, <c>[^a][^b]</c>, are read as one link and the first is lost.
/// </summary>
internal sealed class NoteMarkParser : InlineParser
{
    private const int LongestLabel = 100;

    public NoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^' || Label(slice) is not { } label) return false;
        var start = slice.Start;
        slice.Start += label.Length + 2;
        var mark = processor.Document.TryGetLinkReferenceDefinition(label, out var definition)
            && definition is FootnoteLinkReferenceDefinition { CreateLinkInline: { } create }
            ? create(processor, definition, null) : new NoteMark(label[1..]);
        mark.Span = new MarkdigSpan(processor.GetSourcePosition(start, out var line, out var column),
            processor.GetSourcePosition(slice.Start - 1));
        (mark.Line, mark.Column, mark.IsClosed) = (line, column, true);
        processor.Inline = mark;
        return true;
    }

    /// <summary>What is between the brackets; null if they do not close, or enclose a bracket.</summary>
    private static string? Label(StringSlice slice)
    {
        var rest = slice.AsSpan()[1..];
        var end = rest.IndexOfAny('[', ']', '\n');
        return end is > 1 and <= LongestLabel && rest[end] == ']' ? rest[..end].ToString() : null;
    }
}
