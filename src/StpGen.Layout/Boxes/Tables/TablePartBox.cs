using System.Collections.Immutable;
using StpGen.Core.Findings;
using StpGen.Layout.Frames;
using StpGen.Layout.Rules;

namespace StpGen.Layout.Boxes.Tables;

/// <summary>A table from a group of rows on, its columns settled.</summary>
/// <param name="first">What is left of the group at <paramref name="start"/>; null: all of it.</param>
internal sealed class TablePartBox(TableContent table, ImmutableArray<double> columns, bool isTooWide, int start, RowGroupBox? first) : Box
{
    private const double LowGroup = 60;

    /// <summary>So many rows that one cell ties together are a part of the table that can be cut.</summary>
    private const int ManyRows = 4;

    private bool IsFirst => start == 0 && first is null;

    public override Widths Widths => new(columns.Sum(), columns.Sum());

    public override Placement Place(Room room)
    {
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        var y = Head(room, parts);
        for (var i = start; i < table.Groups.Length; i++)
        {
            var group = i == start && first is not null ? first : table.Groups[i];
            var frame = group.Whole(columns);
            if (!room.Holds(y + frame.Height))
                return Begin(group, frame, i, y, room, parts) ?? (i > start ? EndPage(parts, i, frame.Height, room) : Refused.NoHeight);
            parts.Add(new FramePart(0, y, IsHigh(group, frame, room) ? Noted(frame, i) : frame));
            y += frame.Height;
        }
        if (!room.Holds(y) && !room.IsFresh) return Refused.NoHeight;
        if (!room.Holds(y)) parts.Add(new FramePart(0, 0, new FindingContent(TooTall())));
        return new Complete(new Frame(y + RowLook.RuleWidth, parts.ToImmutable()));
    }

    // A group that does not fit whole: it is started anyway if it would fit on no page, or if it is one row that is too high to
    // wait and more than a few lines of it fit. Null: it waits for the next page.
    private Placement? Begin(RowGroupBox group, Frame whole, int i, double y, Room room, ImmutableArray<FramePart>.Builder parts)
    {
        var mustBegin = i == start && room.IsFresh;
        if (!mustBegin && (!IsHigh(group, whole, room) || room.Height - y < LowGroup || room.FullHeight < 3 * LowGroup)) return null;
        if (group.Split(columns, room.Height - y, mustBegin) is not var (frame, rest)) return null;
        if (!room.Holds(y + frame.Height))
        {
            if (!mustBegin) return null;
            parts.Add(new FramePart(0, 0, new FindingContent(TooTall())));
        }
        parts.Add(new FramePart(0, y, Noted(frame, i)));
        var next = rest is null ? i + 1 : i;
        var placed = new Frame(y + frame.Height, parts.ToImmutable());
        return next == table.Groups.Length ? new Complete(placed) : new Partial(placed, From(next, rest));
    }

    // Too high to wait for the next page as a whole: of a single row, more than a third of a page; of many rows, which are cut
    // between two of them, more than a fifth.
    private bool IsHigh(RowGroupBox group, Frame whole, Room room) => whole.Height > group.Rows switch
    {
        1 => room.FullHeight / 3,
        < ManyRows => room.FullHeight - RepeatedHeight(),
        _ => room.FullHeight / 5,
    };

    private Frame Noted(Frame frame, int group) => frame with
    {
        Parts = frame.Parts.Add(new FramePart(0, 0, new FactContent(facts =>
        {
            for (var row = 0; row < table.Groups[group].Rows; row++) facts.Split(table.Source, table.Starts[group] + row);
        }))),
    };

    // A short table moves to the next page whole, and so does one whose low first row would be left alone; a low last row
    // is not left alone either.
    private Placement EndPage(ImmutableArray<FramePart>.Builder parts, int group, double waiting, Room room)
    {
        if (IsFirst && !room.IsFresh && KeptRows.StaysWhole(table.Groups.Length, table.HeightIn(columns), room.FullHeight))
            return Refused.NoHeight;
        var isLow = KeptRows.IsLow(Height(parts[^1]), room.FullHeight);
        if (IsFirst && !room.IsFresh && group == 1 && isLow) return Refused.NoHeight;
        var isLastAlone = group == table.Groups.Length - 1 && KeptRows.IsLow(waiting, room.FullHeight);
        if (isLastAlone && isLow && group - start > KeptRows.LeastLeft)
        {
            group--;
            parts.RemoveAt(parts.Count - 1);
        }
        var last = parts[^1];
        return new Partial(new Frame(last.Y + Height(last), parts.ToImmutable()), From(group, null));
    }

    private static double Height(FramePart row) => ((Frame)row.Content).Height;

    // Caption and header; on later pages the header again, unless it would fill them.
    private double Head(Room room, ImmutableArray<FramePart>.Builder parts)
    {
        var y = 0.0;
        if (IsFirst)
        {
            if (table.Anchor.Length > 0) parts.Add(new FramePart(0, 0, new AnchorContent(table.Anchor)));
            if (isTooWide) parts.Add(new FramePart(0, 0, new FindingContent(TooWide())));
            if (table.CaptionIn(room.Width) is { } caption)
            {
                parts.Add(new FramePart(0, 0, caption));
                y = caption.Height + table.Caption.SpaceAfter;
            }
        }
        var header = table.Header.Whole(columns);
        if (IsFirst) parts.Add(new FramePart(0, y, header));
        else if (header.Height < room.Height / 3) parts.Add(new FramePart(0, y, new Repeated(header)));
        // Without the header the rule of the row before still tops the page.
        else return y + RowLook.RuleWidth;
        return y + header.Height;
    }

    private double RepeatedHeight() => table.Header.Whole(columns).Height;

    private TablePartBox From(int group, RowGroupBox? rest) =>
        new(table, columns, isTooWide, group, rest) { Span = Span, SpaceAfter = SpaceAfter };

    private Finding TooTall() => new(
        LayoutRules.TooTall, Span, "The caption and header row of this table leave too little room for its rows.",
        "Shorten them, or use fewer columns.");

    private Finding TooWide() => new(
        LayoutRules.TooWide, Span, "This table is too narrow for its words, even on a landscape page, so some are broken.",
        "Use fewer columns or shorter words, or put it in a landscape or A3 section.");
}
