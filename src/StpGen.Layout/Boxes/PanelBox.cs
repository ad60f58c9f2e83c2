using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Boxes;

/// <summary>How a panel is set apart. Lengths in points.</summary>
/// <param name="Fill">Behind the whole of it; null: nothing.</param>
/// <param name="EdgeWidth">Of the heavy rule at its left.</param>
/// <param name="KeptHeight">Up to this height it is not split at a page end.</param>
internal sealed record PanelLook(
    Colour? Fill, Colour Edge, double EdgeWidth, double PaddingLeft, double PaddingRight, double PaddingY, double KeptHeight = 160);

/// <summary>A box set apart by a tint and a heavy left edge; over a page end each part has its own.</summary>
internal sealed class PanelBox(PanelLook look, Box body) : Box
{
    private readonly double _sides = look.EdgeWidth + look.PaddingLeft + look.PaddingRight;

    public override Widths Widths => new(body.Widths.MinContent + _sides, body.Widths.MaxContent + _sides);

    public override Placement Place(Room room)
    {
        var inner = room with { Width = Math.Max(1, room.Width - _sides), Height = room.Height - 2 * look.PaddingY };
        return body.Place(inner) switch
        {
            Complete c => new Complete(Decorate(c.Frame, room.Width)),
            // A few lines are not worth parting.
            Partial when !room.IsFresh && HeightAt(inner.Width) <= look.KeptHeight => Refused.NoHeight,
            Partial p => new Partial(
                Decorate(p.Frame, room.Width),
                new PanelBox(look, p.Rest) { Span = Span, SpaceAfter = SpaceAfter, SpaceBefore = SpaceBefore }),
            var refused => refused,
        };
    }

    private double HeightAt(double width) =>
        body.Place(new Room(width, double.PositiveInfinity, IsFresh: true)) is Complete whole
            ? whole.Frame.Height : double.PositiveInfinity;

    private Frame Decorate(Frame inner, double width)
    {
        var height = inner.Height + 2 * look.PaddingY;
        var parts = ImmutableArray.CreateBuilder<FramePart>(3);
        if (look.Fill is { } fill)
            parts.Add(new FramePart(0, 0, new ItemContent(new FilledRectangle(null, 0, 0, width, height, fill))));
        parts.Add(new FramePart(0, 0, new ItemContent(new FilledRectangle(null, 0, 0, look.EdgeWidth, height, look.Edge))));
        parts.Add(new FramePart(look.EdgeWidth + look.PaddingLeft, look.PaddingY, inner));
        return new Frame(height, parts.ToImmutable());
    }
}
