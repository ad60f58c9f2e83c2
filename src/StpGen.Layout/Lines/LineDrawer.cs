using System.Collections.Immutable;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Lines;

/// <summary>
/// Turns the pieces of a line into as few runs as their styles allow, with underlines and link areas. Runs come in reading
/// order, wherever they are placed: text that reads from right to left is one run for each cluster, from the right.
/// </summary>
internal static class LineDrawer
{
    /// <param name="top">Of the line, which is <paramref name="lineHeight"/> high; all in points.</param>
    public static void Draw(Line line, double x, double top, double lineHeight, ImmutableArray<FramePart>.Builder parts)
    {
        if (line.Words.IsEmpty) return;
        var pen = new Pen(parts, x, x + line.Width, top, lineHeight, line.PieceCount);
        if (line.IsPlain) DrawPlain(line, x, pen);
        else
        {
            // What hangs over at the end of a line that begins at the right hangs over at the left.
            var start = line.IsRightToLeft ? x - line.Words[^1].SpaceWidth : x;
            var pieces = line.Pieces();
            foreach (var (piece, place) in pieces.Zip(VisualOrder.Places(pieces, start))) pen.Draw(piece, place);
        }
        pen.Flush();
    }

    private static void DrawPlain(Line line, double x, Pen pen)
    {
        foreach (var word in line.Words)
        {
            foreach (ref readonly var piece in word.Word.AsSpan()) x = pen.DrawNext(piece, x);
            foreach (ref readonly var piece in word.Space.AsSpan()) x = pen.DrawNext(piece, x);
        }
        if (line.EndHyphen is { } hyphen) pen.Draw(hyphen, x);
    }

    /// <summary>Collects glyphs while style and position continue.</summary>
    private sealed class Pen(ImmutableArray<FramePart>.Builder parts, double left, double right, double top, double lineHeight, int pieces)
    {
        // Most lines are one run of all their pieces.
        private readonly ImmutableArray<ImmutableArray<PlacedGlyph>>.Builder _gathered =
            ImmutableArray.CreateBuilder<ImmutableArray<PlacedGlyph>>(pieces);
        private RunStyle? _style;
        private double _start;
        private double _end;

        /// <summary>Draws, and returns the position of the next piece.</summary>
        public double DrawNext(in Piece piece, double x)
        {
            Draw(piece, x);
            return x + piece.Width;
        }

        public void Draw(in Piece piece, double x)
        {
            if (piece.Level % 2 == 1)
            {
                DrawFromRight(piece, x);
                return;
            }
            if (_style is null || _style != piece.Style || Math.Abs(x - _end) > 1e-6) Begin(piece.Style, x);
            if (!piece.Glyphs.IsEmpty) _gathered.Add(piece.Glyphs);
            _end += piece.Width;
        }

        public void Flush()
        {
            if (_style is null || _gathered.Count == 0) return;
            Add(Run(_style, _start, _gathered.DrainToImmutable()));
            Adorn(_style, _start, _end);
        }

        private void Begin(RunStyle style, double x)
        {
            Flush();
            (_style, _start, _end) = (style, x, x);
        }

        private void DrawFromRight(in Piece piece, double x)
        {
            Flush();
            _style = null;
            var place = x + piece.Width;
            for (var i = 0; i < piece.Glyphs.Length;)
            {
                var end = Clusters.End(piece.Glyphs, i);
                place -= Clusters.Width(piece.Glyphs, i);
                Add(Run(piece.Style, place, [piece.Glyphs[i..end]]));
                i = end;
            }
            Adorn(piece.Style, x, x + piece.Width);
        }

        private GlyphRun Run(RunStyle style, double x, ImmutableArray<ImmutableArray<PlacedGlyph>> words) =>
            new(style.Slot, style.Font.Face, style.Font.Size, style.Colour, x, top + style.BaselineIn(lineHeight), words);

        // A line's last space, right or left of it, is drawn but neither underlined nor part of the area.
        private void Adorn(RunStyle style, double start, double end)
        {
            var (x, visible) = (Math.Max(start, left), Math.Min(end, right) - Math.Max(start, left));
            if (style.Note is { } note) parts.Add(new FramePart(0, 0, new NoteContent(note)));
            if (style.Link is not { } link || visible <= 0) return;
            // A mark above the line needs no underline to be seen.
            if (style.Note is null)
                Add(new FilledRectangle(null, x, top + style.BaselineIn(lineHeight) + style.Font.Size * 0.11, visible,
                    style.Font.Size * 0.055, style.Colour));
            parts.Add(new FramePart(0, 0, new LinkContent(link, x, top, visible, lineHeight)));
        }

        private void Add(PageItem item) => parts.Add(new FramePart(0, 0, new ItemContent(item)));
    }
}
