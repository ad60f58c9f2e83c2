using System.Collections.Immutable;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Lines;

/// <summary>Glyphs of one style.</summary>
/// <param name="Width">In points.</param>
internal readonly record struct Piece(RunStyle Style, ImmutableArray<PlacedGlyph> Glyphs, double Width);

/// <summary>What may happen after an atom.</summary>
internal enum Joint
{
    /// <summary>The line may end.</summary>
    Break,

    /// <summary>The line should not end: "21" and "October". It does where there is no other way.</summary>
    Glue,

    /// <summary>The line ends.</summary>
    Forced,
}

/// <summary>Text that stays together on a line, in as many styles as it has, and the spaces after it.</summary>
/// <param name="Hyphen">Drawn when the line ends here (soft hyphen).</param>
internal sealed record Atom(ImmutableArray<Piece> Word, ImmutableArray<Piece> Space, Joint After, Piece? Hyphen = null)
{
    public double WordWidth { get; } = WidthOf(Word);

    public double SpaceWidth { get; } = WidthOf(Space);

    /// <summary>Cuts a word that no line can hold between two clusters; the head is at least one cluster.</summary>
    public (Atom Head, Atom? Tail) Split(double width)
    {
        var used = 0.0;
        for (var p = 0; p < Word.Length; p++)
        {
            var glyphs = Word[p].Glyphs;
            for (var g = 0; g < glyphs.Length; g++)
            {
                var starts = glyphs[g].Text.Length > 0 && (p > 0 || g > 0);
                if (starts && used + Cluster(glyphs, g) > width) return Cut(p, g);
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

    private static double Cluster(ImmutableArray<PlacedGlyph> glyphs, int start)
    {
        var width = glyphs[start].Advance;
        for (var i = start + 1; i < glyphs.Length && glyphs[i].Text.Length == 0; i++) width += glyphs[i].Advance;
        return width;
    }

    private (Atom, Atom) Cut(int piece, int glyph)
    {
        var (style, glyphs, _) = Word[piece];
        var head = glyph > 0 ? Word[..piece].Add(Part(style, glyphs[..glyph])) : Word[..piece];
        var tail = Word[(piece + 1)..].Insert(0, Part(style, glyphs[glyph..]));
        return (new Atom(head, [], Joint.Break), new Atom(tail, Space, After, Hyphen));
    }

    private static Piece Part(RunStyle style, ImmutableArray<PlacedGlyph> glyphs) => new(style, glyphs, glyphs.Sum(g => g.Advance));
}
