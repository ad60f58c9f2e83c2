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

    /// <summary>Cuts a word that fits on no line between two clusters; the first part is at least one cluster.</summary>
    public (WordBox Head, WordBox? Tail) Split(double width)
    {
        var used = 0.0;
        for (var p = 0; p < Word.Length; p++)
        {
            var glyphs = Word[p].Glyphs;
            for (var g = 0; g < glyphs.Length; g++)
            {
                var starts = glyphs[g].Text.Length > 0 && (p > 0 || g > 0);
                if (starts && used + Clusters.Width(glyphs, g) > width) return Cut(p, g);
                used += glyphs[g].Advance;
            }
        }
        return (this, null);
    }

    // A loop: this runs for each word of a paper.
    private static double WidthOf(ImmutableArray<Piece> pieces)
    {
        var width = 0.0;
        foreach (var piece in pieces) width += piece.Width;
        return width;
    }

    private (WordBox, WordBox) Cut(int piece, int glyph)
    {
        var glyphs = Word[piece].Glyphs;
        var head = glyph > 0 ? Word[..piece].Add(Part(Word[piece], glyphs[..glyph])) : Word[..piece];
        var tail = Word[(piece + 1)..].Insert(0, Part(Word[piece], glyphs[glyph..]));
        return (
            new WordBox(head, [], BreakOpportunity.Break) { BaseLevel = BaseLevel },
            new WordBox(tail, Space, After, Hyphen) { BaseLevel = BaseLevel });
    }

    private static Piece Part(Piece piece, ImmutableArray<PlacedGlyph> glyphs) =>
        piece with { Glyphs = glyphs, Width = glyphs.Sum(g => g.Advance) };
}
