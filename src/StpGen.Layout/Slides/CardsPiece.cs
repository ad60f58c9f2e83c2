using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text;

namespace StpGen.Layout.Slides;

/// <summary>Figures that matter, a card each, all of one height.</summary>
internal sealed class CardsPiece(SlideMeasure measure, ImmutableArray<Tile> tiles, SourceSpan? span) : SlidePiece(span)
{
    private const double Least = 96, Most = 150, Between = 16;

    public override double Height(double width) =>
        Rows(tiles.Length) * CardHeight(tiles.Length) + (Rows(tiles.Length) - 1) * Between;

    public override (SlidePiece? Fits, SlidePiece? Left) Split(double width, double height, bool isFresh)
    {
        if (tiles.Length <= measure.Frame.MostCards && Height(width) <= height) return (this, null);
        // As many on each slide as on the others.
        var slides = (tiles.Length + measure.Frame.MostCards - 1) / measure.Frame.MostCards;
        var count = (tiles.Length + slides - 1) / slides;
        while (count > 1 && With(0, count).Height(width) > height) count--;
        if (!isFresh && With(0, count).Height(width) > height) return (null, this);
        return (With(0, count), count == tiles.Length ? null : With(count, tiles.Length));
    }

    public override IEnumerable<SlidePart> Place(SlideArea area)
    {
        // Alone on a slide they are larger than they have to be.
        var height = Math.Max(CardHeight(tiles.Length), Math.Min(Most, (area.Height + Between) / Rows(tiles.Length) - Between));
        return tiles.Select((tile, i) =>
        {
            var place = measure.Frame.Card(i, tiles.Length, height);
            return new SlideText(place with { Y = place.Y - measure.Frame.Body.Y + area.Y }, Words(tile), SlideFormat.Least)
            {
                Ground = SlideGround.Card,
            };
        });
    }

    private int Rows(int count) => count <= measure.Frame.CardsAcross(count) ? 1 : 2;

    private double CardHeight(int count)
    {
        var width = measure.Frame.Card(0, count, 0).Width - 2 * SlideFormat.Padding;
        return Math.Max(Least, tiles.Max(t => measure.Height(Words(t), width, SlideFormat.Least)) + 2 * SlideFormat.Padding);
    }

    private CardsPiece With(int start, int end) => new(measure, tiles[start..end], Span);

    private static ImmutableArray<SlideParagraph> Words(Tile tile)
    {
        var value = new SlideParagraph(tile.Value, 0, SlideMark.None, 0) { Role = SlideRole.CardValue };
        return tile.Label.IsEmpty ? [value] : [value, new(tile.Label, 0, SlideMark.None, 3)];
    }
}
