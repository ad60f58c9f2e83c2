using System.Collections.Immutable;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Boxes.Tables;

/// <summary>A table: caption, header and first row together, the header again on each page, low rows whole.</summary>
internal sealed class TableBox : Box
{
    private readonly TableContent _table;
    private readonly ImmutableArray<Widths> _wishes;

    public TableBox(TableContent table)
    {
        _table = table;
        Span = table.Span;
        _wishes = table.Wishes();
        Widths = new Widths(_wishes.Sum(w => w.MinContent), _wishes.Sum(w => w.MaxContent));
    }

    public override Widths Widths { get; }

    public override Placement Place(Room room)
    {
        var columns = ColumnWidths.Share(_wishes, _table.Shares, room.Width);
        var isTooWide = columns.Zip(_wishes).Any(c => c.First < c.Second.MinContent - 0.01);
        return new TablePartBox(_table, columns, isTooWide, 0, null) { Span = Span, SpaceAfter = SpaceAfter }.Place(room);
    }

    /// <summary>Tells the widths of the columns and which rows stay together.</summary>
    public void Report(LayoutFacts facts, Room room)
    {
        var columns = ColumnWidths.Share(_wishes, _table.Shares, room.Width);
        facts.Add(_table.Source, columns, [.. KeptRows.Of(_table, columns, room)]);
    }
}
