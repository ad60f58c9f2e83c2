using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Layout.Slides;

/// <summary>Paragraphs that stay together if a slide has the room.</summary>
/// <param name="IsLead">It introduces what follows: never the last thing on a slide.</param>
internal sealed record TextUnit(ImmutableArray<SlideParagraph> Paragraphs, bool IsLead = false);

/// <summary>Running text and lists, in a panel or not. Units are moved whole; one higher than a slide is split by paragraphs.</summary>
internal sealed class TextPiece(SlideMeasure measure, ImmutableArray<TextUnit> units, double size, SlideGround ground, SourceSpan? span)
    : SlidePiece(span)
{
    public SlideGround Ground => ground;

    private ImmutableArray<TextUnit> Units => units;

    private double Around => ground == SlideGround.None ? 0 : SlideFormat.Padding;

    private ImmutableArray<SlideParagraph> Paragraphs => [.. units.SelectMany(u => u.Paragraphs)];

    public override double Height(double width) => measure.Height(Paragraphs, width - 2 * Around, size) + 2 * Around;

    public override (SlidePiece? Fits, SlidePiece? Left) Split(double width, double height, bool isFresh)
    {
        if (Height(width) <= height) return (this, null);
        var count = 0;
        while (count < units.Length && With(units[..(count + 1)]).Height(width) <= height) count++;
        while (count > 0 && units[count - 1].IsLead) count--;
        if (count > 0) return (With(units[..count]), With(units[count..]));
        if (!isFresh) return (null, this);
        // Leads and what they introduce are one.
        var first = 1;
        while (first < units.Length && units[first - 1].IsLead) first++;
        ImmutableArray<SlideParagraph> together = [.. units[..first].SelectMany(u => u.Paragraphs)];
        var fit = 0;
        while (fit < together.Length && With([new(together[..(fit + 1)])]).Height(width) <= height) fit++;
        if (fit == 0 || fit == together.Length) fit = together.Length;
        var rest = (fit < together.Length ? units[first..].Insert(0, new(together[fit..])) : units[first..]);
        return (With([new(together[..fit])]), rest.IsEmpty ? null : With(rest));
    }

    public override (SlidePiece? Before, SlidePiece? Lead) WithoutLead()
    {
        var count = units.Length;
        while (count > 0 && units[count - 1].IsLead) count--;
        return count == units.Length ? (this, null) : (count == 0 ? null : With(units[..count]), With(units[count..]));
    }

    public override IEnumerable<SlidePart> Place(SlideArea area) => [new SlideText(area, Paragraphs, size) { Ground = ground }];

    /// <summary>As one text with what follows.</summary>
    public TextPiece Followed(TextPiece text) => With([.. units, .. text.Units]);

    private TextPiece With(ImmutableArray<TextUnit> some) => new(measure, some, size, ground, Span);
}
