using System.Collections.Immutable;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;
using StpGen.Layout.Rules;

namespace StpGen.Layout.Boxes;

/// <summary>How tiles look. Lengths in points.</summary>
internal sealed record TileLook(Colour Fill, Colour Edge)
{
    public double EdgeHeight { get; init; } = Spacings.TileEdge;

    public double Padding { get; init; } = Spacings.TilePadding;

    public double Gap { get; init; } = Spacings.BetweenTiles;
}

/// <summary>Key figures on tints, two to four beside each other; as many rows as needed, and no row is split.</summary>
internal sealed class TilesBox(ImmutableArray<Box> tiles, TileLook look) : Box
{
    private const int MostBeside = 4;

    private readonly double _least = tiles.Select(t => t.Widths.MinContent).DefaultIfEmpty().Max() + 2 * look.Padding;

    public override Widths Widths => new(
        _least,
        tiles.Select(t => t.Widths.MaxContent + 2 * look.Padding).DefaultIfEmpty().Max() * MostBeside + look.Gap * (MostBeside - 1));

    /// <summary>What the text of each tile has of a width, in points.</summary>
    public double InnerWidth(double width) => Math.Max(1, (width - look.Gap * (Beside(width) - 1)) / Beside(width) - 2 * look.Padding);

    public override Placement Place(Room room)
    {
        var beside = Beside(room.Width);
        var rows = tiles.Chunk(beside).Select(row => (Box)new TileRowBox([.. row], beside, look) { SpaceAfter = look.Gap });
        return new FlowBox([.. rows]) { Span = Span, SpaceAfter = SpaceAfter }.Place(room);
    }

    /// <summary>As few rows as words allow, and those as even as they come: five are three and two, not four and one.</summary>
    public int Beside(double width)
    {
        var most = MostBeside;
        while (most > 1 && (width - look.Gap * (most - 1)) / most < _least) most--;
        var rows = (tiles.Length + most - 1) / most;
        return Math.Max(Math.Min(2, most), (tiles.Length + rows - 1) / Math.Max(1, rows));
    }
}

/// <summary>One row of tiles, all as high as the highest.</summary>
internal sealed class TileRowBox(ImmutableArray<Box> tiles, int beside, TileLook look) : Box
{
    public override Widths Widths => default;

    public override Placement Place(Room room)
    {
        var width = (room.Width - look.Gap * (beside - 1)) / beside;
        var inner = new Room(Math.Max(1, width - 2 * look.Padding), double.PositiveInfinity, IsFresh: true);
        var frames = tiles.Select(t => t.Place(inner) is Complete c ? c.Frame : Frame.Of(0)).ToList();
        var height = frames.Max(f => f.Height) + 2 * look.Padding + look.EdgeHeight;
        if (!room.Holds(height) && !room.IsFresh) return Refused.NoHeight;
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        if (!room.Holds(height))
            parts.Add(new FramePart(0, 0, new FindingContent(new(LayoutRules.TooTall, Span, "A tile is taller than the page."))));
        foreach (var (i, frame) in frames.Index())
        {
            var x = i * (width + look.Gap);
            parts.Add(new FramePart(x, 0, new ItemContent(new FilledRectangle(null, 0, 0, width, height, look.Fill))));
            parts.Add(new FramePart(x, 0, new ItemContent(new FilledRectangle(null, 0, 0, width, look.EdgeHeight, look.Edge))));
            parts.Add(new FramePart(x + look.Padding, look.EdgeHeight + look.Padding, frame));
        }
        return new Complete(new Frame(height, parts.ToImmutable()));
    }
}
