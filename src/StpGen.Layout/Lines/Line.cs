using System.Collections.Immutable;

namespace StpGen.Layout.Lines;

/// <summary>A line of text, not yet placed.</summary>
/// <param name="Width">In points, without the spaces at its end.</param>
internal sealed record Line(ImmutableArray<Atom> Atoms, double Width)
{
    /// <summary>It begins at the right.</summary>
    public bool IsRightToLeft => Atoms.Length > 0 && Atoms[0].BaseLevel == 1;

    /// <summary>
    /// Everything drawn, in reading order: words, spaces (the last one too, so that extracted words stay apart), a hyphen.
    /// Spaces at the end have the paragraph's own direction (Unicode Standard Annex 9, rule L1).
    /// </summary>
    public IEnumerable<Piece> Pieces()
    {
        for (var i = 0; i < Atoms.Length; i++)
        {
            foreach (var piece in Atoms[i].Word) yield return piece;
            foreach (var piece in Atoms[i].Space) yield return i == Atoms.Length - 1 ? piece with { Level = Atoms[i].BaseLevel } : piece;
        }
        if (Atoms.Length > 0 && Atoms[^1] is { Hyphen: { } hyphen, After: Joint.Break }) yield return hyphen;
    }
}
