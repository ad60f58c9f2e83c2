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
    public ImmutableArray<Piece> Pieces()
    {
        if (Atoms.IsEmpty) return [];
        var count = 1;
        foreach (var atom in Atoms) count += atom.Word.Length + atom.Space.Length;
        var pieces = ImmutableArray.CreateBuilder<Piece>(count);
        foreach (var atom in Atoms)
        {
            pieces.AddRange(atom.Word);
            pieces.AddRange(atom.Space);
        }
        var last = Atoms[^1];
        for (var i = pieces.Count - last.Space.Length; i < pieces.Count; i++) pieces[i] = pieces[i] with { Level = last.BaseLevel };
        if (last is { Hyphen: { } hyphen, After: Joint.Break }) pieces.Add(hyphen);
        return pieces.DrainToImmutable();
    }
}
