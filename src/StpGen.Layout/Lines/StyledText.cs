using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StpGen.Core.Text;
using StpGen.Core.Text.Bidi;
using StpGen.Core.Text.LineBreaks;
using StpGen.Layout.Shaping;

namespace StpGen.Layout.Lines;

/// <summary>A paragraph's characters in a row, and the offset from which each style applies.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, RunStyle Style, SourceSpan? Span)> _ranges = [];

    // Every other piece is a space, and one is as good as another.
    private ImmutableArray<Piece> _space = [];

    public void Append(string text, RunStyle style, SourceSpan? span)
    {
        if (text.Length == 0) return;
        _ranges.Add((_text.Length, style, span));
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            _text.Append(text);
            return;
        }
        foreach (var c in text)
            if (c is '\t' or '\r' or '\n') _text.Append(' ');
            else if (IsVisibleOrBreak(c) || (c is '\u200C' or '\u200D' && _text.Length > 0 && Scripts.Joins(_text[^1]))) _text.Append(c);
    }

    /// <summary>A space comes before a line's end, as before every other.</summary>
    public void EndLine()
    {
        if (_ranges.Count > 0 && _text.Length > 0 && !Segmenter.IsSpace(_text[^1])) _text.Append(' ');
        _text.Append(Segmenter.LineSeparator);
    }

    /// <param name="missing">Told of each character that no font has, and where it was written.</param>
    public ImmutableArray<WordBox> Shape(Action<Rune, SourceSpan?> missing)
    {
        var text = _text.ToString();
        var levels = BidiLevels.Of(text);
        var words = ImmutableArray.CreateBuilder<WordBox>();
        var range = 0;
        foreach (var segment in Segmenter.Segments(text))
        {
            while (range + 1 < _ranges.Count && _ranges[range + 1].Start <= segment.Start) range++;
            var word = Pieces(text, levels, segment.Start, segment.WordEnd, range, missing);
            var space = Pieces(text, levels, segment.WordEnd, segment.SpaceEnd, range, missing);
            Piece? hyphen = segment.SoftHyphen ? Shaped(word[^1].Style, "-", word[^1].Level) : null;
            words.Add(new WordBox(word, space, segment.After, hyphen) { BaseLevel = levels?.Base ?? 0 });
        }
        return words.ToImmutable();
    }

    // Direction marks and variation selectors say nothing to the fonts of running text, and joiners only within certain scripts.
    private static bool IsVisibleOrBreak(char c) => c is '\u00AD' or '\u200B' || c is not (>= '\uFE00' and <= '\uFE0F')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator);

    private ImmutableArray<Piece> Pieces(string text, BidiLevels? levels, int start, int end, int range, Action<Rune, SourceSpan?> missing)
    {
        if (start == end) return [];
        ImmutableArray<Piece>.Builder? pieces = null;
        while (start < end)
        {
            while (range + 1 < _ranges.Count && _ranges[range + 1].Start <= start) range++;
            // Neighbouring ranges with the same appearance are shaped as one, so that ligatures and kerning work across them.
            var last = range;
            while (last + 1 < _ranges.Count && _ranges[last + 1].Start < end && _ranges[last + 1].Style == _ranges[range].Style) last++;
            var stop = last + 1 < _ranges.Count ? Math.Min(end, _ranges[last + 1].Start) : end;
            stop = Scripts.EndOfRun(text, levels, start, stop);
            var (_, style, span) = _ranges[range];
            var level = levels?[start] ?? 0;
            var word = style.Font.Shape(text.AsSpan(start, stop - start), level % 2 == 1);
            foreach (var rune in word.Missing) missing(rune, span);
            // Nearly every word is one piece.
            if (pieces is null && stop == end && word.Parts.Length == 1) return One(PieceOf(word.Parts[0], style, level));
            pieces ??= ImmutableArray.CreateBuilder<Piece>();
            foreach (var part in word.Parts) pieces.Add(PieceOf(part, style, level));
            start = stop;
        }
        return pieces!.DrainToImmutable();
    }

    private ImmutableArray<Piece> One(in Piece piece)
    {
        if (piece.Glyphs.Length > 1) return [piece];
        if (_space is [var last] && last.Glyphs == piece.Glyphs && ReferenceEquals(last.Style, piece.Style) && last.Level == piece.Level)
            return _space;
        return _space = [piece];
    }

    private static Piece PieceOf(ShapedPart part, RunStyle style, int level) =>
        new(part.Font == style.Font ? style : style with { Font = part.Font, BaseFont = style.BaseFont ?? style.Font }, part.Glyphs,
            part.Width, level);

    private static Piece Shaped(RunStyle style, string text, int level)
    {
        var part = style.Font.Shape(text).Parts[0];
        return new Piece(style, part.Glyphs, part.Width, level);
    }
}
