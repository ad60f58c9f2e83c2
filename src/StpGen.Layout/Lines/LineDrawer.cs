using System.Collections.Immutable;
using StpGen.Layout.Boxes;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Lines;

/// <summary>Turns the pieces of a line into as few runs as their styles allow, with underlines and link areas.</summary>
internal static class LineDrawer
{
    /// <param name="top">Of the line, which is <paramref name="lineHeight"/> high; all in points.</param>
    public static void Draw(Line line, double x, double top, double lineHeight, ImmutableArray<FramePart>.Builder parts)
    {
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        RunStyle? style = null;
        var (start, end) = (x, x);

        void Flush()
        {
            if (style is null || glyphs.Count == 0) return;
            var baseline = top + style.Font.BaselineIn(lineHeight);
            parts.Add(new FramePart(0, 0, new ItemContent(
                new GlyphRun(style.Slot, style.Font.Face, style.Font.Size, style.Colour, start, baseline, glyphs.DrainToImmutable()))));
            // A line's last space is drawn but neither underlined nor part of the area.
            var visible = Math.Min(end, x + line.Width) - start;
            if (style.Link is { } link && visible > 0)
            {
                parts.Add(new FramePart(0, 0, new ItemContent(
                    new FilledRectangle(null, start, baseline + style.Font.Size * 0.11, visible, style.Font.Size * 0.055, style.Colour))));
                parts.Add(new FramePart(0, 0, new LinkContent(link, start, top, visible, lineHeight)));
            }
        }

        foreach (var piece in line.Pieces())
        {
            if (style is not null && style != piece.Style) Flush();
            if (style != piece.Style) (style, start) = (piece.Style, end);
            glyphs.AddRange(piece.Glyphs);
            end += piece.Width;
        }
        Flush();
    }
}
