using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Boxes;

/// <summary>Boxes beside each other, each with its share of the width; at a page end each continues in its own column.</summary>
/// <param name="spread">What it is made of.</param>
/// <param name="shares">Of the width between the gaps; they add up to 1.</param>
/// <param name="gap">Between two columns, in points.</param>
/// <param name="staysWhole">It waits for the next page unless it is too high for any.</param>
internal sealed class SideBySideBox(
    Columns spread, ImmutableArray<Box> columns, ImmutableArray<double> shares, double gap, bool staysWhole) : Box
{
    /// <summary>Up to this height, in points, it is not split at a page end.</summary>
    private const double KeptHeight = 200;

    /// <summary>A column that continues on the next page is not started with less than this, in points.</summary>
    private const double LeastPart = 60;

    public override Widths Widths { get; } = new(
        columns.Zip(shares).Max(c => c.First.Widths.MinContent / c.Second) + gap * (columns.Length - 1),
        columns.Zip(shares).Max(c => c.First.Widths.MaxContent / c.Second) + gap * (columns.Length - 1));

    public override Placement Place(Room room)
    {
        var available = Math.Max(columns.Length, room.Width - gap * (columns.Length - 1));
        var (parts, rests) = (ImmutableArray.CreateBuilder<FramePart>(columns.Length), ImmutableArray.CreateBuilder<Box>(columns.Length));
        var (x, height, isDone) = (0.0, 0.0, true);
        for (var i = 0; i < columns.Length; i++)
        {
            var placement = columns[i].Place(room with { Width = available * shares[i] });
            if (placement is Refused) return placement;
            var (frame, rest) = placement switch
            {
                Partial p => (p.Frame, p.Rest),
                Complete c => (c.Frame, FlowBox.Empty),
                _ => throw new InvalidOperationException("Neither placed nor refused."),
            };
            parts.Add(new FramePart(x, 0, frame));
            rests.Add(rest);
            (x, height, isDone) = (x + available * shares[i] + gap, Math.Max(height, frame.Height), isDone && rest == FlowBox.Empty);
        }
        var whole = new Frame(height, parts.ToImmutable());
        if (isDone) return new Complete(whole);
        var kept = staysWhole ? room.FullHeight : KeptHeight;
        if (!room.IsFresh && (height < LeastPart || HeightAt(room.Width) <= kept)) return Refused.NoHeight;
        parts.Add(new FramePart(0, 0, new FactContent(facts => facts.Split(spread))));
        return new Partial(new Frame(height, parts.ToImmutable()),
            new SideBySideBox(spread, rests.ToImmutable(), shares, gap, staysWhole) { Span = Span, SpaceAfter = SpaceAfter });
    }

    private double HeightAt(double width) =>
        Place(new Room(width, double.PositiveInfinity, IsFresh: true)) is Complete whole ? whole.Frame.Height : double.PositiveInfinity;
}
