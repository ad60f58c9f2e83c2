using System.Collections.Immutable;
using StpGen.Core.Text.LineBreaks;

namespace StpGen.Layout.Lines;

/// <summary>A line of text, not yet placed.</summary>
/// <param name="Width">In points, without the spaces at its end.</param>
internal sealed record Line(ImmutableArray<WordBox> Words, double Width)
{
    /// <summary>It begins at the right.</summary>
    public bool IsRightToLeft => Words.Length > 0 && Words[0].BaseLevel == 1;

    /// <summary>Whether all of it reads from left to right, as nearly every line does: its pieces are in reading order.</summary>
    public bool IsPlain
    {
        get
        {
            if (IsRightToLeft) return false;
            foreach (var word in Words)
            {
                foreach (var piece in word.Word)
                    if (piece.Level > 0) return false;
                foreach (var piece in word.Space)
                    if (piece.Level > 0) return false;
            }
            return true;
        }
    }

    /// <summary>How many pieces are drawn.</summary>
    public int PieceCount
    {
        get
        {
            var count = EndHyphen is null ? 0 : 1;
            foreach (var word in Words) count += word.Word.Length + word.Space.Length;
            return count;
        }
    }

    /// <summary>Drawn at the end of the line, if a word is split.</summary>
    public Piece? EndHyphen => Words is [.., { Hyphen: { } hyphen, After: BreakOpportunity.Break }] ? hyphen : null;

    /// <summary>
    /// Everything drawn, in reading order: words, spaces (the last one too, so that extracted words stay apart), a hyphen.
    /// Spaces at the end have the paragraph's own direction (Unicode Standard Annex 9, rule L1).
    /// </summary>
    public ImmutableArray<Piece> Pieces()
    {
        if (Words.IsEmpty) return [];
        var pieces = ImmutableArray.CreateBuilder<Piece>(PieceCount);
        foreach (var word in Words)
        {
            pieces.AddRange(word.Word);
            pieces.AddRange(word.Space);
        }
        var last = Words[^1];
        for (var i = pieces.Count - last.Space.Length; i < pieces.Count; i++) pieces[i] = pieces[i] with { Level = last.BaseLevel };
        if (EndHyphen is { } hyphen) pieces.Add(hyphen);
        return pieces.MoveToImmutable();
    }
}
