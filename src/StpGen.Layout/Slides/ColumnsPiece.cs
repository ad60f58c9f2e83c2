using System.Collections.Immutable;
using StpGen.Core.Text;

namespace StpGen.Layout.Slides;

/// <summary>A column: its heading, which each slide repeats, and what is below.</summary>
internal sealed record PieceColumn(TextPiece? Heading, ImmutableArray<SlidePiece> Below)
{
    public double Height(double width) =>
        (Heading is null ? 0 : Heading.Height(width) + (Below.IsEmpty ? 0 : ColumnsPiece.BelowHeading)) + SlideStack.Height(Below, width);

    /// <summary>With its heading in the text that it is above.</summary>
    public ImmutableArray<SlidePiece> Whole => (Heading, Below) switch
    {
        (null, _) => Below,
        (var heading, [TextPiece { Ground: SlideGround.None } text, ..]) => Below.SetItem(0, heading.Followed(text)),
        var (heading, _) => Below.Insert(0, heading),
    };
}

/// <summary>Columns beside each other, all as wide. One that is longer than its slide continues on the next.</summary>
internal sealed class ColumnsPiece(SlideFrame frame, ImmutableArray<PieceColumn> columns, SourceSpan? span) : SlidePiece(span)
{
    public const double BelowHeading = 6;

    public ImmutableArray<PieceColumn> Columns => columns;

    public override double Height(double width) => columns.Max(c => c.Height(WidthOf(width)));

    public override (SlidePiece? Fits, SlidePiece? Left) Split(double width, double height, bool isFresh)
    {
        if (Height(width) <= height) return (this, null);
        var (first, rest) = (ImmutableArray.CreateBuilder<PieceColumn>(), ImmutableArray.CreateBuilder<PieceColumn>());
        var inner = WidthOf(width);
        foreach (var column in columns)
        {
            var head = column.Heading is { } heading ? heading.Height(inner) + BelowHeading : 0;
            var (fits, left) = SlideStack.Split(column.Below, inner, height - head);
            first.Add(column with { Below = fits });
            if (!left.IsEmpty) rest.Add(column with { Below = left });
        }
        var page = new ColumnsPiece(frame, first.ToImmutable(), Span);
        // Half a column in a corner helps no one.
        if (!isFresh && (page.Height(width) > height || height < frame.Body.Height / 3)) return (null, this);
        return (page, rest.Count == 0 ? null : new ColumnsPiece(frame, rest.ToImmutable(), Span));
    }

    public override IEnumerable<SlidePart> Place(SlideArea area)
    {
        foreach (var (i, column) in columns.Index())
        {
            var place = frame.Column(area, i, columns.Length);
            var y = place.Y;
            foreach (var (n, piece) in column.Whole.Index())
            {
                var isLast = n == column.Whole.Length - 1;
                var height = isLast && piece is TextPiece { Ground: SlideGround.None } ? area.Bottom - y : piece.Height(place.Width);
                foreach (var part in piece.Place(place with { Y = y, Height = height })) yield return part;
                y += height + SlideFormat.Gap;
            }
        }
    }

    private double WidthOf(double width) => frame.Column(new(0, 0, width, 0), 0, columns.Length).Width;
}
