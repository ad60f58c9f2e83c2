using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text.Bidi;
using StpGen.Core.Text.LineBreaks;

namespace StpGen.Writers.Word.Plan;

/// <summary>Characters of one direction.</summary>
internal readonly record struct DirectedText(string Text, bool IsRightToLeft);

/// <summary>
/// What Word must be told of a paragraph's characters, by layout's own rules: which spaces do not end a line, and which way text
/// runs (ECMA-376 part 1, 17.3.1.6, 17.3.2.30). Runs take their characters from here in reading order.
/// </summary>
internal sealed class ParagraphText
{
    private const char NoBreakSpace = '\u00A0';

    private readonly string _text;
    private readonly BidiLevels? _levels;
    private int _at;

    private ParagraphText(string text, BidiLevels? levels, int start) => (_text, _levels, _at) = (text, levels, start);

    /// <summary>Whether the paragraph begins at the right.</summary>
    public bool IsRightToLeft => _levels is { Base: 1 };

    /// <summary>Null where Word needs to be told nothing.</summary>
    /// <param name="keepsPairs">Whether each line has space for what should be on one, such as a number and its unit.</param>
    /// <param name="before">What the paragraph says already.</param>
    public static ParagraphText? Of(ImmutableArray<Inline> content, bool keepsPairs, string before = "") =>
        Of(before + (content is [TextRun only] ? only.Text : PlainText.Of(content)), keepsPairs, before.Length);

    /// <summary>Plain text.</summary>
    public static ParagraphText? Of(string text, bool keepsPairs, int start = 0)
    {
        var (held, levels) = (keepsPairs ? Held(text) : text, BidiLevels.Of(text));
        return levels is null && ReferenceEquals(held, text) ? null : new(held, levels, start);
    }

    /// <summary>The next characters, as many as <paramref name="text"/> has, which these stand for.</summary>
    public IEnumerable<DirectedText> Take(string text)
    {
        var (start, end) = (_at, Math.Min(_at + text.Length, _text.Length));
        _at = end;
        if (_levels is null)
        {
            yield return new(_text[start..end], IsRightToLeft: false);
            yield break;
        }
        while (start < end)
        {
            var (isRight, stop) = (_levels[start] % 2 == 1, start + 1);
            while (stop < end && _levels[stop] % 2 == 1 == isRight) stop++;
            yield return new(_text[start..stop], isRight);
            start = stop;
        }
    }

    /// <summary>A line's end, which is one character in the text.</summary>
    public void Skip() => _at++;

    /// <summary>The text with no-break spaces where an editor would not end a line; the same string where there is none.</summary>
    private static string Held(string text)
    {
        if (!text.Contains(' ')) return text;
        char[]? held = null;
        // Where what belongs together begins; its spaces become no-break spaces when its end is known.
        var start = -1;
        foreach (var segment in Segmenter.Segments(text))
        {
            if (segment.After == BreakOpportunity.NoBreak && start < 0) start = segment.Start;
            if (segment.After == BreakOpportunity.NoBreak || start < 0) continue;
            (held ??= text.ToCharArray()).AsSpan(start, segment.WordEnd - start).Replace(' ', NoBreakSpace);
            start = -1;
        }
        return held is null ? text : new string(held);
    }
}
