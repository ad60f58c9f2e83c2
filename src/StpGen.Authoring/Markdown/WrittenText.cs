using System.Text;
using Markdig.Syntax.Inlines;

namespace StpGen.Authoring.Markdown;

/// <summary>
/// The characters of a paragraph that print as an author typed them, with their place in the Markdown. Everything else (values,
/// escaped characters, links, notes) is one <see cref="Other"/> each, and a new line is <c>\n</c>.
/// </summary>
internal sealed class WrittenText
{
    public const char Other = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly List<int> _places = [];

    private WrittenText()
    {
    }

    public static WrittenText Of(ContainerInline container)
    {
        var written = new WrittenText();
        written.Add(container);
        return written;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Where a character was typed.</summary>
    public int PlaceOf(int index) => _places[index];

    private void Add(ContainerInline container)
    {
        foreach (var inline in container)
            switch (inline)
            {
                case LiteralInline literal: Add(literal); break;
                case LineBreakInline lineBreak: Add('\n', lineBreak.Span.Start); break;
                case DelimiterInline delimiter:
                    foreach (var c in delimiter.ToLiteral()) Add(c, delimiter.Span.Start);
                    Add((ContainerInline)delimiter);
                    break;
                case ContainerInline inner:
                    Add(Other, inner.Span.Start);
                    if (inner is not LinkInline { IsImage: true }) Add(inner);
                    Add(Other, Math.Max(inner.Span.Start, inner.Span.End));
                    break;
                default: Add(Other, inline.Span.Start); break;
            }
    }

    private void Add(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        // Escaped characters are shorter than what was typed.
        var isAsTyped = literal.Span.Length == text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var place = isAsTyped ? literal.Span.Start + i : literal.Span.Start;
            if (i == 0 && literal.IsFirstCharacterEscaped) Add(Other, place);
            else if (text[i] is >= TokenTable.Open and <= '\uF8FF')
            {
                Add(Other, place);
                if (text[i] == TokenTable.Open) i = Math.Max(i, i + text[i..].IndexOf(TokenTable.Close));
            }
            else Add(text[i], place);
        }
    }

    private void Add(char c, int place)
    {
        _text.Append(c);
        _places.Add(place);
    }
}
