using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Boxes;

/// <summary>How a row is drawn. Lengths in points.</summary>
internal sealed record RowLook(Colour? Fill, Colour Rule, double PaddingX, double PaddingY, double LineHeight)
{
    public const double RuleWidth = 0.5;

    public bool HasRuleAbove { get; init; }
}

/// <summary>A row of a table: cells side by side, as high as the highest, or what is left of them after a page end.</summary>
internal sealed class TableRowBox(RowLook look, ImmutableArray<Box> cells)
{
    public ImmutableArray<Box> Cells => cells;

    /// <summary>Wishes of each column for this row, padding included.</summary>
    public Widths WishOf(int column) =>
        new(cells[column].Widths.Least + 2 * look.PaddingX, cells[column].Widths.Most + 2 * look.PaddingX);

    /// <summary>The whole row, however high.</summary>
    public Frame PlaceWhole(ImmutableArray<double> columns) => Place(columns, double.PositiveInfinity).Frame;

    /// <summary>As much of the row as a height allows, but something of each cell.</summary>
    public (Frame Frame, TableRowBox? Remainder) Place(ImmutableArray<double> columns, double height)
    {
        var (frames, rests, isDone) = (new Frame[cells.Length], new Box[cells.Length], true);
        for (var i = 0; i < cells.Length; i++)
        {
            var room = new Room(Math.Max(1, columns[i] - 2 * look.PaddingX), height - 2 * look.PaddingY, IsFresh: true);
            (frames[i], rests[i]) = cells[i].Place(room) switch
            {
                Complete c => (c.Frame, FlowBox.Empty),
                Partial p => (p.Frame, p.Rest),
                _ => throw new InvalidOperationException("Refused a fresh room."),
            };
            isDone &= rests[i] == FlowBox.Empty;
        }
        return (Draw(frames, columns), isDone ? null : new TableRowBox(look, [.. rests]));
    }

    private Frame Draw(Frame[] frames, ImmutableArray<double> columns)
    {
        // A row of empty cells is still a row.
        var height = Math.Max(look.LineHeight, frames.Max(f => f.Height)) + 2 * look.PaddingY;
        var parts = ImmutableArray.CreateBuilder<FramePart>(frames.Length + 2);
        var width = columns.Sum();
        if (look.Fill is { } fill)
            parts.Add(new FramePart(0, 0, new ItemContent(new FilledRectangle(null, 0, 0, width, height, fill))));
        // The rule of the row above again: a tint that adjoins a thin rule would cover it on some screens.
        if (look.HasRuleAbove) parts.Add(Rule(-RowLook.RuleWidth, width));
        var x = 0.0;
        for (var i = 0; i < frames.Length; i++)
        {
            parts.Add(new FramePart(x + look.PaddingX, look.PaddingY, frames[i]));
            x += columns[i];
        }
        parts.Add(Rule(height - RowLook.RuleWidth, width));
        return new Frame(height, parts.ToImmutable());
    }

    private FramePart Rule(double y, double width) =>
        new(0, 0, new ItemContent(new FilledRectangle(null, 0, y, width, RowLook.RuleWidth, look.Rule)));
}
