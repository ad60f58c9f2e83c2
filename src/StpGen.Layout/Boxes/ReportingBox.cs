using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Boxes;

/// <summary>A box that tells what was decided about it, if its first part is on a page.</summary>
/// <param name="report">Called once for that page, with the room that the box had.</param>
internal sealed class ReportingBox(Box box, Action<LayoutFacts, Room> report) : Box
{
    public override Widths Widths => box.Widths;

    public override bool IsRightToLeft => box.IsRightToLeft;

    /// <summary>A box with the same spaces as the one that it is round.</summary>
    public static ReportingBox Of(Box box, Action<LayoutFacts, Room> report) => new(box, report)
    {
        SpaceBefore = box.SpaceBefore,
        SpaceAfter = box.SpaceAfter,
        KeepWithNext = box.KeepWithNext,
        Span = box.Span,
    };

    public override Placement Place(Room room) => box.Place(room) switch
    {
        Complete complete => new Complete(WithReport(complete.Frame, room)),
        Partial partial => new Partial(WithReport(partial.Frame, room), partial.Rest),
        var refused => refused,
    };

    private Frame WithReport(Frame frame, Room room) =>
        frame with { Parts = frame.Parts.Add(new FramePart(0, 0, new FactContent(facts => report(facts, room)))) };
}
