using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Boxes;

/// <summary>
/// Boxes one below the other. Between two, the larger of space below and space above; a heading takes what follows along.
/// </summary>
internal sealed class FlowBox : Box
{
    /// <summary>Less of a page may be empty before a picture, as a share of its height.</summary>
    private const double LeastGap = 0.1;

    private readonly ImmutableArray<Box> _boxes;
    private readonly int _start;
    private readonly Box? _first;
    private readonly int _refused = -1;

    public FlowBox(ImmutableArray<Box> boxes)
        : this(boxes, 0, null, -1)
    {
        Widths = new Widths(
            boxes.Select(b => b.Widths.MinContent).DefaultIfEmpty().Max(), boxes.Select(b => b.Widths.MaxContent).DefaultIfEmpty().Max());
        if (boxes.Length > 0) (SpaceBefore, SpaceAfter) = (boxes[0].SpaceBefore, boxes[^1].SpaceAfter);
    }

    /// <param name="first">What is left of the box at <paramref name="start"/>; null: all of it.</param>
    /// <param name="refused">The box that did not fit on the page before; -1: none.</param>
    private FlowBox(ImmutableArray<Box> boxes, int start, Box? first, int refused) =>
        (_boxes, _start, _first, _refused) = (boxes, start, first, refused);

    public static FlowBox Empty { get; } = new([]);

    public override Widths Widths { get; }

    public override bool IsRightToLeft => _start < _boxes.Length && this[_start].IsRightToLeft;

    /// <summary>
    /// A first or last box no higher than this is not left alone at a page end: the few lines of a list item. In points.
    /// </summary>
    public double LoneHeight { get; init; }

    /// <summary>The one before the last box comes along when the last would be alone on the next page.</summary>
    public bool KeepsLast { get; init; }

    /// <summary>The first box leads in the second: an item's text and the list below it.</summary>
    public bool KeepsFirst { get; init; }

    /// <summary>What is left of this, and more below it. Only of use where its <see cref="Widths"/> are no longer asked for.</summary>
    public FlowBox With(IEnumerable<Box> more)
    {
        ImmutableArray<Box> left = _first is null ? _boxes[_start..] : [_first, .. _boxes[(_start + 1)..]];
        return new([.. left, .. more], 0, null, _refused - _start) { Span = Span, LoneHeight = LoneHeight };
    }

    /// <summary>How many boxes are left, one that is placed in part included.</summary>
    public int Count => _boxes.Length - _start;

    public override Placement Place(Room room)
    {
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        var y = 0.0;
        for (var i = _start; i < _boxes.Length; i++)
        {
            var gap = i == _start ? 0 : Math.Max(this[i - 1].SpaceAfter, this[i].SpaceBefore);
            var left = room with { Height = room.Height - y - gap, IsFresh = room.IsFresh && i == _start, IsSecondTry = i == _refused };
            var placement = this[i].Place(left);
            if (placement is Refused)
            {
                if (!left.IsFresh && Pass(i, y, room, parts) is { } passed) return passed;
                var unbroken = StartOfKept(i, room.Width, parts);
                if (unbroken > _start) return Break(parts, unbroken, i);
                if (!room.IsFresh) return placement;
                // What must stay together begins the page and still does not fit whole: split what follows the headings, or,
                // where headings leave no room for any of it, part it from them rather than let it out of the page.
                placement = this[i].Place(left with { IsFresh = true });
                if (!left.Holds(FrameOf(placement).Height)) return Break(parts, i, i);
            }
            var frame = FrameOf(placement);
            parts.Add(new FramePart(0, y + gap, frame));
            y += gap + frame.Height;
            if (placement is Partial { Rest: var rest }) return new Partial(new Frame(y, parts.ToImmutable()), Rest(i, rest));
        }
        return new Complete(new Frame(y, parts.ToImmutable()));
    }

    private Box this[int i] => i == _start && _first is not null ? _first : _boxes[i];

    // A picture has no room: what follows it in its chapter is placed first, as far as it fits whole, if that fills much.
    private Partial? Pass(int i, double y, Room room, ImmutableArray<FramePart>.Builder parts)
    {
        if (this[i] is not BlockBox { IsFloat: true } picture || room.Height - y < LeastGap * room.FullHeight) return null;
        // What leads in a picture, other than a heading, stays with it.
        var heading = i > _start ? (this[i - 1] as BlockBox)?.Block as Heading : null;
        if (heading is null && i > _start && this[i - 1].KeepWithNext) return null;
        var (end, placed, above) = (i + 1, new List<FramePart>(), i > _start ? this[i - 1].SpaceAfter : 0);
        for (var next = i + 1; next < _boxes.Length && this[next] is BlockBox box; next++)
        {
            if (!box.CanPass(placed.Count == 0 ? heading?.Level ?? 0 : 0)) break;
            var gap = Math.Max(above, box.SpaceBefore);
            if (box.Place(room with { Height = room.Height - y - gap, IsFresh = false }) is not Complete { Frame: var frame }) break;
            placed.Add(new FramePart(0, y + gap, frame));
            (y, above) = (y + gap + frame.Height, box.SpaceAfter);
            if (!box.KeepWithNext) end = next + 1;
        }
        if (end == i + 1) return null;
        parts.AddRange(placed.Take(end - i - 1));
        var last = ((BlockBox)this[end - 1]).Block;
        parts.Add(new FramePart(0, 0, new FactContent(facts => facts.Move(picture.Block, last))));
        var content = parts[^2];
        return new Partial(new Frame(content.Y + ((Frame)content.Content).Height, parts.ToImmutable()),
            new FlowBox([picture, .. _boxes[end..]], 0, null, 0) { Span = Span, SpaceAfter = SpaceAfter, LoneHeight = LoneHeight });
    }

    // The first of the boxes that may not be separated from box i, for which the page has no room.
    private int StartOfKept(int i, double width, ImmutableArray<FramePart>.Builder placed)
    {
        var start = i;
        if (KeepsLast && start > _start && start == _boxes.Length - 1 && IsLone(HeightOf(start, width))) start--;
        while (start > _start && (this[start - 1].KeepWithNext || (KeepsFirst && start == 1))) start--;
        return start == 1 && _start == 0 && IsLone(((Frame)placed[0].Content).Height) ? 0 : start;
    }

    /// <summary>Whether a box, counted from 0, has at most the height of what may not be alone at a page's end.</summary>
    public bool IsLine(int i, double width) => i >= 0 && i < _boxes.Length && IsLone(HeightOf(i, width));

    private bool IsLone(double height) => height < LoneHeight;

    private double HeightOf(int i, double width) => FrameOf(this[i].Place(new Room(width, double.PositiveInfinity, IsFresh: true))).Height;

    private static Frame FrameOf(Placement placement) => placement switch
    {
        Complete complete => complete.Frame,
        Partial partial => partial.Frame,
        _ => throw new InvalidOperationException("Refused a fresh room."),
    };

    private Partial Break(ImmutableArray<FramePart>.Builder parts, int at, int refused)
    {
        parts.Count = at - _start;
        var last = parts[^1];
        return new Partial(new Frame(last.Y + ((Frame)last.Content).Height, parts.ToImmutable()), Rest(at, null, refused));
    }

    private FlowBox Rest(int start, Box? first, int refused = -1) => new(_boxes, start, first, refused)
    {
        Span = Span,
        SpaceAfter = SpaceAfter,
        LoneHeight = LoneHeight,
        KeepsFirst = KeepsFirst,
        KeepsLast = KeepsLast,
    };
}
