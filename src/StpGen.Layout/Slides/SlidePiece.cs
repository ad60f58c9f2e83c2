using StpGen.Core.Text;

namespace StpGen.Layout.Slides;

/// <summary>Something to put on slides, as wide as its column. Immutable; what does not fit is another piece.</summary>
internal abstract class SlidePiece(SourceSpan? span)
{
    /// <summary>Where it was written, for findings.</summary>
    public SourceSpan? Span => span;

    public abstract double Height(double width);

    /// <summary>What fits into a height, and the rest; null: nothing.</summary>
    /// <param name="isFresh">Waiting for another slide gains nothing: the least that there is goes here.</param>
    public abstract (SlidePiece? Fits, SlidePiece? Left) Split(double width, double height, bool isFresh);

    /// <summary>A last part that must not be the last thing on a slide, such as a heading.</summary>
    public virtual (SlidePiece? Before, SlidePiece? Lead) WithoutLead() => (this, null);

    /// <summary>What is on the slide.</summary>
    /// <param name="area">As high as the piece, or higher where nothing is below.</param>
    public abstract IEnumerable<SlidePart> Place(SlideArea area);
}
