using System.Collections.Immutable;
using StpGen.Layout.Frames;
using StpGen.Layout.Lines;

namespace StpGen.Layout.Boxes;

/// <summary>A label that hangs to the left of its item's text, or to the right where that begins at the right.</summary>
/// <param name="indent">Of the text from the label's outer edge, in points.</param>
internal sealed class ListItemBox(Line? label, double labelLineHeight, double indent, Box body) : Box
{
    /// <summary>What links to it name: a footnote's.</summary>
    public string? Anchor { get; init; }

    public override bool IsRightToLeft => body.IsRightToLeft;

    public override Widths Widths { get; } = new(body.Widths.MinContent + indent, body.Widths.MaxContent + indent);

    public override Placement Place(Room room) => body.Place(room with { Width = Math.Max(1, room.Width - indent) }) switch
    {
        Complete c => new Complete(WithLabel(c.Frame, room.Width)),
        // The label stays with the first part.
        Partial p =>
            new Partial(WithLabel(p.Frame, room.Width),
                new ListItemBox(null, labelLineHeight, indent, p.Rest) { Span = Span, SpaceAfter = SpaceAfter }),
        var refused => refused,
    };

    private Frame WithLabel(Frame placed, double width)
    {
        var bodyPart = new FramePart(IsRightToLeft ? 0 : indent, 0, placed);
        if (label is null) return Frame.Of(placed.Height, bodyPart);
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        if (Anchor is not null) parts.Add(new FramePart(0, 0, new AnchorContent(Anchor)));
        LineDrawer.Draw(label, IsRightToLeft ? width - label.Width : 0, 0, labelLineHeight, parts);
        parts.Add(bodyPart);
        // An empty item is as high as its label.
        return new Frame(Math.Max(placed.Height, labelLineHeight), parts.ToImmutable());
    }
}
