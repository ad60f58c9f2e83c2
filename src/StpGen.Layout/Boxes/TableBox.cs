using System.Collections.Immutable;
using StpGen.Core.Findings;
using StpGen.Core.Text;

namespace StpGen.Layout.Boxes;

/// <summary>What all parts of a table share.</summary>
internal sealed record TableContent(
    Box Caption, TableRowBox Header, ImmutableArray<TableRowBox> Rows, ImmutableArray<double?> Shares, SourceSpan? Span)
{
    public Widths WishOf(int column)
    {
        var (least, most) = (Header.WishOf(column).Least, Header.WishOf(column).Most);
        foreach (var row in Rows)
        {
            var wish = row.WishOf(column);
            (least, most) = (Math.Max(least, wish.Least), Math.Max(most, wish.Most));
        }
        return new Widths(least, most);
    }
}

/// <summary>A table: caption, header and first row together, the header again on each page, rows whole unless a page is too low.</summary>
internal sealed class TableBox : Box
{
    private readonly TableContent _table;
    private readonly ImmutableArray<Widths> _wishes;

    public TableBox(TableContent table)
    {
        _table = table;
        Span = table.Span;
        _wishes = [.. Enumerable.Range(0, table.Header.Cells.Length).Select(table.WishOf)];
        Widths = new Widths(_wishes.Sum(w => w.Least), _wishes.Sum(w => w.Most));
    }

    public override Widths Widths { get; }

    public override Placement Place(Room room)
    {
        var columns = ColumnWidths.Share(_wishes, _table.Shares, room.Width);
        return new Part(_table, columns, IsTooWide(columns), 0, null) { Span = Span, SpaceAfter = SpaceAfter }.Place(room);
    }

    private bool IsTooWide(ImmutableArray<double> columns) => columns.Zip(_wishes).Any(c => c.First < c.Second.Least - 0.01);

    /// <summary>The table from a row on, its columns settled.</summary>
    private sealed class Part(TableContent table, ImmutableArray<double> columns, bool isTooWide, int start, TableRowBox? first) : Box
    {
        private const int KeptRows = 4;
        private const double LowRow = 60;

        private bool IsFirst => start == 0 && first is null;

        public override Widths Widths => new(columns.Sum(), columns.Sum());

        public override Placement Place(Room room)
        {
            var parts = ImmutableArray.CreateBuilder<FramePart>();
            var y = Head(room, parts);
            var isFirstRow = true;
            for (var i = start; i < table.Rows.Length; i++, isFirstRow = false)
            {
                var row = i == start && first is not null ? first : table.Rows[i];
                var frame = row.PlaceWhole(columns);
                if (y + frame.Height > room.Height + 0.001)
                {
                    if (!isFirstRow) return EndPage(parts, i, room);
                    if (!room.IsFresh) return Refused.NoHeight;
                    (frame, var rest) = row.Place(columns, room.Height - y);
                    if (y + frame.Height > room.Height + 0.001) parts.Add(new FramePart(0, 0, new FindingContent(TooTall())));
                    parts.Add(new FramePart(0, y, frame));
                    var next = rest is null ? i + 1 : i;
                    return next == table.Rows.Length
                        ? new Complete(new Frame(y + frame.Height, parts.ToImmutable()))
                        : new Partial(new Frame(y + frame.Height, parts.ToImmutable()), From(next, rest));
                }
                parts.Add(new FramePart(0, y, frame));
                y += frame.Height;
            }
            if (y > room.Height + 0.001 && !room.IsFresh) return Refused.NoHeight;
            if (y > room.Height + 0.001) parts.Add(new FramePart(0, 0, new FindingContent(TooTall())));
            return new Complete(new Frame(y, parts.ToImmutable()));
        }

        // A short table moves to the next page whole, and no low last row stands there alone.
        private Placement EndPage(ImmutableArray<FramePart>.Builder parts, int row, Room room)
        {
            if (IsFirst && !room.IsFresh && table.Rows.Length <= KeptRows) return Refused.NoHeight;
            if (row == table.Rows.Length - 1 && row - start > KeptRows && ((Frame)parts[^1].Content).Height < LowRow)
            {
                row--;
                parts.RemoveAt(parts.Count - 1);
            }
            var last = parts[^1];
            return new Partial(new Frame(last.Y + ((Frame)last.Content).Height, parts.ToImmutable()), From(row, null));
        }

        // Caption and header; on later pages the header again, unless it would fill them.
        private double Head(Room room, ImmutableArray<FramePart>.Builder parts)
        {
            var y = 0.0;
            if (IsFirst)
            {
                if (isTooWide) parts.Add(new FramePart(0, 0, new FindingContent(TooWide())));
                if (table.Caption.Place(new Room(room.Width, double.PositiveInfinity, true)) is Complete caption)
                {
                    parts.Add(new FramePart(0, 0, caption.Frame));
                    y = caption.Frame.Height + table.Caption.SpaceAfter;
                }
            }
            var header = table.Header.PlaceWhole(columns);
            if (IsFirst) parts.Add(new FramePart(0, y, header));
            else if (header.Height < room.Height / 3) parts.Add(new FramePart(0, y, new Repeated(header)));
            else return y;
            return y + header.Height;
        }

        private Part From(int row, TableRowBox? rest) =>
            new(table, columns, isTooWide, row, rest) { Span = Span, SpaceAfter = SpaceAfter };

        private Finding TooTall() => new(
            LayoutRules.TooTall, Span, "The caption and header row of this table leave too little of a page for its rows.", "Use fewer words in them, or fewer columns.");

        private Finding TooWide() => new(
            LayoutRules.TooWide, Span, "This table has too little width for its words, so some are broken.",
            "Use fewer columns, shorter words, or a landscape page.");
    }
}
