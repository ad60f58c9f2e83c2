using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Text;
using StpGen.Layout.Frames;

namespace StpGen.Layout.Boxes.Tables;

/// <summary>What all parts of a table share.</summary>
internal sealed record TableContent(
    Box Caption, RowGroupBox Header, ImmutableArray<RowGroupBox> Groups, ImmutableArray<double?> Shares, SourceSpan? Span)
{
    /// <summary>What it is made of.</summary>
    public required Table Source { get; init; }

    /// <summary>The row at which each group begins, from 0.</summary>
    public required ImmutableArray<int> Starts { get; init; }

    /// <summary>What links to the table name; empty: nothing.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>Null where there is nothing to show.</summary>
    public Frame? CaptionIn(double width) =>
        Caption.Place(new Room(width, double.PositiveInfinity, IsFresh: true)) is Complete { Frame: { Height: > 0 } frame } ? frame : null;

    /// <summary>All of it with caption and header, in points.</summary>
    public double HeightIn(ImmutableArray<double> columns) => (CaptionIn(columns.Sum())?.Height ?? 0)
        + Header.Whole(columns).Height + Groups.Sum(g => g.Whole(columns).Height);

    /// <summary>Of each column: what its own cells would like, and what it must give towards cells over several columns.</summary>
    public ImmutableArray<Widths> Wishes()
    {
        var (least, most) = (new double[Shares.Length], new double[Shares.Length]);
        foreach (var group in Groups.Prepend(Header))
            foreach (var cell in group.Cells.Where(c => c.ColumnSpan == 1))
            {
                var wish = group.WishOf(cell);
                (least[cell.Column], most[cell.Column]) =
                    (Math.Max(least[cell.Column], wish.MinContent), Math.Max(most[cell.Column], wish.MaxContent));
            }
        foreach (var group in Groups.Prepend(Header))
            foreach (var cell in group.Cells.Where(c => c.ColumnSpan > 1))
            {
                var wish = group.WishOf(cell);
                Raise(least.AsSpan(cell.Column, cell.ColumnSpan), wish.MinContent);
                Raise(most.AsSpan(cell.Column, cell.ColumnSpan), wish.MaxContent);
            }
        return [.. least.Zip(most, (l, m) => new Widths(l, Math.Max(l, m)))];
    }

    // Adds the missing width in equal parts.
    private static void Raise(Span<double> widths, double total)
    {
        var lacking = total;
        foreach (var width in widths) lacking -= width;
        if (lacking <= 0) return;
        foreach (ref var width in widths) width += lacking / widths.Length;
    }
}
