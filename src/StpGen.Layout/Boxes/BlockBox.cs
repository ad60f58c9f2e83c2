using StpGen.Core.Documents;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Boxes;

/// <summary>A block of the document itself. A picture that does not fit on a page lets text of its chapter pass.</summary>
internal sealed class BlockBox(Box box) : Box
{
    public required Block Block { get; init; }

    /// <summary>It is below a heading of a document's own pages, and so part of a chapter.</summary>
    public required bool IsInChapter { get; init; }

    public override Widths Widths => box.Widths;

    public override bool IsRightToLeft => box.IsRightToLeft;

    /// <summary>Whether text that follows in its chapter may be placed before it.</summary>
    public bool IsFloat => Block is Figure && IsInChapter;

    /// <summary>Whether it may be placed before a picture.</summary>
    /// <param name="heading">
    /// The level of the heading just above the picture, which needs text of its own; 0: something else is there.
    /// </param>
    public bool CanPass(int heading) => Block switch
    {
        Heading { Level: 1 } => false,
        Heading own => heading == 0 || own.Level > heading,
        Figure or CaptionList or Contents => false,
        // Numbers of tables stay in order.
        Table table => table.Anchor.Length == 0,
        _ => true,
    };

    public static BlockBox Of(Box box, Block block, bool isInChapter) => new(box)
    {
        Block = block,
        IsInChapter = isInChapter,
        SpaceBefore = box.SpaceBefore,
        SpaceAfter = box.SpaceAfter,
        KeepWithNext = box.KeepWithNext,
        Span = box.Span,
    };

    public override Placement Place(Room room) => box.Place(room);
}
