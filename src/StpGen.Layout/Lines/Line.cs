using System.Collections.Immutable;

namespace StpGen.Layout.Lines;

/// <summary>A line of text, not yet placed.</summary>
/// <param name="Width">In points, without the spaces at its end.</param>
internal sealed record Line(ImmutableArray<Atom> Atoms, double Width)
{
    /// <summary>Everything drawn, in order: words, spaces (the last one too, so that extracted words stay apart), a hyphen.</summary>
    public IEnumerable<Piece> Pieces()
    {
        foreach (var atom in Atoms)
        {
            foreach (var piece in atom.Word) yield return piece;
            foreach (var piece in atom.Space) yield return piece;
        }
        if (Atoms.Length > 0 && Atoms[^1] is { Hyphen: { } hyphen, After: Joint.Break }) yield return hyphen;
    }
}
