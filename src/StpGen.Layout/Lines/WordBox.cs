using System.Collections.Immutable;
using StpGen.Core.Text.LineBreaks;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Lines;

/// <summary>Glyphs of one style and direction, in reading order cluster by cluster.</summary>
/// <param name="Width">In points.</param>
/// <param name="Level">Embedding level (Unicode Standard Annex 9): odd runs from right to left.</param>
internal readonly record struct Piece(RunStyle Style, ImmutableArray<PlacedGlyph> Glyphs, double Width, int Level = 0);

/// <summary>Text that stays together on a line, in as many styles as it has, and the spaces after it.</summary>
/// <param name="Hyphen">Drawn when the line ends here (soft hyphen).</param>
internal sealed record WordBox(ImmutableArray<Piece> Word, ImmutableArray<Piece> Space, BreakOpportunity After, Piece? Hyphen = null)
{
    public double WordWidth { get; } = WidthOf(Word);

    public double SpaceWidth { get; } = WidthOf(Space);

    /// <summary>Embedding level of its paragraph: 1 when it reads from right to left.</summary>
    public int BaseLevel { get; init; }

    /// <summary>
    /// Cuts a word that fits on no line into as many parts as it takes lines, each between two clusters and of at least one. Each glyph is
    /// looked at once, however long the word is.
    /// </summary>
    /// <param name="isWhole">Whether what is left, of a width in points, fits on a line as it is.</param>
    public IEnumerable<WordBox> Cut(double width, Predicate<double> isWhole)
    {
        var (start, used, left) = ((Piece: 0, Glyph: 0), 0.0, WordWidth);
        for (var p = 0; p < Word.Length && !isWhole(left); p++)
        {
            var glyphs = Word[p].Glyphs;
            for (var g = 0; g < glyphs.Length && !isWhole(left); g++)
            {
                var starts = glyphs[g].Text.Length > 0 && (p, g) != start;
                if (starts && used + Clusters.Width(glyphs, g) > width)
                {
                    yield return new WordBox(Between(start, (p, g)), [], BreakOpportunity.Break) { BaseLevel = BaseLevel };
                    (start, left, used) = ((p, g), left - used, 0);
                }
                used += glyphs[g].Advance;
            }
        }
        yield return start == default ? this
            : new WordBox(Between(start, (Word.Length, 0)), Space, After, Hyphen) { BaseLevel = BaseLevel };
    }

    // A loop: this runs for each word of a paper.
    private static double WidthOf(ImmutableArray<Piece> pieces)
    {
        var width = 0.0;
        foreach (var piece in pieces) width += piece.Width;
        return width;
    }

    private ImmutableArray<Piece> Between((int Piece, int Glyph) start, (int Piece, int Glyph) end)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var p = start.Piece; p < Word.Length && (p, 0).CompareTo(end) < 0; p++)
        {
            var from = p == start.Piece ? start.Glyph : 0;
            var to = p == end.Piece ? end.Glyph : Word[p].Glyphs.Length;
            pieces.Add(from == 0 && to == Word[p].Glyphs.Length ? Word[p] : Part(Word[p], Word[p].Glyphs[from..to]));
        }
        return pieces.ToImmutable();
    }

    private static Piece Part(Piece piece, ImmutableArray<PlacedGlyph> glyphs) =>
        piece with { Glyphs = glyphs, Width = glyphs.Sum(g => g.Advance) };
}
