using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Core.Text;

namespace StpGen.Layout.Lines;

/// <summary>A paragraph's characters in a row, and from which offset on each style holds.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, RunStyle Style, SourceSpan? Span)> _ranges = [];

    public void Append(string text, RunStyle style, SourceSpan? span)
    {
        if (text.Length == 0) return;
        _ranges.Add((_text.Length, style, span));
        foreach (var c in text)
            if (c is '\t' or '\r' or '\n') _text.Append(' ');
            else if (IsVisibleOrBreak(c)) _text.Append(c);
    }

    /// <summary>A space stands before a line's end, as before every other.</summary>
    public void EndLine()
    {
        if (_ranges.Count > 0 && _text.Length > 0 && !Segmenter.IsSpace(_text[^1])) _text.Append(' ');
        _text.Append(Segmenter.LineSeparator);
    }

    /// <param name="missing">Told of each character that a font lacks, and where it was written.</param>
    public ImmutableArray<Atom> Shape(Action<Rune, SourceSpan?> missing)
    {
        var text = _text.ToString();
        var atoms = ImmutableArray.CreateBuilder<Atom>();
        var range = 0;
        foreach (var segment in Segmenter.Segments(text))
        {
            while (range + 1 < _ranges.Count && _ranges[range + 1].Start <= segment.Start) range++;
            var word = Pieces(text, segment.Start, segment.WordEnd, range, missing);
            var space = Pieces(text, segment.WordEnd, segment.SpaceEnd, range, missing);
            Piece? hyphen = segment.SoftHyphen ? Shaped(word[^1].Style, "-") : null;
            atoms.Add(new Atom(word, space, segment.After, hyphen));
        }
        return atoms.ToImmutable();
    }

    // Joiners, direction marks and variation selectors say nothing to the fonts of running text.
    private static bool IsVisibleOrBreak(char c) => c is '\u00AD' or '\u200B' || c is not (>= '\uFE00' and <= '\uFE0F')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator);

    private ImmutableArray<Piece> Pieces(string text, int start, int end, int range, Action<Rune, SourceSpan?> missing)
    {
        if (start == end) return [];
        var pieces = ImmutableArray.CreateBuilder<Piece>(1);
        while (start < end)
        {
            while (range + 1 < _ranges.Count && _ranges[range + 1].Start <= start) range++;
            // Ranges that look alike and belong together are shaped as one, so that ligatures and kerning hold across them.
            var last = range;
            while (last + 1 < _ranges.Count && _ranges[last + 1].Start < end && _ranges[last + 1].Style == _ranges[range].Style) last++;
            var stop = last + 1 < _ranges.Count ? Math.Min(end, _ranges[last + 1].Start) : end;
            var (_, style, span) = _ranges[range];
            var word = style.Font.Shape(text.AsSpan(start, stop - start));
            foreach (var rune in word.Missing) missing(rune, span);
            pieces.Add(new Piece(style, word.Glyphs, word.Width));
            start = stop;
        }
        return pieces.DrainToImmutable();
    }

    private static Piece Shaped(RunStyle style, string text)
    {
        var word = style.Font.Shape(text);
        return new Piece(style, word.Glyphs, word.Width);
    }
}
