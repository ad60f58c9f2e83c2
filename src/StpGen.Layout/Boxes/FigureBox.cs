using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Findings;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Rules;

namespace StpGen.Layout.Boxes;

/// <summary>
/// A picture with its caption below or above; both on one page. If they would be too tall for any page, the picture is made smaller.
/// </summary>
/// <param name="draw">Draws what the figure shows at a width in points.</param>
internal sealed class FigureBox(Figure figure, Func<double, FrameContent> draw, Box? caption) : Box
{
    // A picture smaller than this says nothing; where there is no room for it, it sticks out.
    private const double LeastHeight = 24;

    public string? Anchor { get; init; }

    public override Widths Widths =>
        new(Math.Max(figure.LeastWidth, caption?.Widths.MinContent ?? 0), Math.Max(figure.WishedWidth, caption?.Widths.MaxContent ?? 0));

    public override Placement Place(Room room)
    {
        var below = caption?.Place(new Room(room.Width, double.PositiveInfinity, IsFresh: true)) is Complete c ? c.Frame : null;
        var captionHeight = below is null ? 0 : below.Height + Spacings.BetweenFigureAndCaption;
        var width = figure.WidthIn(room.Width);
        var height = figure.HeightAt(width);
        if (!room.Holds(height + captionHeight))
        {
            if (!room.IsFresh) return Refused.NoHeight;
            (width, height) = Shrink(width, height, Math.Max(LeastHeight, room.Height - captionHeight));
        }
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        if (!room.Holds(height + captionHeight)) parts.Add(new FramePart(0, 0, new FindingContent(TooTall())));
        if (Anchor is { Length: > 0 }) parts.Add(new FramePart(0, 0, new AnchorContent(Anchor)));
        if (below is not null && figure.IsCaptionAbove) parts.Add(new FramePart(0, 0, below));
        parts.Add(new FramePart(0, figure.IsCaptionAbove ? captionHeight : 0, draw(width)));
        if (below is not null && !figure.IsCaptionAbove)
            parts.Add(new FramePart(0, height + Spacings.BetweenFigureAndCaption, below));
        return new Complete(new Frame(height + captionHeight, parts.ToImmutable()));
    }

    private Finding TooTall() => new(
        LayoutRules.TooTall, Span, "The caption of this figure leaves too little room for the picture.", "Shorten the caption.");

    private static (double Width, double Height) Shrink(double width, double height, double most) => (width * most / height, most);
}
