using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Layout.Slides;

/// <summary>A picture or drawing, never larger than its column, and smaller where its slide is too low.</summary>
/// <param name="least">Below this height it cannot be read, in points.</param>
internal sealed class FigurePiece(FigureContent content, string alternative, double most, double least, SourceSpan? span)
    : SlidePiece(span)
{
    public override double Height(double width) => Math.Min(most, width * content.Height / content.Width);

    public override (SlidePiece? Fits, SlidePiece? Left) Split(double width, double height, bool isFresh) =>
        Height(width) <= height ? (this, null)
        : isFresh || height >= least ? (new FigurePiece(content, alternative, Math.Max(least, height), least, Span), null)
        : (null, this);

    public override IEnumerable<SlidePart> Place(SlideArea area)
    {
        var height = Math.Min(Height(area.Width), area.Height);
        var width = height * content.Width / content.Height;
        yield return new SlideFigure(new(area.X + (area.Width - width) / 2, area.Y, width, height), content, alternative);
    }
}
