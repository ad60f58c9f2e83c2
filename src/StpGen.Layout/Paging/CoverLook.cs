using System.Collections.Immutable;
using StpGen.Core.Documents;
using StpGen.Core.Themes;
using StpGen.Layout.Frames;
using StpGen.Layout.Pages;

namespace StpGen.Layout.Paging;

/// <summary>How a cover looks: a band at the head of the page, and a short bar above the title a third of the way down.</summary>
internal sealed class CoverLook(Theme theme)
{
    private const double BandHeight = 22;
    private const double BarWidth = 84;
    private const double BarHeight = 6;
    private const double BarGap = 22;

    /// <summary>Where a cover's text begins, in points from the page's top; higher up when it needs the room.</summary>
    public static double TopFor(Box cover, PageSetup setup)
    {
        var third = setup.Height / 3;
        var room = new Room(setup.ContentWidth, setup.Height - setup.MarginBottom - third, IsFresh: false);
        return cover.Place(room) is Complete ? third : setup.MarginTop + BarGap + BarHeight;
    }

    public ImmutableArray<FramePart> Decoration(PageSetup setup, double top) =>
    [
        Rectangle(0, 0, setup.Width, BandHeight, theme.Accent),
        Rectangle(0, setup.Height - BandHeight, setup.Width, BandHeight, theme.TableHeadFill),
        Rectangle(setup.MarginLeft, top - BarGap - BarHeight, BarWidth, BarHeight, theme.Accent),
    ];

    private static FramePart Rectangle(double x, double y, double width, double height, Colour colour) =>
        new(0, 0, new ItemContent(new FilledRectangle(null, x, y, width, height, colour)));
}
